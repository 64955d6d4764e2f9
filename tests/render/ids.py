"""A unit under any ids that an author may write, among them those that were once the same as our own."""

from __future__ import annotations

from random import Random
from typing import Any

from course.model import (
    Unit,
)
from course.model.unit import KINDS

OURS = ["hint", "situation", "question", "text", "match", "model", "why", "next", "own", "own-name", "way", "ways", "scene",
        "guidance", "reply", "when", "how", "sources", "block", "plan", "answers", "progress"]  # fmt: skip

NEAR = ["a", "a-a", "a-a-a", "hint-text", "a-hint", "why-guidance", "model-a"]

PARTS = dict.fromkeys(("items", "options", "steps", "guesses", "scenes", "lines", "replies", "prompts", "checklist",
                       "places", "statements", "fields"), "") | {"pairs": "spares", "turns": "endings"}  # fmt: skip
"""Where ids stand in a record; those of two lists may have to differ."""


def renamed(unit: Unit, name: str, chance: Random) -> Unit:
    """The same unit under another name and with other ids: each of OURS and NEAR, once in its list."""
    raw = {**unit.model_dump(), "facilitator": None, "unit": name}
    for activity, new in zip(raw["activities"], sample(chance, len(raw["activities"]))):
        rename_within(activity, chance)
        activity[next(key for key in activity if key in KINDS)] = new
    return Unit.model_validate(raw)


def sample(chance: Random, count: int, *taken: str) -> list[str]:
    return chance.sample([name for name in OURS + NEAR if name not in taken], count)


def rename_within(record: dict[str, Any], chance: Random) -> None:
    """New ids for the parts of a record, the parts of these, and so on."""
    stops = [scene["stop"] for scene in record.get("scenes", []) if scene["stop"]]
    rename(stops, sample(chance, len(stops), "way", "ways", "scene"))
    for stop in stops:
        rename_within(stop, chance)
    for key, second in PARTS.items():
        parts = record.get(key, []) + record.get(second, [])
        new = rename(parts, sample(chance, len(parts), *(["own", "next"] if key == "places" else [])))
        for part in parts:
            for reply in part.get("replies", []):
                reply["to"] = new[reply["to"]]
            rename_within(part, chance)


def rename(parts: list[dict[str, Any]], names: list[str]) -> dict[str, str]:
    new = {part["id"]: name for part, name in zip(parts, names)}
    for part in parts:
        part["id"] = new[part["id"]]
    return new
