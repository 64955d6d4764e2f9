"""What a report counts of whom, and when it may count something else.

The rule that keeps a person from being worked out of two reports: **of every statistic, two reports count the same
values, or differ in the values of five people or more.** So each statistic is a column of its own: person → value. A
column changes only when five people or more have something new for it; until then they wait. Who was counted stays
counted, with the values that were, though their file is taken away. A value that somebody had counted once and changed
does not come back: a report with it would be too like the one before the change.

That five people joined is not enough: of the five, one alone may have answered a question, and the old and the new
report on that question would differ by one. That is why columns do not wait together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

FEWEST = 5
"""People by whom two reports differ, where they differ; and so the fewest of whom anything is said."""

Person = str
Value = str
Column = dict[Person, Value]


@dataclass
class Tally:
    """Who is in, and the values that are counted."""

    people: list[Person] = field(default_factory=list)
    """In the order in which they joined."""
    columns: dict[str, Column] = field(default_factory=dict)
    """By statistic."""
    former: dict[str, dict[Person, list[Value]]] = field(default_factory=dict)
    """By statistic: what was counted of somebody before it was changed."""

    def count(self, files: Mapping[str, Mapping[Person, Value]]) -> Waiting:
        """Count what is in `files`, by statistic, as far as it may be counted now; who waits."""
        known = set(self.people)
        newcomers = [person for person in _everybody(files.values()) if person not in known]
        if len(newcomers) >= FEWEST:
            self.people += newcomers
            known.update(newcomers)
            newcomers = []
        changed: set[Person] = set()
        for statistic, values in files.items():
            column = self.columns.setdefault(statistic, {})
            former = self.former.get(statistic, {})
            fresh = {
                person: value
                for person, value in values.items()
                if person in known and column.get(person) != value and value not in former.get(person, ())
            }
            if len(fresh) < FEWEST:
                changed.update(fresh)
                continue
            for person in fresh.keys() & column.keys():
                self.former.setdefault(statistic, {}).setdefault(person, []).append(column[person])
            column.update(fresh)
        return Waiting(len(newcomers), len(changed))

    def values(self, statistic: str) -> list[Value]:
        """What is counted for a statistic: nothing, or of five people or more."""
        return [*self.columns.get(statistic, {}).values()]


@dataclass(frozen=True)
class Waiting:
    """People whose files are not counted yet, or not all that is in them."""

    newcomers: int
    changed: int
    """People who are in, with something in their file that is not counted."""


def _everybody(columns: Iterable[Mapping[Person, Value]]) -> list[Person]:
    return sorted({person for column in columns for person in column})
