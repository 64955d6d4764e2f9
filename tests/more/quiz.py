"""The quiz by which a learning platform is told of something done."""

from __future__ import annotations

from course.loading.library import Library
from course.model import Quiz
from tests.more.learner import answer
from tests.more.platform import Sco

UNIT = "relationships"
CHECKED = f"{UNIT}/what-was-heard"
SECRET = "Nobody but me reads this."


def quiz_of(library: Library) -> Quiz:
    """The unit's first quiz."""
    quiz = next(each for each in library.unit(UNIT).activities if isinstance(each, Quiz))
    assert f"{UNIT}/{quiz.id}" == CHECKED
    return quiz


def do_quiz(sco: Sco, library: Library) -> None:
    """Answer every question of it."""
    for item in quiz_of(library).items:
        answer(item, sco.item(CHECKED, item.id))
    sco.expect_on_page(CHECKED)
