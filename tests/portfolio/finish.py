"""A learner who has done everything that a unit asks for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from course.model import Completion, Unit
from tests.portfolio.answers import put


def answers_to(completion: Completion) -> dict[str, Any]:
    """Answers that go the first of the ways to the end."""
    answers: dict[str, Any] = {}
    for need in completion[0]:
        answer = need.get("equals", "Mine.")
        answers[need["part"]] = {need["field"]: 1} if "field" in need else answer
    return answers


def finish(folder: Path, unit: Unit, *without: str, saved: str = "2026-03-02T10:00:00.000+00:00") -> None:
    """Leave answers to every activity of `unit` that counts, but to those of the kinds `without`."""
    for activity in unit.activities:
        if activity.counts and activity.kind not in without:
            put(folder, f"{unit.id}/{activity.id}", answers_to(activity.completion), saved)
