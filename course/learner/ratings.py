"""A learner's ratings of themselves before the course, looking back at that time, and after it, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from course.learner.response import Saved
from course.model import Activity, Rating, Unit

TIMES = ("before", "then", "after")
"""What a rating may be of; in the order in which they are shown."""


@dataclass(frozen=True)
class Rated:
    """One statement, and the number that it was given at each time."""

    text: str
    numbers: Mapping[str, int]
    """By the time, of those at which it was rated."""


def compare(activities: Iterable[tuple[Unit, Activity, Saved]]) -> list[Rated]:
    """Every statement that was rated at two times or more, in the order of the first rating."""
    texts: dict[str, str] = {}
    numbers: dict[str, dict[str, int]] = {}
    for _, activity, saved in activities:
        if isinstance(activity, Rating) and activity.when in TIMES:
            for statement in activity.statements:
                number = saved.responses.get(statement.id)
                if isinstance(number, int) and 0 <= number <= 10 and number is not True and number is not False:
                    texts.setdefault(statement.id, statement.text)
                    numbers.setdefault(statement.id, {})[activity.when] = number
    return [Rated(texts[id_], found) for id_, found in numbers.items() if len(found) > 1]
