"""The sheet for whoever must approve the course: two sides, and nothing that is not so."""

from __future__ import annotations

import pytest

from course.language.plaintext import html_to_text
from course.loading.library import Library
from course.model import Quiz
from tests.export.paper.pages import count_pages
from tests.printed import page_of


@pytest.fixture(scope="module")
def words(library: Library) -> str:
    return " ".join(html_to_text(page_of("approval-normal")).split())


@pytest.mark.parametrize(("size", "sides"), [("normal", 2), ("large", 4)])
def test_it_keeps_to_its_sides(library: Library, size: str, sides: int) -> None:
    assert count_pages(f"approval-{size}") <= sides


def test_it_holds_every_outcome_and_says_that_nobody_reviewed_it(library: Library, words: str) -> None:
    for entry in library.course.units:
        for outcome in entry.outcomes:
            assert outcome.id in words
    assert " ".join(library.course.review_notice.split()) in words
    assert "nobody has been timed" in words
    assert "No regulator, royal college or NHS body has accredited or endorsed it." in words


def test_its_numbers_are_those_of_the_course(library: Library, words: str) -> None:
    units = [library.unit(entry.unit) for entry in library.lessons]
    items = [item for unit in units for quiz in unit.activities if isinstance(quiz, Quiz) for item in quiz.items]

    assert f"{len(items)} questions, by what they ask" in words
    assert f"The course names {len(library.sources)} sources." in words
    assert f"{sum(bool(unit.facilitator) for unit in units)} units have a session of 60 minutes" in words
