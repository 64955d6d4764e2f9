"""Numbers files of people who took the specimen, or the whole course: as many as a test needs, each its own."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from course.loading.library import Library
from course.model.outline import Outline, outline
from course.portfolio.cohort.statistics import Statistics

Person = dict[str, Any]


def specimen_statistics(library: Library) -> Statistics:
    return Statistics(outline(library.course.version, [library.unit("specimen")], []))


def number(index: int) -> str:
    return f"{index:016x}"


def somebody(by: Outline, index: int, **changes: Any) -> Person:
    """A numbers file in which everything is answered, at random but each time the same."""
    choose = random.Random(index)
    items: dict[str, Any] = {}
    ratings: dict[str, int] = {}
    for unit in by["units"]:
        for item in unit["items"]:
            choices = [*item["choices"]]
            if item["prompts"]:
                chosen: Any = {prompt: choose.choice(choices) for prompt in item["prompts"]}
            else:
                chosen = choose.sample(choices, len(choices) if item["form"] == "order" else max(1, len(item["right"])))
            items[item["name"]] = {"chosen": chosen}
            if item["form"] != "rate":
                items[item["name"]]["first"] = choose.random() < 0.6
        for line in unit["ratings"]:
            ratings[line["name"]] = choose.randint(line["lowest"], line["highest"])
    units = {}
    for unit in by["units"]:
        total = len(unit["activities"])
        done = choose.choice([total, choose.randint(0, total)])
        units[unit["unit"]] = {"done": done, "begun": 0, "total": total, "finished": 0 < total == done}
    return {
        "format": 1,
        "kind": "what-matters-to-me-numbers",
        "number": number(index),
        "edition": by["edition"],
        "month": "2026-11",
        "units": units,
        "items": items,
        "ratings": ratings,
        **changes,
    }


def hand_in(folder: Path, person: Person, name: str = "") -> Path:
    """Put somebody's file into a folder."""
    folder.mkdir(exist_ok=True)
    path = folder / (name or f"my-numbers-{person['number']}.json")
    path.write_text(json.dumps(person, indent=1), encoding="utf-8")
    return path
