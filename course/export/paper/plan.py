"""A session's plan: 60 minutes on few pages, with what to say and drop, and each key where it is used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from course import render
from course.export.paper import answers, messages, session
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.export.paper.shorter import shorter
from course.export.paper.where import Span
from course.loading.library import Library
from course.model import Entry, Unit, Workshop

NOWHERE: Mapping[str, Span] = MappingProxyType({})
"""Only a PDF has pages that are known."""


def build(
    library: Library,
    entry: Entry,
    options: PrintOptions,
    people: str = "",
    to_print: Sequence[str] = (),
    in_handout: Mapping[str, Span] = NOWHERE,
) -> Document:
    """The plan of one session, with a box that says for how many `people` it is and what `to_print`. Raises Mistakes.

    Each block says on which pages of the handout it is, where they are known.

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
            *_to_print(library, people, to_print),
            *_hour(library, unit, options, in_handout),
        ],
        units=[unit.id],
    )


def build_half_day(
    library: Library,
    workshop: Workshop,
    options: PrintOptions,
    people: str = "",
    to_print: Sequence[str] = (),
    in_handout: Mapping[str, Span] = NOWHERE,
) -> Document:
    """The plan of the half day, likewise. Raises Mistakes; NotThere where a block is missing."""
    title = messages.PLAN.format(name=workshop.title)
    rows = session.timed(session.parts(library, workshop), options)
    return Document(
        stem=f"half-day-plan{options.suffix}",
        title=title,
        kind="session-plan",
        cells=[
            Cell(f"# {title}"),
            *_to_print(library, people, to_print),
            session.plan(library, messages.HALF_DAY, rows, options),
            Cell(f"## {messages.BEFORE_YOU_BEGIN}\n\n{workshop.intro}"),
            Cell(html=fragment(library, "silence")),
            *_blocks(library, rows, messages.PART_BY_PART, in_handout),
        ],
        units=sorted({row.unit for row in rows if row.unit}),
    )


def _to_print(library: Library, people: str, lines: Sequence[str]) -> Iterator[Cell]:
    """What to print for how many people, where that is known."""
    if lines:
        yield Cell(html=fragment(library, "to-print", people=people, lines=lines))


def _hour(library: Library, unit: Unit, options: PrintOptions, in_handout: Mapping[str, Span]) -> Iterator[Cell]:
    """The hour at a glance, what to know before it, and its blocks, each followed by the keys to what it uses."""
    if unit.facilitator is None:
        return
    rows = session.timed((session.row(unit.id, block) for block in unit.facilitator.planned), options)
    yield session.plan(library, messages.THE_60_MINUTES, rows, options)
    yield _shorter(library, rows, options)
    yield Cell(f"## {messages.BEFORE_YOU_BEGIN}\n\n{unit.facilitator.note}")
    yield Cell(html=fragment(library, "silence"))
    yield from _blocks(library, rows, messages.BLOCK_BY_BLOCK, in_handout)


def _shorter(library: Library, rows: Sequence[session.Row], options: PrintOptions) -> Cell:
    """What to leave out with 45 minutes."""
    short = shorter(library, rows)
    names = [messages.BLOCK_AND_MINUTES.format(title=row.title, minutes=row.minutes) for row in short.left_out]
    left_out = messages.AND_ALSO.format(first=", ".join(names[:-1]), last=names[-1]) if names[1:] else "".join(names)
    rows = session.timed(short.kept, options)
    return Cell(html=fragment(library, "shorter", short=short, left_out=left_out, rows=rows))


def _blocks(
    library: Library, rows: Sequence[session.Row], heading: str, in_handout: Mapping[str, Span]
) -> Iterator[Cell]:
    """Block after block, each followed by the keys that were not told yet."""
    told = set()
    for row in rows:
        unit = library.unit(row.unit) if row.unit else None
        used = unit.used_in(row.block) if unit and row.block else []
        where = _where([in_handout[name] for each in used if (name := f"{row.unit}--{each.id}") in in_handout])
        yield from session.blocks(library, [row], heading, where=where, brief=True)
        heading = ""
        for activity in used:
            if answers.tells(activity) and (row.unit, activity.id) not in told:
                told.add((row.unit, activity.id))
                yield Cell(html=answers.key(library, library.unit(row.unit), activity), deeper=1)


def _where(spans: Sequence[Span]) -> str:
    """On which pages of the handout a block is."""
    if not spans:
        return ""
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    message = messages.IN_THE_HANDOUT_ON_A_PAGE if first == last else messages.IN_THE_HANDOUT_ON_PAGES
    return message.format(first=first, last=last)
