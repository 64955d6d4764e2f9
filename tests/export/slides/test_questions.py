"""Questions of every kind as slides: what everybody sees, and the key on request."""

from __future__ import annotations

import pytest

from course.export.slides import questions
from course.export.slides.layout import Slide
from course.loading.library import Library
from course.model import IconArray, Id, Item, Quiz, Unit
from course.model.option_order import LETTERS

FIRST = Slide("first", "First")


def items(unit: Unit) -> dict[str, tuple[Quiz, Item]]:
    """An item of each kind."""
    sets = [activity for activity in unit.activities if isinstance(activity, Quiz)]
    return {item.kind: (quiz, item) for quiz in sets for item in quiz.items}


@pytest.fixture(scope="module")
def specimen(library: Library) -> Unit:
    return library.unit("specimen")


KINDS = ["single-best-answer", "multiple-response", "ordering", "matching", "situational-judgement"]


@pytest.mark.parametrize("kind", KINDS)
def test_choices_have_letters_and_the_key_names_them(library: Library, specimen: Unit, kind: str) -> None:
    quiz, item = items(specimen)[kind]
    slides = [slide for slide in questions.quiz(library, specimen, quiz, FIRST) if item.id in slide.id]
    question = item.pose(library.course.seed, specimen.id, quiz.id)
    asked, answer = slides[-1], slides[-1].answers[0]

    shown = {piece.mark: piece.text for piece in asked.pieces if piece.style == "option"}
    assert shown == {choice.letter: questions.one_line(choice.brief) for choice in question.choices}
    assert [*shown] == [*LETTERS[: len(shown)]]
    said = " ".join(f"{piece.mark} {piece.text}" for piece in answer.pieces)
    for choice in question.key:
        assert choice.letter in said


def test_drawings_stand_two_on_a_slide() -> None:
    array = IconArray(id=Id("ten"), caption="Of 100", total=100, count=10, affected="better", unaffected="not")
    slides = [*questions.drawings([array] * 3, FIRST)]

    assert [len(piece.arrays) for slide in slides for piece in slide.pieces] == [2, 1]
    assert [*questions.drawings([], FIRST)] == []
