"""A session's plan: 60 minutes on few pages, with what to say and drop, and each key where it is used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from course import render
from course.export.paper import answers, messages, session
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.loading.library import Library
from course.model import Entry, Unit


def build(
    library: Library, entry: Entry, options: PrintOptions, people: str = "", to_print: Sequence[str] = ()
) -> Document:
    """The plan of one session, with a box that says for how many `people` it is and what `to_print`. Raises Mistakes.

    A unit that has no session gets a page that says so.
    """
    unit = library.unit(entry.unit)
    title = messages.PLAN.format(name=render.unit_name(unit))
    return Document(
        stem=f"{entry.file}-plan{options.suffix}",
        title=title,
        kind="session-plan",
        cells=[
            Cell(f"# {title}" + ("" if unit.facilitator else f"\n\n{messages.NO_SESSION}"), anchor=unit.id),
            *([Cell(html=fragment(library, "to-print", people=people, lines=to_print))] if to_print else []),
            *_hour(library, unit, options),
        ],
        units=[unit.id],
    )


def _hour(library: Library, unit: Unit, options: PrintOptions) -> Iterator[Cell]:
    """The hour at a glance, what to know before it, and its blocks, each followed by the keys to what it uses."""
    if unit.facilitator is None:
        return
    planned = unit.facilitator.planned
    rows = session.timed((session.row(unit.id, block) for block in planned), options)
    yield session.plan(library, messages.THE_60_MINUTES, rows, options)
    yield Cell(f"## {messages.BEFORE_YOU_BEGIN}\n\n{unit.facilitator.note}")
    heading, told = messages.BLOCK_BY_BLOCK, set()
    for row, block in zip(rows, planned, strict=True):
        yield from session.blocks(library, [row], heading, brief=True)
        heading = ""
        for activity in unit.used_in(block):
            if activity.has_key and activity.id not in told:
                told.add(activity.id)
                yield Cell(html=answers.key(library, unit, activity), deeper=1)
