"""Facilitator guides: how to run a unit in an hour, and half a day out of several."""

from __future__ import annotations

from course import render
from course.export.paper import session
from course.export.paper.document import Cell, Document, PrintOptions
from course.loading.library import Library
from course.model import Entry, Unit, Workshop


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """The guide of one unit: its note, its plan, its blocks, and every activity with key and reasons."""
    unit = library.unit(entry.unit)
    name = render.unit_name(unit)
    return Document(
        stem=f"{entry.file}-guide{options.suffix}",
        title=f"Facilitator guide: {name}",
        kind="guide",
        cells=[
            Cell(_front(entry, unit, name), anchor=unit.id),
            *_room(library, unit, options),
            Cell("## Every activity, with key and reasons"),
            *(
                Cell(
                    html=render.html(library, unit, activity, "facilitator", large=options.large, nested=True), deeper=1
                )
                for activity in unit.activities
            ),
        ],
        units=[unit.id],
    )


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions) -> Document:
    """The guide of the half day. Raises NotThere where a block is missing."""
    rows = session.timed(session.parts(library, workshop), options)
    units = sorted({part.block.partition("/")[0] for part in workshop.parts if part.block})
    return Document(
        stem=f"half-day-guide{options.suffix}",
        title=f"Facilitator guide: {workshop.title}",
        kind="guide",
        cells=[
            Cell(f"# Facilitator guide: {workshop.title}\n\n{workshop.intro}"),
            session.plan(library, "The half day", rows, options),
            *session.blocks(library, rows, "Part by part"),
        ],
        units=units,
    )


def _front(entry: Entry, unit: Unit, name: str) -> str:
    outcomes = "\n".join(f"- {outcome.id}: {outcome.text.strip()}" for outcome in entry.outcomes)
    note = f"## Before you begin\n\n{unit.facilitator.note}" if unit.facilitator else ""
    return f"# Facilitator guide: {name}\n\n**People leave able to:**\n\n{outcomes}\n\n{note}"


def _room(library: Library, unit: Unit, options: PrintOptions) -> list[Cell]:
    if unit.facilitator is None:
        return [Cell("## In a room\n\nNo session has been written for this unit yet.")]
    blocks = {block.id: block for block in unit.facilitator.blocks}
    planned = session.timed((session.row(unit.id, blocks.pop(name)) for name in unit.facilitator.plan), options)
    cells = [
        session.plan(library, "The 60 minutes", planned, options),
        *session.blocks(library, planned, "Block by block"),
    ]
    spare = [session.row(unit.id, block) for block in blocks.values()]
    lead = "For a longer session, or in the place of a block of the same length."
    return [*cells, *session.blocks(library, spare, "More blocks", lead)]
