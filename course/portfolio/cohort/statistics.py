"""The statistics of a cohort: which there are in this edition, and what one numbers file says for each.

A value is a few ids or numbers in one string, so that it can be compared, counted and remembered.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from course.model.outline import Outline, OutlinedItem, OutlinedRating
from course.portfolio.cohort.tally import Value

FINISHED, OPEN = "finished", "open"
UNIT_KEYS = {"done", "begun", "total", "finished"}
FIRST, NOT_FIRST = "1", "0"
"""Right at the first try, and not so. What has no right answer says neither."""


class Statistics:
    """What can be counted of people who took the edition of an outline."""

    def __init__(self, outline: Outline) -> None:
        units = outline["units"]
        self.edition = outline["edition"]
        self.outline = outline
        self.units = {unit["unit"] for unit in units}
        self.items: dict[str, OutlinedItem] = {item["name"]: item for unit in units for item in unit["items"]}
        self.ratings: dict[str, OutlinedRating] = {line["name"]: line for unit in units for line in unit["ratings"]}
        self._compared = {line["beside"] for line in self.ratings.values()} - {""}
        self._after = {line["beside"]: name for name, line in self.ratings.items() if line["when"] == "after"}

    def of(
        self, units: Mapping[str, Any], items: Mapping[str, Any], ratings: Mapping[str, Any]
    ) -> tuple[dict[str, Value], bool]:
        """What a file says by statistic, and whether it names anything that this edition does not have.

        Raises ValueError, TypeError, KeyError or AttributeError for what the course never wrote.
        """
        unknown = False
        values: dict[str, Value] = {}
        for name, counted in units.items():
            if name in self.units:
                values[f"unit/{name}"] = _unit(counted)
            else:
                unknown = True
        for name, answered in items.items():
            item = self.items.get(name)
            if value := _item(item, answered) if item else "":
                values[f"item/{name}"] = value
            else:
                unknown = True
        known: dict[str, int] = {}
        for name, number in ratings.items():
            if line := self.ratings.get(name):
                known[name] = _rating(line, number)
            else:
                unknown = True
        return values | self._rated(known), unknown

    def _rated(self, numbers: Mapping[str, int]) -> dict[str, Value]:
        """Numbers alone, or both numbers of whoever gave one before and one after.

        A number is in one statistic only: were a mean of all shown beside a mean of those who gave both, the few who
        did not could be worked out.
        """
        values: dict[str, Value] = {}
        for name, number in numbers.items():
            line = self.ratings[name]
            before = line["beside"]
            match line["when"]:
                case "after" if before:
                    if before in numbers:
                        values[f"pair/{name}"] = f"{numbers[before]} {number}"
                case "then" if before:
                    if before in numbers and self._after.get(before) in numbers:
                        values[f"rating/{name}"] = str(number)
                case _ if name not in self._compared:
                    values[f"rating/{name}"] = str(number)
        return values


def _unit(counted: Mapping[str, Any]) -> Value:
    done, begun, total = (counted[name] for name in ("done", "begun", "total"))
    if not all(type(count) is int and 0 <= count < 1000 for count in (done, begun, total)) or done + begun > total:
        raise ValueError("not counts")
    if type(counted["finished"]) is not bool:
        raise ValueError("neither finished nor not")
    if counted["finished"] and not done + begun:
        raise ValueError("finished with nothing done")
    if counted.keys() != UNIT_KEYS:
        raise ValueError("more than the course writes")
    return FINISHED if counted["finished"] else OPEN


def _item(item: OutlinedItem, answered: Mapping[str, Any]) -> Value:
    """Whether the first try was right, and what is chosen; "" where it is nothing that this edition offers."""
    chosen, choices, prompts = answered["chosen"], item["choices"], item["prompts"]
    if prompts:
        if not isinstance(chosen, dict):
            raise TypeError("not pairs")
        if not (chosen.keys() <= prompts.keys() and set(chosen.values()) <= choices.keys()):
            return ""
        words = [f"{prompt}={choice}" for prompt, choice in sorted(chosen.items())]
    else:
        if not isinstance(chosen, list) or len(options := set(chosen)) < len(chosen):
            raise TypeError("not a list of options")
        if not options <= choices.keys():
            return ""
        if item["form"] == "choose" and len(item["right"]) == 1 < len(chosen):
            raise ValueError("two options where one is chosen")
        words = chosen if item["form"] == "order" else sorted(chosen)
    if not words:
        raise ValueError("nothing chosen")
    if not answered.keys() <= {"chosen", "first"}:
        raise ValueError("more than the course writes")
    if item["form"] == "rate":
        return " ".join(["", *words])
    if type(answered["first"]) is not bool:
        raise TypeError("neither right nor not")
    return " ".join([FIRST if answered["first"] else NOT_FIRST, *words])


def _rating(line: OutlinedRating, number: Any) -> int:
    if type(number) is not int or not line["lowest"] <= number <= line["highest"]:
        raise ValueError("not on the scale")
    return number
