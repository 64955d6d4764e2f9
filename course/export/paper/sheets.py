"""Sheets to keep, or to cut up: the texts and pictures that the blocks of a session use."""

from __future__ import annotations

from collections.abc import Iterable

from course import render
from course.export.paper import handouts, messages, session, workbook
from course.export.paper.document import Cell, Document, PrintOptions
from course.loading.library import Library
from course.model import Activity, Entry, Figure, Text, Workshop


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """The sheets of one session. Raises Mistakes."""
    unit = library.unit(entry.unit)
    title = messages.SHEETS.format(unit=render.unit_name(unit))
    return Document(
        stem=f"{entry.file}-sheets{options.suffix}",
        title=title,
        kind="sheets",
        cells=[
            Cell(f"# {title}\n\n{messages.HELP_IS_IN_THE_HANDOUT}", anchor=unit.id),
            *(workbook.activity_cell(library, unit, activity, options) for activity in to_keep(unit.session)),
            *handouts.sources(library, unit.id, to_keep(unit.session, sourced=True)),
        ],
        units=[unit.id],
    )


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions) -> Document:
    """The sheets of the half day. Raises Mistakes; NotThere where a block is missing."""
    used = session.used(library, workshop)
    title = messages.SHEETS.format(unit=workshop.title)
    return Document(
        stem=f"half-day-sheets{options.suffix}",
        title=title,
        kind="sheets",
        cells=[
            Cell(f"# {title}\n\n{messages.HELP_IS_IN_THE_HANDOUT}"),
            *(workbook.activity_cell(library, unit, one, options) for unit, pile in used for one in to_keep(pile)),
            *handouts.sources(library, "", [one for _, pile in used for one in to_keep(pile, sourced=True)]),
        ],
        units=sorted({unit.id for unit, _ in used}),
    )


def holds(library: Library, entry: Entry) -> bool:
    """Whether the session of a unit has any such sheet. Raises Mistakes."""
    return bool(to_keep(library.unit(entry.unit).session))


def to_keep(session: Iterable[Activity], *, sourced: bool = False) -> list[Activity]:
    """The texts and pictures of a session; without what a screen shows only on request, and without the evidence."""
    kept: list[Activity] = []
    for activity in session:
        if isinstance(activity, Text | Figure):
            changes = {"cards": [], "evidence": ""} if isinstance(activity, Text) else {}
            kept.append(activity.model_copy(update=changes if sourced else {**changes, "sources": []}))
    return kept
