"""A session's plan: 60 minutes on few pages, with what to give out, say and drop, and each key where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from course import render
from course.export.paper import answers, messages, opening, session
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.export.paper.giving import Giving
from course.export.paper.shorter import Shorter, shorter
from course.loading.library import Library
from course.model import Entry, Outcome, Unit, Workshop


@dataclass(frozen=True)
class OfPack:
    """What a plan says of the pack that it is part of; nothing where it stands by itself."""

    people: str = ""
    """For how many it is."""
    to_print: Sequence[str] = ()
    giving: Giving | None = None
    """What its files are called, and on which pages of the handout each activity is."""
    on_slide: Mapping[str, int] = field(default_factory=dict)
    """With which slide each block begins, by its anchor."""


ALONE = OfPack()


def build(library: Library, entry: Entry, options: PrintOptions, of_pack: OfPack = ALONE) -> Document:
    """The plan of one session, with a box that says for how many people it is and what to print. Raises Mistakes.

    Each block says what it gives out, and on which pages of the handout it is, where they are known.

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
            *_printed(library, of_pack),
            *_hour(library, entry, unit, options, of_pack),
        ],
        units=[unit.id],
    )


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions, of_pack: OfPack = ALONE) -> Document:
    """The plan of the half day, likewise. Raises Mistakes; NotThere where a block is missing."""
    title = messages.PLAN.format(name=workshop.title)
    rows = session.timed(session.parts(library, workshop), options)
    left_out = [row for row, part in zip(rows, workshop.parts, strict=True) if part.leave_out]
    kept = [row for row in rows if row not in left_out]
    short = Shorter(kept, left_out, sum(row.minutes for row in kept))
    units = units_of(rows)
    outcomes = [outcome for entry in library.written if entry.unit in units for outcome in entry.outcomes]
    giving = of_pack.giving or Giving(library, rows, options.suffix, units)
    return Document(
        stem=f"half-day-plan{options.suffix}",
        title=title,
        kind="session-plan",
        cells=[
            Cell(f"# {title}"),
            *_printed(library, of_pack),
            session.plan(library, messages.HALF_DAY, rows, options, given_out=True),
            *([_shorter(library, short, options, giving)] if left_out else []),
            _outcomes(library, [(outcome, None) for outcome, blocks in _served(outcomes, rows) if blocks]),
            Cell(f"## {messages.BEFORE_YOU_BEGIN}\n\n{workshop.intro}"),
            _advice(library, giving),
            *_blocks(library, rows, messages.PART_BY_PART, of_pack, giving),
        ],
        units=[*units],
    )


def units_of(rows: Sequence[session.Row]) -> tuple[str, ...]:
    """The units of which a half day has blocks."""
    return tuple(sorted({row.unit for row in rows if row.unit}))


def _printed(library: Library, of_pack: OfPack) -> Iterator[Cell]:
    if of_pack.to_print:
        yield Cell(html=fragment(library, "to-print", people=of_pack.people, lines=of_pack.to_print))


def _hour(library: Library, entry: Entry, unit: Unit, options: PrintOptions, of_pack: OfPack) -> Iterator[Cell]:
    """The hour at a glance, what to know before it, and its blocks, each followed by the keys to what it uses."""
    if unit.facilitator is None:
        return
    rows = session.timed((session.row(unit.id, block) for block in unit.facilitator.planned), options)
    giving = of_pack.giving or Giving(library, rows, options.suffix)
    yield session.plan(library, messages.THE_60_MINUTES, rows, options, given_out=bool(of_pack.to_print))
    yield _shorter(library, shorter(library, rows), options, giving)
    yield _outcomes(library, _served(entry.outcomes, rows))
    yield Cell(f"## {messages.BEFORE_YOU_BEGIN}\n\n{unit.facilitator.note}")
    yield _advice(library, giving)
    yield from _blocks(library, rows, messages.BLOCK_BY_BLOCK, of_pack, giving)


def _served(outcomes: Sequence[Outcome], rows: Sequence[session.Row]) -> list[tuple[Outcome, list[str]]]:
    """Each outcome, with the titles of the blocks that work towards it."""
    return [
        (outcome, [row.title for row in rows if row.block and outcome.id in row.block.outcomes]) for outcome in outcomes
    ]


def _outcomes(library: Library, served: Sequence[tuple[Outcome, list[str] | None]]) -> Cell:
    return Cell(html=fragment(library, "outcomes", served=served))


def _advice(library: Library, giving: Giving) -> Cell:
    """What to do before the day and when something goes wrong; what a clinical lead clears has its files and blocks."""
    for_safety = giving.for_safety
    files = _listed([*for_safety])
    blocks = _listed([messages.QUOTED.format(title=title) for title in dict.fromkeys(chain(*for_safety.values()))])
    return Cell(html=fragment(library, "advice", files=files, blocks=blocks))


def _bold(files: Iterable[str]) -> str:
    return _listed([messages.IN_BOLD.format(file=file) for file in files])


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return messages.AND_ALSO.format(first=", ".join(names[:-1]), last=names[-1])


def _shorter(library: Library, short: Shorter, options: PrintOptions, giving: Giving) -> Cell:
    """What to leave out with fewer minutes."""
    names = [messages.BLOCK_AND_MINUTES.format(title=row.title, minutes=row.minutes) for row in short.left_out]
    values = {"left_out": _listed(names), "not_printed": _bold(giving.only_in(short.left_out))}
    rows = session.timed(short.kept, options)
    return Cell(html=fragment(library, "shorter", short=short, rows=rows, **values))


def _blocks(
    library: Library, rows: Sequence[session.Row], heading: str, of_pack: OfPack, giving: Giving
) -> Iterator[Cell]:
    """Block after block, each with what it gives out, and followed by the keys that were not told yet."""
    told = set()
    for row in rows:
        unit = library.unit(row.unit) if row.unit else None
        used = unit.used_in(row.block) if unit and row.block else []
        also = opening.TO_SAY if row is rows[0] else ()
        yield session.block(
            library, row, heading, give_out=giving.lines(row), also=also, on_slide=of_pack.on_slide.get(row.anchor, 0)
        )
        heading = ""
        for activity in used:
            if answers.tells(activity) and (row.unit, activity.id) not in told:
                told.add((row.unit, activity.id))
                yield Cell(html=answers.key(library, library.unit(row.unit), activity, whole=True), deeper=1)
