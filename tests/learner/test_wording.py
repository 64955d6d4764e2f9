"""Responses in words: ids become what stood under them, and what was typed stays as it is."""

from __future__ import annotations

import pytest

from course.learner.wording import Named, in_words, last_paragraph
from course.model import Response

NAMES = {
    "friday": Named("I'll ring on Friday.", "I'll ring on Friday."),
    "gp": Named("GP", "the surgery"),
    "strong": Named("strong", "They talk often"),
}


@pytest.mark.parametrize(
    ("response", "words"),
    [
        ("friday", "I'll ring on Friday."),
        (["friday", "gp"], "I'll ring on Friday.\nthe surgery"),
        ({"gp": "strong"}, "GP: They talk often"),
        (True, "yes"),
        (7, "7"),
        ("friday's words", "friday's words"),
        ({"answer": "friday"}, "I'll ring on Friday."),
    ],
)
def test_what_the_learner_saw_stands_for_its_id(response: Response, words: str) -> None:
    assert in_words(response, NAMES) == words


@pytest.mark.parametrize("nothing", [None, "", [], {}])
def test_nothing_is_said_to_be_nothing(nothing: Response) -> None:
    assert in_words(nothing, NAMES) == in_words("", {})


def test_a_typed_word_that_looks_like_an_id_stays_typed() -> None:
    assert in_words({"words": "friday"}, NAMES).endswith(": friday")


def test_the_question_is_the_last_paragraph() -> None:
    assert last_paragraph("A man.\n\nHe waits.\n\nWhat would you say?\n") == "What would you say?"
