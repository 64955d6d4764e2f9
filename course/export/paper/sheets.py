"""Sheets to keep, or to cut up: the texts and pictures that the blocks of a session use."""

from __future__ import annotations

from collections.abc import Iterator

from course import render
from course.export.paper import handouts, messages, workbook
from course.export.paper.document import Cell, Document, PrintOptions
from course.loading.library import Library
from course.model import Activity, Entry, Figure, Text, Unit


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
            *(workbook.activity_cell(library, unit, activity, options) for activity in to_keep(unit)),
            *handouts.sources(library, unit, to_keep(unit, sourced=True)),
        ],
        units=[unit.id],
    )


def holds(library: Library, entry: Entry) -> bool:
    """Whether the session of a unit has any such sheet. Raises Mistakes."""
    return any(to_keep(library.unit(entry.unit)))


def to_keep(unit: Unit, *, sourced: bool = False) -> Iterator[Activity]:
    """The texts and pictures of a session; without what a screen shows only on request, and without the evidence."""
    for activity in unit.session:
        if isinstance(activity, Text | Figure):
            changes = {"cards": [], "evidence": ""} if isinstance(activity, Text) else {}
            yield activity.model_copy(update=changes if sourced else {**changes, "sources": []})
