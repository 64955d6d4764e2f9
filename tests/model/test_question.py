"""A question as every form shows it: one order, one set of letters, one key."""

from __future__ import annotations

import pytest

from course.loading.library import Library
from course.model import Item, Quiz
from course.model.option_order import LETTERS
from course.model.question import Choice, Question

NAMES = ("seed", "unit", "quiz")


def choices(*names: str, **fields: object) -> list[Choice]:
    return [Choice(name, name.title(), f"About {name}.", ("at", at), **fields) for at, name in enumerate(names)]  # type: ignore[arg-type]


def lettered(found: list[Choice]) -> str:
    return "".join(choice.letter for choice in found)


@pytest.fixture
def items(library: Library) -> dict[str, Item]:
    """The specimen's item of each kind."""
    quiz = library.unit("specimen").activity("one-of-each")
    assert isinstance(quiz, Quiz)
    return {item.kind: item for item in quiz.items}


def test_the_same_choices_have_the_same_letters_wherever_they_stand(items: dict[str, Item]) -> None:
    for item in items.values():
        question = item.pose(*NAMES)
        assert lettered(question.choices) == LETTERS[: len(item.choices)]
        assert sorted(question.written, key=lambda choice: choice.letter) == list(question.choices)
        assert [choice.id for choice in question.written] == [choice.id for choice in item.choices]
        assert {choice.id for choice in question.reasons} == {choice.id for choice in item.choices}


def test_a_choice_says_where_in_its_item_it_stands(items: dict[str, Item]) -> None:
    for item in items.values():
        for choice in item.choices:
            [field, at] = choice.place
            assert getattr(item, str(field))[at].id == choice.id


def test_options_to_choose_are_keyed_by_their_letters(items: dict[str, Item]) -> None:
    for kind, number in (("single-best-answer", 1), ("multiple-response", 2)):
        question = items[kind].pose(*NAMES)
        assert question.answer == ", ".join(choice.letter for choice in question.choices if choice.correct)
        assert len(question.key) == number
        assert question.reasons == question.choices


def test_steps_are_keyed_by_the_numbers_that_go_beside_them(items: dict[str, Item]) -> None:
    question = items["ordering"].pose(*NAMES)
    in_order = dict(zip(question.answer.split(", "), question.choices, strict=True))
    assert [in_order[str(at)] for at in range(1, len(question.key) + 1)] == question.key == question.written


def test_prompts_are_keyed_by_what_matches_them_and_spares_by_nothing(items: dict[str, Item]) -> None:
    question = items["matching"].pose(*NAMES)
    assert question.answer == ", ".join(lettered(question.key))
    assert question.prompted == question.key == [choice for choice in question.written if choice.prompt]
    assert [*question.key, *question.spares] == question.written


def test_ratings_have_our_view_of_each(items: dict[str, Item]) -> None:
    question = items["situational-judgement"].pose(*NAMES)
    assert question.answer == "the authors’ view"
    assert question.key == question.choices
    assert {choice.view for choice in question.key} <= set(question.scale)


def test_only_where_something_matches_is_anything_spare() -> None:
    options = choices("first", "second")
    assert Question("choose", options, options, {}).spares == []
    joined = [*choices("first", prompt="What?"), *choices("second")]
    assert [choice.id for choice in Question("match", joined, joined, {}).spares] == ["second"]


def test_the_last_paragraph_of_a_stem_is_the_question(items: dict[str, Item]) -> None:
    item = items["single-best-answer"].model_copy(update={"stem": "One.\n\nTwo.\n\nWhich?\n"})
    assert (item.situation, item.question) == ("One.\n\nTwo.", "Which?")
    assert (item.model_copy(update={"stem": "Which?"}).situation) == ""


def test_what_never_counts_says_why(items: dict[str, Item]) -> None:
    assert not items["situational-judgement"].scored
    assert "our view" in items["situational-judgement"].caveat
    ours = items["ordering"].model_copy(update={"our_reading": True})
    assert not ours.scored
    assert "our reading" in ours.caveat
    sourced = ours.model_copy(update={"our_reading": False})
    assert sourced.scored
    assert sourced.caveat == ""
