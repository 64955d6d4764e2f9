"""What earlier editions asked and this one does not: blank, for the script to put in what the learner answered.

What a command finds in a folder (learner/earlier.py) and what the file shows are the same; a test compares them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from course.loading.library import Library
from course.model import EditionPart, Entry
from course.model.edition import BOOKKEEPING, describe_former


@dataclass(frozen=True)
class Asked:
    """A question that an earlier edition asked."""

    question: str
    """Markdown; empty where the part has no words of its own."""
    names: dict[str, str]
    """What stood under each id in it."""
    said: str = ""


@dataclass(frozen=True)
class FormerActivity:
    """An activity of an earlier edition, with what of it has no place now."""

    name: str
    title: str
    unit: str
    edition: str
    answers: dict[str, Asked]
    """By the part under which each is kept."""
    is_gone: bool
    """Whether nothing of it is asked any more: then what has no id of its own went with it."""


def former_activities(library: Library, entries: Sequence[Entry]) -> list[FormerActivity]:
    """All of them, with all that any edition asked in each, but for units that are in other files.

    Raises Mistakes.
    """
    elsewhere = {entry.unit for entry in library.lessons} - {entry.unit for entry in entries}
    names = {
        f"{unit_id}/{activity_id}"
        for edition in library.editions
        for unit_id, unit in edition.units.items()
        for activity_id in unit.parts
        if unit_id not in elsewhere
    }
    found = (_former(library, name) for name in sorted(names))
    return [activity for activity in found if activity and activity.answers]


def _former(library: Library, name: str) -> FormerActivity | None:
    now = library.parts_now(name)
    described = describe_former(library.editions, name, now)
    if not described:
        return None
    edition, unit, activity = described
    gone = {part: asked for part, asked in activity.parts.items() if part not in now | BOOKKEEPING}
    answers = {part: Asked(asked.text.strip(), _names(asked)) for part, asked in gone.items()}
    return FormerActivity(name, activity.text, unit.text, edition.edition, answers, not now)


def _names(asked: EditionPart) -> dict[str, str]:
    return {name: part.text for name, part in asked.all_parts() if part.text}
