"""A session's handouts: what each person reads and writes on in the 60 minutes, and help routes. No key in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course import render
from course.export.paper import messages, session, workbook
from course.export.paper.document import Cell, Document, PrintOptions
from course.loading.library import Library
from course.model import Activity, Conversation, Entry, Figure, Story, Text, Workshop


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """The handout of one session; only its help routes where the unit has no session. Raises Mistakes."""
    unit = library.unit(entry.unit)
    return Document(
        stem=f"{entry.file}-handout{options.suffix}",
        title=render.unit_name(unit),
        kind="handout",
        cells=[
            Cell(f"# {render.unit_name(unit)}\n\n*{library.course.title}* · {messages.HANDOUT}", anchor=unit.id),
            *(workbook.activity_cell(library, unit, activity, options) for activity in to_write_on(unit.session)),
            *workbook.help_routes(library, entry),
            *sources(library, unit.id, to_write_on(unit.session, sourced=True)),
        ],
        units=[unit.id],
    )


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions) -> Document:
    """The handout of the half day. Raises Mistakes; NotThere where a block is missing."""
    used = session.used(library, workshop)
    first = library.course.units[0]
    return Document(
        stem=f"half-day-handout{options.suffix}",
        title=workshop.title,
        kind="handout",
        cells=[
            Cell(f"# {workshop.title}\n\n*{library.course.title}* · {messages.HANDOUT}"),
            *(
                workbook.activity_cell(library, unit, activity, options)
                for unit, activities in used
                for activity in to_write_on(activities)
            ),
            *workbook.help_routes(library, first),
            *sources(library, "", [activity for _, pile in used for activity in to_write_on(pile, sourced=True)]),
        ],
        units=sorted({unit.id for unit, _ in used}),
    )


def to_write_on(session: Iterable[Activity], *, sourced: bool = False) -> Iterator[Activity]:
    """What of a `session` its handout holds, as it is for a room; `sourced` with the sources that stand at its end.

    Texts and pictures are sheets to keep, and a conversation is played from a screen. A story has no summary, which
    would tell how it ends.
    """
    for activity in session:
        if not isinstance(activity, Text | Figure | Conversation):
            changes = {"summary": ""} if isinstance(activity, Story) else {}
            yield activity.model_copy(update=changes if sourced else {**changes, "sources": []})


def sources(library: Library, unit: str, activities: Iterable[Activity]) -> Iterator[Cell]:
    """The sources of `activities` by name, in one line; nothing where they have none."""
    if names := list(dict.fromkeys(name for activity in activities for name in activity.sources)):
        yield Cell(render.cited(library, names) + messages.IN_THE_WORKBOOK, anchor=f"{unit}__sources")
