"""Items of a quiz: what a key may not be, and what each form offers in which order."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from course.model.quiz import Matching, MultipleResponse, Ordering, SingleBestAnswer

ASKED: dict[str, Any] = {"id": "first", "outcomes": ["1.1"], "level": "apply", "stem": "Which?", "rationale": "So."}


def options(*correct: bool) -> list[dict[str, object]]:
    return [{"id": f"o{at}", "text": "T", "feedback": "F", "correct": right} for at, right in enumerate(correct)]


@pytest.mark.parametrize(
    ("correct", "number"), [((False, False, False), 0), ((True, True, False), 2), ((True, True, True), 3)]
)
def test_one_best_answer_has_one_key_or_says_how_many_it_has(correct: tuple[bool, ...], number: int) -> None:
    with pytest.raises(ValidationError, match=f"'first' has {number} correct options. Write 'correct: true' under"):
        SingleBestAnswer.model_validate({**ASKED, "kind": "single-best-answer", "options": options(*correct)})


@pytest.mark.parametrize("correct", [(True, False, False), (True, True, True)])
def test_the_number_to_choose_is_the_number_of_keys(correct: tuple[bool, ...]) -> None:
    item = {**ASKED, "kind": "multiple-response", "choose": 2, "options": options(*correct)}
    with pytest.raises(ValidationError, match=f"says 'choose: 2' but marks {sum(correct)} options as correct"):
        MultipleResponse.model_validate(item)


def pair(name: str) -> dict[str, str]:
    return {"id": name, "prompt": name, "match": name.upper(), "feedback": "F"}


def test_a_spare_may_not_have_the_id_of_a_pair() -> None:
    spares = [{"id": "b", "match": "D", "feedback": "F"}]
    with pytest.raises(ValidationError, match="'b'"):
        Matching.model_validate({**ASKED, "kind": "matching", "pairs": [*map(pair, "abc")], "spares": spares})


def test_what_belongs_to_nothing_comes_after_what_belongs_and_has_no_prompt() -> None:
    spares = [{"id": "d", "match": "D", "feedback": "F"}]
    item = Matching.model_validate({**ASKED, "kind": "matching", "pairs": [*map(pair, "abc")], "spares": spares})

    assert [(choice.text, choice.prompt) for choice in item.choices] == [
        *((name.upper(), name) for name in "abc"),
        ("D", ""),
    ]
    assert [choice.place for choice in item.choices] == [("pairs", 0), ("pairs", 1), ("pairs", 2), ("spares", 0)]


def test_steps_are_kept_in_the_order_of_the_file_which_is_the_right_one() -> None:
    steps = [{"id": name, "text": name, "feedback": "F"} for name in "cab"]
    item = Ordering.model_validate({**ASKED, "kind": "ordering", "steps": steps})

    assert [choice.id for choice in item.choices] == ["c", "a", "b"]
