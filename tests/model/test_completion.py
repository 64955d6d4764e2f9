"""When an activity is complete: the kernel's answers to the cases that a page answers too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml

from course.loading.library import Library
from course.model import KINDS, Completion, Quiz, Responses, is_complete
from tests.conftest import ROOT

Case = tuple[str, Completion | None, Responses, bool]
"""The specimen's activity or none, the ways to complete it where there is none, responses, and what they come to."""


def cases() -> Iterator[Case]:
    for group in yaml.safe_load((ROOT / "tests" / "completion.yaml").read_text(encoding="utf-8")):
        for outcome in ("complete", "open"):
            for responses in group[outcome]:
                yield group.get("activity", ""), group.get("ways"), responses, outcome == "complete"


CASES = list(cases())
IDS = [f"{name or 'ways'}-{at}" for at, (name, *_) in enumerate(CASES)]


@pytest.mark.parametrize(("name", "ways", "responses", "complete"), CASES, ids=IDS)
def test_the_kernel_says_what_the_case_says(
    library: Library, name: str, ways: Completion | None, responses: Responses, complete: bool
) -> None:
    if ways is None:
        activity = library.unit("specimen").activity(name)
        assert activity
        assert activity.done(responses) == complete
    else:
        assert is_complete(ways, responses) == complete


def test_there_is_a_case_of_every_other_kind_that_asks_for_something(library: Library) -> None:
    activities = [library.unit("specimen").activity(name) for name, *_ in CASES if name]

    assert len(CASES) >= 40
    assert {activity.kind for activity in activities if activity} == set(KINDS) - {
        "text",
        "figure",
        "key_points",
        "quiz",
    }


def test_a_quiz_needs_a_try_at_every_item(library: Library) -> None:
    quiz = library.unit("specimen").activity("one-of-each")
    assert isinstance(quiz, Quiz)

    assert quiz.done({item.id: {"tries": 1} for item in quiz.items})
    for left in quiz.items:
        assert not quiz.done({item.id: {"tries": 1} for item in quiz.items if item is not left})


def test_every_need_names_a_part_of_its_activity(library: Library) -> None:
    for entry in (*library.lessons, None):
        for activity in library.unit(entry.unit if entry else "specimen").activities:
            needed = {need["part"] for way in activity.completion for need in way}
            assert needed <= set(activity.parts), activity.id
            assert activity.counts == bool(activity.parts and not activity.more), activity.id
