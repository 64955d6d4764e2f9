"""What of a session fits 45 minutes: whole blocks are left out, and never one that keeps people safe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from course.export.paper import cards
from course.export.paper.session import Row
from course.loading.library import Library
from course.model import Activity, Quiz, Text
from course.render import activity_messages as say

SHORT = 45
"""Minutes of the shorter session."""


@dataclass(frozen=True)
class Shorter:
    """A session with fewer blocks."""

    kept: list[Row]
    left_out: list[Row]
    most: int = SHORT
    """How long it may take."""

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(row.minutes for row in self.kept)

    @property
    def reaches(self) -> bool:
        """Whether it is short enough."""
        return self.minutes <= self.most

    @property
    def lost(self) -> list[str]:
        """The outcomes that none of its blocks works towards."""
        return sorted(_outcomes(self.left_out) - _outcomes(self.kept))

    @property
    def drops_the_end(self) -> bool:
        """Whether the last block of all is left out, and with it the words that end the session."""
        return bool(self.left_out) and (not self.kept or self.left_out[-1].begins > self.kept[-1].begins)

    @property
    def hands_out(self) -> list[str]:
        """The titles of the blocks that are left out although something is given out in them at the end."""
        return [row.title for row in self.left_out if row.block and row.block.uses and not row.block.outcomes]


def shorter(library: Library, rows: Sequence[Row], minutes: int = SHORT) -> Shorter:
    """The blocks of an hour that fit 45 `minutes`, or fewer, as near to them as can be.

    Minutes in hand at the end go first. The opening, the close and what keeps people safe stay. Of what is left, those
    blocks go without which no outcome is lost, then those that do not speak of suicide, then those whose questions
    people can answer alone in the unit.
    """
    spare = [row for row in rows[-1:] if row.block and not row.block.outcomes]
    rest = [row for row in rows if row not in spare]
    may_go = [row for row in rest[1:-1] if not _is_for_safety(library, row)]

    def cost(gone: tuple[Row, ...]) -> tuple[object, ...]:
        short = Shorter([row for row in rest if row not in gone], [*spare, *gone])
        alone = sum(any(isinstance(activity, Quiz) for activity in _used(library, row)) for row in gone)
        asks = sum(
            any("suicide" in text for activity in _used(library, row) for text in activity.reading) for row in gone
        )
        towards = sum(len(row.block.outcomes) for row in gone if row.block)
        first = [rest.index(row) for row in gone]
        far = minutes - short.minutes if short.minutes <= minutes else 60 + short.minutes
        return (far, len(short.lost), len(gone), asks, -alone, towards, [-at for at in first])

    gone = min((some for count in range(len(may_go) + 1) for some in combinations(may_go, count)), key=cost)
    return Shorter([row for row in rest if row not in gone], [row for row in rows if row in gone or row in spare])


def _outcomes(rows: Sequence[Row]) -> set[str]:
    return {outcome for row in rows if row.block for outcome in row.block.outcomes}


def _used(library: Library, row: Row) -> Sequence[Activity]:
    return library.unit(row.unit).used_in(row.block) if row.block else []


def _is_for_safety(library: Library, row: Row) -> bool:
    """Whether a block practises what keeps people safe, or gives a card of it out."""
    used = _used(library, row)
    gives_card = row.block is not None and cards.brings_pocket_card(row.block, used)
    return gives_card or any(_keeps_safe(activity) for activity in used)


def _keeps_safe(activity: Activity) -> bool:
    """Whether it is a page of that name, or has a question about it."""
    match activity:
        case Text():
            return bool(activity.safety) or activity.title.startswith(say.KEEP_PEOPLE_SAFE)
        case Quiz():
            return any(item.about == "safety" for item in activity.items)
        case _:
            return False
