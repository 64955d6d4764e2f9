"""Cards to lay out or hold up, a set for each table: ratings, what is to be matched, places of a map, principles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from course import render
from course.export.paper import cards, messages, session
from course.export.paper.document import Document, PrintOptions
from course.loading.library import Library
from course.model import Activity, Block, Conversation, Entry, Map, Quiz, Unit, Workshop

A_PAGE = {False: 8, True: 4}
"""How many a page of A4 holds, by whether they are in large print."""


@dataclass(frozen=True)
class Label:
    """One such card."""

    kind: ClassVar[str] = "label"

    title: str
    """The activity that it is for."""
    text: str


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """The set of one session. Raises Mistakes."""
    unit = library.unit(entry.unit)
    stem = f"{entry.file}-labels{options.suffix}"
    return _labels(library, stem, render.unit_name(unit), blocks(unit), options)


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions) -> Document:
    """The set of the half day. Raises Mistakes; NotThere where a block is missing."""
    used = blocks_of_half_day(library, workshop)
    return _labels(library, f"half-day-labels{options.suffix}", workshop.title, used, options)


def blocks(unit: Unit) -> list[tuple[Unit, Block]]:
    """The blocks of a session, each with its unit."""
    return [(unit, block) for block in unit.facilitator.planned] if unit.facilitator else []


def blocks_of_half_day(library: Library, workshop: Workshop) -> list[tuple[Unit, Block]]:
    """The blocks of the half day, each with its unit. Raises NotThere where one is missing."""
    return [(library.unit(row.unit), row.block) for row in session.parts(library, workshop) if row.block]


def to_lay_out(library: Library, used: Iterable[tuple[Unit, Block]]) -> list[Label]:
    """What stands on the cards of those blocks that bring some."""
    return list(
        dict.fromkeys(
            Label(activity.title, text)
            for unit, block in used
            if "cards" in block.materials.lower()
            for activity in unit.used_in(block)
            for text in _texts(library, activity)
        )
    )


def sets_on_a_page(lay_out: Sequence[Label], *, large: bool) -> int:
    """How many whole sets a page holds; 1 where it takes a page or more for one."""
    return max(1, A_PAGE[large] // len(lay_out))


def _texts(library: Library, activity: Activity) -> Iterator[str]:
    """The words of an activity that go on cards; what is to be matched so that no two lie beside each other."""
    match activity:
        case Quiz():
            for item in activity.items:
                yield from item.scale.values()
                if item.form == "match":
                    yield from (choice.prompt for choice in item.choices if choice.prompt)
                    yield from sorted(choice.text for choice in item.choices)
        case Map():
            yield from (place.name for place in activity.places)
        case Conversation():
            yield from (f"{number}. {title}" for number, title in library.course.principles.items())


def _labels(
    library: Library, stem: str, name: str, used: Iterable[tuple[Unit, Block]], options: PrintOptions
) -> Document:
    used = list(used)
    one_set = to_lay_out(library, used)
    labels = one_set * sets_on_a_page(one_set, large=options.large) if one_set else []
    a_page = A_PAGE[options.large]
    sheets = [labels[at : at + a_page] for at in range(0, len(labels), a_page)]
    title = messages.LABELS.format(unit=name)
    return cards.to_cut_up(library, stem, title, "labels", sheets, sorted({unit.id for unit, _ in used}), name)
