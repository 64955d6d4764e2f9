"""Facilitator guides: how to run a unit in an hour, and half a day out of several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from course import render
from course.export.paper import messages, session
from course.export.paper.document import Cell, Document, PrintOptions
from course.loading.library import Library
from course.model import Activity, Entry, Unit, Workshop
from course.render import front_matter


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """The guide of one unit: its note, its plan, its blocks, and every activity with key and reasons."""
    unit = library.unit(entry.unit)
    name = render.unit_name(unit)
    return Document(
        stem=f"{entry.file}-guide{options.suffix}",
        title=messages.GUIDE.format(name=name),
        kind="guide",
        cells=[
            Cell(_front(entry, unit, name), anchor=unit.id),
            *_room(library, unit, options),
            Cell(f"## {messages.EVERY_ACTIVITY}"),
            *_activities(library, unit, unit.core, options),
            *([Cell(front_matter.more_practice(library, unit), deeper=1)] if unit.more else []),
            *_activities(library, unit, unit.more, options, deeper=2),
            *_activities(library, unit, unit.help, options),
        ],
        units=[unit.id],
    )


def _activities(
    library: Library, unit: Unit, activities: Sequence[Activity], options: PrintOptions, deeper: int = 1
) -> Iterator[Cell]:
    for activity in activities:
        html = render.html(library, unit, activity, "facilitator", large=options.large, nested=True)
        yield Cell(html=html, deeper=deeper)


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions) -> Document:
    """The guide of the half day. Raises NotThere where a block is missing."""
    rows = session.timed(session.parts(library, workshop), options)
    units = sorted({part.block.partition("/")[0] for part in workshop.parts if part.block})
    title = messages.GUIDE.format(name=workshop.title)
    return Document(
        stem=f"half-day-guide{options.suffix}",
        title=title,
        kind="guide",
        cells=[
            Cell(f"# {title}\n\n{workshop.intro}"),
            session.plan(library, messages.HALF_DAY, rows, options),
            *session.blocks(library, rows, messages.PART_BY_PART),
        ],
        units=units,
    )


def _front(entry: Entry, unit: Unit, name: str) -> str:
    outcomes = "\n".join(f"- {outcome.id}: {outcome.text.strip()}" for outcome in entry.outcomes)
    parts = [
        f"# {messages.GUIDE.format(name=name)}",
        f"**{messages.PEOPLE_LEAVE_ABLE_TO}**\n\n{outcomes}" if outcomes else "",
        f"## {messages.BEFORE_YOU_BEGIN}\n\n{unit.facilitator.note}" if unit.facilitator else "",
    ]
    return "\n\n".join(filter(None, parts))


def _room(library: Library, unit: Unit, options: PrintOptions) -> list[Cell]:
    if unit.facilitator is None:
        return [Cell(f"## {messages.IN_A_ROOM}\n\n{messages.NO_SESSION}")]
    blocks = {block.id: block for block in unit.facilitator.blocks}
    planned = session.timed((session.row(unit.id, blocks.pop(name)) for name in unit.facilitator.plan), options)
    cells = [
        session.plan(library, messages.THE_60_MINUTES, planned, options),
        *session.blocks(library, planned, messages.BLOCK_BY_BLOCK),
    ]
    spare = [session.row(unit.id, block) for block in blocks.values()]
    return [*cells, *session.blocks(library, spare, messages.MORE_BLOCKS, messages.FOR_LONGER_SESSIONS)]
