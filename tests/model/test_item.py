"""An item's stem in two, and whether it counts."""

from __future__ import annotations

import pytest

from course.loading.library import Library
from course.model import Quiz
from course.model.item import ItemRecord

STEMS = {
    "What now?": ("", "What now?"),
    "She waits.\n\nWhat now?\n": ("She waits.", "What now?"),
    "She waits.\n\n- one\n- two\n\nWhat now?": ("She waits.\n\n- one\n- two", "What now?"),
}


@pytest.fixture
def item(library: Library) -> ItemRecord:
    _, quiz = library.activity("specimen/one-of-each")
    assert isinstance(quiz, Quiz)
    return quiz.items[0]


@pytest.mark.parametrize("stem", STEMS)
def test_the_question_is_the_last_paragraph_and_the_situation_all_before_it(item: ItemRecord, stem: str) -> None:
    asked = item.model_copy(update={"stem": stem})
    assert (asked.situation, asked.question) == STEMS[stem]


def test_what_is_the_authors_view_never_counts_and_says_so(library: Library, item: ItemRecord) -> None:
    _, quiz = library.activity("specimen/one-of-each")
    assert isinstance(quiz, Quiz)
    judged = next(item for item in quiz.items if item.judged)
    assert (judged.scored, judged.caveat) == (False, "This is our view.")
    reading = item.model_copy(update={"our_reading": True})
    assert (reading.scored, reading.caveat[:19]) == (False, "This is our reading")
    assert (item.scored, item.caveat) == (True, "")


def test_choices_are_posed_in_the_same_order_under_the_same_names_and_lettered_in_it(item: ItemRecord) -> None:
    question = item.pose("seed", "unit", "quiz")
    assert question == item.pose("seed", "unit", "quiz")
    assert [choice.letter for choice in question.choices] == [*"ABCD"[: len(question.choices)]]
    assert {choice.id for choice in question.choices} == {choice.id for choice in item.choices}
    orders = {tuple(choice.id for choice in item.pose(str(seed)).choices) for seed in range(20)}
    assert len(orders) > 1, "the names settle the order"
