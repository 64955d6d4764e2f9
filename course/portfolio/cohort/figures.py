"""What a report may say of the values that are counted, so that no person can be worked out of it.

- Of fewer than five people, nothing.
- A share is one of three: fewer than a third, a third to two thirds, more than two thirds. So it is never certain that
  all did something, or that nobody did. In per cent it stands only where ten or more did and ten or more did not.
- A breakdown has ten people or more in every cell: those with fewer stand together with the next larger, until they
  are ten. So no cell can be worked out from the others. Where one cell is left, the breakdown is hidden.
- Per cents are rounded to fives, and means to halves.
- How many answered a question is not said: how many did not could be worked out.

Whatever may not be said is `HIDDEN`, for whatever reason, or for none: hidden and empty look alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from course.portfolio.cohort import messages
from course.portfolio.cohort.tally import FEWEST

FEWEST_IN_A_CELL = 10
HIDDEN = "–"


@dataclass(frozen=True)
class Cell:
    """Choices that stand together, and which share of people made one of them."""

    choices: list[str]
    share: str


def thirds(part: int, whole: int) -> str:
    """In which third a share lies."""
    if whole < FEWEST:
        return HIDDEN
    if 3 * part < whole:
        return messages.UNDER_A_THIRD
    return messages.OVER_TWO_THIRDS if 3 * part > 2 * whole else messages.BETWEEN


def share(part: int, whole: int) -> str:
    """A share, as exactly as it may be said."""
    return _per_cent(part, whole) if _is_large(part, whole) else thirds(part, whole)


def share_or_hidden(part: int, whole: int) -> str:
    """A share in per cent, or nothing."""
    return _per_cent(part, whole) if _is_large(part, whole) else HIDDEN


def _is_large(part: int, whole: int) -> bool:
    return min(part, whole - part) >= FEWEST_IN_A_CELL


def _per_cent(part: int, whole: int) -> str:
    rounded = 5 * round(20 * part / whole)
    if not 0 < rounded < 100:
        return messages.NEARLY_ALL if rounded else messages.HARDLY_ANY
    return messages.ABOUT.format(percent=rounded)


def mean(numbers: Sequence[int]) -> str:
    """The mean of numbers, to the nearest half."""
    if len(numbers) < FEWEST:
        return HIDDEN
    return f"{round(2 * sum(numbers) / len(numbers)) / 2:.1f}"


def breakdown(chosen: Iterable[str], choices: Sequence[str]) -> list[Cell]:
    """The share of each of `choices`, in their order; empty where it may not be said."""
    counts = Counter(chosen)
    together: list[str] = []
    for choice in sorted(choices, key=lambda choice: counts[choice]):
        in_cell = sum(counts[each] for each in together)
        if in_cell >= FEWEST_IN_A_CELL or (not together and counts[choice] >= FEWEST_IN_A_CELL):
            break
        together.append(choice)
    whole = sum(counts[choice] for choice in choices)
    groups = [[choice] for choice in choices if choice not in together]
    if together:
        groups.append([choice for choice in choices if choice in together])
    sizes = [sum(counts[choice] for choice in group) for group in groups]
    if len(groups) < 2 or min(sizes) < FEWEST_IN_A_CELL:
        return []
    return [Cell(group, _per_cent(size, whole)) for group, size in zip(groups, sizes, strict=True)]
