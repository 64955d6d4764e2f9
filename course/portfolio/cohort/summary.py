"""The numbers file: what a learner did, in numbers and ids, made from their answers file by the course's outline.

A page makes the same file in `widget/browser/numbers.js`. Both read the cases of `tests/numbers.yaml` alike.

No word that anybody wrote gets in, whatever stands in the answers: each value is looked up in the outline, and what is
not there is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from course.learner.numbers import NUMBERS, PART
from course.model import Response, is_complete, is_filled
from course.model.outline import Outline, OutlinedItem, OutlinedRating, OutlinedUnit, Place

FORMAT = 1
KIND = "what-matters-to-me-numbers"

Summary = dict[str, Any]
"""What a numbers file holds: JSON."""

Activities = Mapping[str, Any]
"""An answers file's `activities`, by name."""


def summarise(answers: Mapping[str, Any], outline: Outline) -> Summary:
    """The numbers file of whoever took the answers file `answers` away; its number must stand in there."""
    activities: Activities = answers["activities"]
    units = outline["units"]
    items = {item["name"]: _item(item, activities) for unit in units for item in unit["items"]}
    ratings = {line["name"]: _rating(line, activities) for unit in units for line in unit["ratings"]}
    return {
        "format": FORMAT,
        "kind": KIND,
        "number": _response(activities, [f"{NUMBERS}/{PART}"]),
        "edition": outline["edition"],
        "month": answers["exported"][:7],
        "units": {unit["unit"]: _unit(unit, activities) for unit in units},
        "items": {name: item for name, item in items.items() if item},
        "ratings": {name: number for name, number in ratings.items() if number is not None},
    }


def _response(activities: Activities, places: Sequence[Place]) -> Response:
    """What stands at the first of `places` at which something does."""
    for place in places:
        name, _, part = place.rpartition("/")
        responses = activities[name]["responses"] if name in activities else {}
        if part in responses:
            return responses[part]
    return None


def _unit(unit: OutlinedUnit, activities: Activities) -> dict[str, Any]:
    """How many activities are done and begun, of how many, and whether the unit is finished."""
    done = begun = 0
    for activity in unit["activities"]:
        responses = {part: _response(activities, places) for part, places in activity["parts"].items()}
        if is_complete(activity["completion"], responses):
            done += 1
        elif any(is_filled(response) for response in responses.values()):
            begun += 1
    total = len(unit["activities"])
    is_finished = 0 < total == done or (done + begun > 0 and _finished_earlier(unit, activities))
    return {"done": done, "begun": begun, "total": total, "finished": is_finished}


def _finished_earlier(unit: OutlinedUnit, activities: Activities) -> bool:
    """Whether the unit was finished in an earlier edition, as `learner/progress.py` says: it stays so."""
    for edition, asked in unit["earlier"].items():
        entries = [activities.get(name, {"responses": {}}) for name in asked]
        if all(
            is_complete(ways, entry["responses"]) for ways, entry in zip(asked.values(), entries, strict=True)
        ) and any(entry.get("course") == edition for entry in entries):
            return True
    return False


def _item(item: OutlinedItem, activities: Activities) -> dict[str, Any] | None:
    """What is chosen in an item that was checked, and whether its first try was right; None where it was not."""
    response = _response(activities, item["places"])
    if not isinstance(response, dict) or not (tries := _count(response.get("tries"))):
        return None
    chosen = _chosen(item, response.get("answer"))
    if not chosen:
        return None
    if item["form"] == "rate":
        return {"chosen": chosen}
    return {"chosen": chosen, "first": response.get("met") is True and tries == 1}


def _chosen(item: OutlinedItem, answer: Response) -> list[str] | dict[str, str]:
    choices = item["choices"]
    if item["prompts"]:
        record = answer if isinstance(answer, dict) else {}
        return {prompt: record[prompt] for prompt in item["prompts"] if _is_of(choices, record.get(prompt))}
    return list(
        dict.fromkeys(choice for choice in answer if _is_of(choices, choice)) if isinstance(answer, list) else []
    )


def _is_of(choices: Mapping[str, str], choice: Response) -> bool:
    return isinstance(choice, str) and choice in choices


def _count(value: Response) -> float:
    """A number above zero; 0 for anything else."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) and value > 0 else 0


def _rating(line: OutlinedRating, activities: Activities) -> int | None:
    number = _response(activities, line["places"])
    if isinstance(number, bool) or not isinstance(number, int | float):
        return None
    return int(number) if line["lowest"] <= number <= line["highest"] and number == int(number) else None
