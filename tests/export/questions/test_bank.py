"""The questions of the course as a bank holds them, and as files."""

from __future__ import annotations

import pytest

from course.export.questions import FORMATS, to_file
from course.export.questions.bank import read_bank
from course.language import markdown
from course.loading.library import SPECIMEN, Library
from course.model import Quiz


def test_every_item_of_the_course_is_there_once_by_its_id(library: Library) -> None:
    asked = [
        f"{entry.unit}/{quiz.id}/{item.id}"
        for entry in library.lessons
        for quiz in library.unit(entry.unit).activities
        if isinstance(quiz, Quiz)
        for item in quiz.items
    ]
    assert [question.id for each in read_bank(library, library.lessons) for question in each.questions] == asked


def test_every_choice_is_answered_somewhere(library: Library) -> None:
    for each in read_bank(library, [*library.lessons, SPECIMEN]):
        for question in each.questions:
            if question.asked.form != "choose":
                for choice in question.asked.choices:
                    assert markdown.html(choice.feedback) in question.general_feedback


def test_each_choice_that_cannot_carry_its_reason_is_named_with_its_key(library: Library) -> None:
    (specimen,) = read_bank(library, [SPECIMEN])
    said = {question.asked.form: question for question in specimen.questions}

    for choice in said["match"].asked.prompted:
        name = f"{markdown.inline(choice.prompt)}: {markdown.inline(choice.text)}"
        assert f"<strong>{name}</strong>" in said["match"].general_feedback
    for spare in said["match"].asked.spares:
        assert f"nothing: {markdown.inline(spare.text)}</strong>" in said["match"].general_feedback
    for choice in said["rate"].asked.choices:
        assert f"{said['rate'].asked.scale[choice.view]}.</strong>" in said["rate"].general_feedback
    assert said["order"].general_feedback.startswith("<ol>")


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_words_give_the_same_bytes(library: Library, form: str) -> None:
    assert to_file(library, library.lessons, form) == to_file(library, library.lessons, form)


def test_what_gift_leaves_out_is_counted(library: Library) -> None:
    whole = to_file(library, [SPECIMEN], "moodle-xml")
    part = to_file(library, [SPECIMEN], "gift")

    assert (whole.orderings, whole.unscored) == (0, 0)
    assert part.orderings == 1
    assert part.unscored >= 1
    assert part.held + part.orderings + part.unscored == whole.held
