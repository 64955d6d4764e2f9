"""Rewriting, ratings, plans and tasks: what is refused, and when enough was done."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from course.model import Rating, Rewrite, Task


@pytest.mark.parametrize("number", [1, 3])
def test_a_statement_has_four_levels_or_none(number: int) -> None:
    rated: dict[str, Any] = {"rating": "r", "title": "R", "intro": "I.", "statements": [{"id": "s", "text": "T"}]}
    assert Rating.model_validate(rated).statements[0].levels == []
    rated["statements"][0]["levels"] = ["L"] * number
    with pytest.raises(ValidationError, match=f"The statement 's' has {number} levels. Describe four."):
        Rating.model_validate(rated)


@pytest.mark.parametrize(("words", "guidance"), [(None, ""), (40, "Aim for 40 words or fewer.")])
def test_a_text_without_a_limit_says_nothing_of_one(words: int | None, guidance: str) -> None:
    checklist = [{"id": name, "text": "T"} for name in ("a", "b")]
    written = {"rewrite": "w", "title": "W", "intro": "I.", "original": "O.", "prompt": "P.", "model_answer": "M."}
    assert Rewrite.model_validate({**written, "checklist": checklist, "words": words}).guidance == guidance


@pytest.mark.parametrize(
    ("responses", "done"),
    [
        ({}, False),
        ({"how": "Well."}, False),
        ({"when": " "}, False),
        ({"when": "Monday"}, True),
        ({"ticked": True}, True),
    ],
)
def test_a_task_is_complete_once_it_is_planned_or_ticked(responses: dict[str, Any], done: bool) -> None:
    task = Task.model_validate({"task": "t", "title": "T", "body": "Do it."})
    assert task.done(responses) is done
