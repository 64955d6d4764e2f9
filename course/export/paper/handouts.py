"""A session's handouts: what each person reads and writes on in the 60 minutes, and help routes. No key in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course import render
from course.export.paper import messages, workbook
from course.export.paper.document import Cell, Document, PrintOptions
from course.loading.library import Library
from course.model import Activity, Conversation, Entry, Figure, Story, Text, Unit


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """The handout of one session; only its help routes where the unit has no session. Raises Mistakes."""
    unit = library.unit(entry.unit)
    return Document(
        stem=f"{entry.file}-handout{options.suffix}",
        title=render.unit_name(unit),
        kind="handout",
        cells=[
            Cell(f"# {render.unit_name(unit)}\n\n*{library.course.title}* · {messages.HANDOUT}", anchor=unit.id),
            *(workbook.activity_cell(library, unit, activity, options) for activity in to_write_on(unit)),
            *workbook.help_routes(library, entry),
            *sources(library, unit, to_write_on(unit, sourced=True)),
        ],
        units=[unit.id],
    )


def to_write_on(unit: Unit, *, sourced: bool = False) -> Iterator[Activity]:
    """What the session's handout holds, as it is for a room; `sourced` with the sources that stand at its end.

    Texts and pictures are sheets to keep, and a conversation is played from a screen. A story has no summary, which
    would tell how it ends.
    """
    for activity in unit.session:
        if not isinstance(activity, Text | Figure | Conversation):
            changes = {"summary": ""} if isinstance(activity, Story) else {}
            yield activity.model_copy(update=changes if sourced else {**changes, "sources": []})


def sources(library: Library, unit: Unit, activities: Iterable[Activity]) -> Iterator[Cell]:
    """The sources of `activities` by name, in one line; nothing where they have none."""
    if names := list(dict.fromkeys(name for activity in activities for name in activity.sources)):
        yield Cell(render.cited(library, names) + messages.IN_THE_WORKBOOK, anchor=f"{unit.id}__sources")
