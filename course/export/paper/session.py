"""What happens in a room and when: blocks and pauses with their times, as rows of a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from course.export import messages as refusals
from course.export.paper.document import Cell, PrintOptions, fragment
from course.loading.library import Library, NotThere
from course.model import Activity, Block, Unit, Workshop


@dataclass(frozen=True)
class Row:
    """One thing of a session."""

    title: str
    minutes: int
    block: Block | None = None
    words: str = ""
    """What to say or do where there is no block."""
    anchor: str = ""
    unit: str = ""
    """The unit that the block is of."""
    begins: str = ""
    ends: str = ""

    @property
    def materials(self) -> str:
        """What to bring."""
        return self.block.materials if self.block else ""


def row(unit: str, block: Block) -> Row:
    """A block of a unit, without its time."""
    return Row(block.title, block.minutes, block, anchor=f"{unit}__block--{block.id}", unit=unit)


def parts(library: Library, workshop: Workshop) -> Iterator[Row]:
    """The parts of the workshop. Raises NotThere where it names a block that does not exist."""
    for number, part in enumerate(workshop.parts, start=1):
        if part.block is None:
            yield Row(part.title, part.minutes or 0, words=part.words, anchor=f"__part-{number}")
            continue
        name, _, wanted = part.block.partition("/")
        facilitator = library.unit(name).facilitator
        found = next((block for block in (facilitator.blocks if facilitator else []) if block.id == wanted), None)
        if found is None:
            raise NotThere(refusals.NO_SUCH_BLOCK.format(block=part.block))
        yield row(name, found)


def used(library: Library, workshop: Workshop) -> list[tuple[Unit, list[Activity]]]:
    """What the blocks of the workshop use, part by part, each activity once. Raises NotThere as `parts` does."""
    seen: set[tuple[str, str]] = set()
    piles: list[tuple[Unit, list[Activity]]] = []
    for each in parts(library, workshop):
        if each.block:
            unit = library.unit(each.unit)
            activities: list[Activity] = [
                other for other in unit.used_in(each.block) if (unit.id, other.id) not in seen
            ]
            seen |= {(unit.id, other.id) for other in activities}
            piles.append((unit, activities))
    return piles


def timed(rows: Iterable[Row], options: PrintOptions) -> list[Row]:
    """The same one after the other, on the trainer's clock or counted from the start."""
    starts = options.trainer.starts if options.trainer else None
    hours, _, minutes = (starts or "0:00").partition(":")
    now = int(hours) * 60 + int(minutes)
    found = []
    for each in rows:
        found.append(replace(each, begins=_clock(now, starts), ends=_clock(now + each.minutes, starts)))
        now += each.minutes
    return found


def plan(library: Library, title: str, rows: list[Row], options: PrintOptions, *, given_out: bool = False) -> Cell:
    """The plan at a glance; what to bring stands elsewhere where the blocks say what is `given_out`."""
    return Cell(
        html=fragment(
            library,
            "session-plan",
            title=title,
            anchor="__plan",
            rows=rows,
            total=sum(each.minutes for each in rows),
            clock=bool(options.trainer and options.trainer.starts),
            large=options.large,
            given_out=given_out,
        )
    )


def blocks(
    library: Library,
    rows: Iterable[Row],
    heading: str,
    lead: str = "",
) -> Iterator[Cell]:
    """The parts of the session, each whole; the heading stays with the first."""
    for each in rows:
        values = {"give_out": (), "also": (), "on_slide": 0, "brief": False}
        yield Cell(html=fragment(library, "block", row=each, block=each.block, heading=heading, lead=lead, **values))
        heading = lead = ""


def block(
    library: Library,
    row: Row,
    heading: str = "",
    *,
    give_out: Sequence[str],
    also: Sequence[str] = (),
    on_slide: int = 0,
) -> Cell:
    """A part of the session as one room of people needs it.

    `give_out` has what it gives out, a line for each thing; `also` is said in it beside its own words; `on_slide` is
    the slide with which it begins, or 0 where that is not known.
    """
    values = {"give_out": give_out, "also": also, "on_slide": on_slide, "brief": True}
    return Cell(html=fragment(library, "block", row=row, block=row.block, heading=heading, lead="", **values))


def _clock(minute: int, starts: str | None) -> str:
    hours = minute // 60 % 24
    return f"{hours:02}:{minute % 60:02}" if starts else f"{hours}:{minute % 60:02}"
