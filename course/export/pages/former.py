"""What earlier editions asked and this one does not: blank, for the script to put in what the learner answered.

What a command finds in a folder (learner/earlier.py) and what the file shows are the same; a test compares them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from course.loading.library import Library
from course.model import EditionPart, Entry
from course.model.edition import BOOKKEEPING


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
    """All of them, as the latest edition that had each describes it, but for units that are in other files.

    Raises Mistakes.
    """
    elsewhere = {entry.unit for entry in library.lessons} - {entry.unit for entry in entries}
    latest = {name: (edition, unit, part) for edition, unit, name, part in _parts(library)}
    found = (
        _former(library, name, *described)
        for name, described in sorted(latest.items())
        if name.partition("/")[0] not in elsewhere
    )
    return [activity for activity in found if activity.answers]


def _parts(library: Library) -> Iterator[tuple[str, str, str, EditionPart]]:
    """Every activity of each edition that keeps something, the oldest first."""
    for edition in library.editions:
        for unit_id, unit in edition.units.items():
            for activity_id, activity in unit.parts.items():
                if activity.parts:
                    yield edition.edition, unit.text, f"{unit_id}/{activity_id}", activity


def _former(library: Library, name: str, edition: str, unit: str, activity: EditionPart) -> FormerActivity:
    now = library.parts_now(name)
    gone = {part: asked for part, asked in activity.parts.items() if part not in now | BOOKKEEPING}
    answers = {part: Asked(asked.text.strip(), _names(asked)) for part, asked in gone.items()}
    return FormerActivity(name, activity.text, unit, edition, answers, not now)


def _names(asked: EditionPart) -> dict[str, str]:
    return {name: part.text for name, part in asked.all_parts() if part.text}
