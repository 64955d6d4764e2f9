"""Sheets to keep, or to cut up: the texts and pictures that the blocks of a session use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from course import render
from course.export.paper import handouts, messages, session, workbook
from course.export.paper.document import Cell, Document, PrintOptions
from course.loading.library import Library
from course.model import Activity, Entry, Figure, Text, Unit, Workshop

NEW_PAGE = Cell(html='<div class="new-page"></div>')
"""What follows begins a page."""


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """The sheets of one session. Raises Mistakes."""
    unit = library.unit(entry.unit)
    return _sheets(
        library, f"{entry.file}-sheets{options.suffix}", render.unit_name(unit), _by_block(unit), options, unit.id
    )


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions) -> Document:
    """The sheets of the half day. Raises Mistakes; NotThere where a block is missing."""
    used = session.used(library, workshop)
    return _sheets(library, f"half-day-sheets{options.suffix}", workshop.title, used, options)


def _sheets(
    library: Library,
    stem: str,
    name: str,
    used: Sequence[tuple[Unit, Sequence[Activity]]],
    options: PrintOptions,
    anchor: str = "",
) -> Document:
    """The sheets to keep of what was used, with their sources."""
    title = messages.SHEETS.format(unit=name)
    sourced = [activity for _, activities in used for activity in to_keep(activities, sourced=True)]
    kept = [
        [workbook.activity_cell(library, unit, activity, options) for activity in to_keep(activities)]
        for unit, activities in used
    ]
    first, *others = [cells for cells in kept if cells] or [[]]
    return Document(
        stem=stem,
        title=title,
        kind="sheets",
        cells=[
            Cell(f"# {title}\n\n{messages.HELP_IS_IN_THE_HANDOUT}", anchor=anchor),
            *first,
            *(cell for cells in others for cell in (NEW_PAGE, *cells)),  # they go out apart
            *handouts.sources(library, anchor, sourced),
        ],
        units=sorted({unit.id for unit, _ in used}),
    )


def _by_block(unit: Unit) -> list[tuple[Unit, Sequence[Activity]]]:
    """What a session uses, block by block, each activity where it is used first."""
    first: dict[str, str] = {}
    blocks = unit.facilitator.planned if unit.facilitator else []
    for block in blocks:
        for activity in unit.used_in(block):
            first.setdefault(activity.id, block.id)
    return [(unit, [activity for activity in unit.session if first[activity.id] == block.id]) for block in blocks]


def holds(library: Library, entry: Entry) -> bool:
    """Whether the session of a unit has any such sheet. Raises Mistakes."""
    return bool(to_keep(library.unit(entry.unit).session))


def to_keep(session: Iterable[Activity], *, sourced: bool = False) -> list[Activity]:
    """The texts and pictures of a session; without what a screen shows only on request, and without the evidence."""
    kept: list[Activity] = []
    for activity in session:
        if isinstance(activity, Text | Figure):
            changes = {"cards": [], "same": [], "evidence": ""} if isinstance(activity, Text) else {}
            kept.append(activity.model_copy(update=changes if sourced else {**changes, "sources": []}))
    return kept
