"""The cases of `tests/numbers.yaml`: answers, the outline they are read by, and the numbers file that comes of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from course.loading.library import find
from course.model.outline import Outline, outline
from tests.conftest import ROOT

NUMBER = "0123456789abcdef"


def cases() -> Iterator[tuple[str, dict[str, Any], Outline, dict[str, Any]]]:
    library = find(ROOT)
    specimen = outline("2026.9", [library.unit("specimen")], [])
    for case in yaml.safe_load((ROOT / "tests" / "numbers.yaml").read_text(encoding="utf-8")):
        by = _small(case["outline"]) if "outline" in case else specimen
        responses = {"course/numbers": {"number": NUMBER}, **case["answers"]}
        course = case.get("course", "2026.9")
        answers = {
            "exported": "2026-11-27T02:30:00.000+00:00",
            "activities": {name: {"course": course, "responses": words} for name, words in responses.items()},
        }
        expected = {
            "format": 1,
            "kind": "what-matters-to-me-numbers",
            "number": NUMBER,
            "edition": "2026.9",
            "month": "2026-11",
            "units": {by["units"][0]["unit"]: case["unit"]},
            "items": case.get("items", {}),
            "ratings": case.get("ratings", {}),
        }
        yield case["why"], answers, by, expected


def _small(case: dict[str, Any]) -> Outline:
    item = {
        "name": case["item"]["places"][0],
        "title": "",
        "number": 1,
        "text": "",
        "form": "choose",
        "prompts": {},
        "right": [],
    }
    parts = {need["part"]: case["item"]["places"] for need in case["completion"][0]}
    unit = {
        "unit": "new",
        "title": "New",
        "activities": [{"completion": case["completion"], "parts": parts | {"new": ["new/quiz/new"]}}],
        "earlier": case.get("earlier", {}),
        "items": [{**item, **case["item"]}],
        "ratings": [],
    }
    return {"edition": "2026.9", "units": [unit]}  # type: ignore[list-item]


CASES = list(cases())
