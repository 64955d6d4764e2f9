"""A shorter record has the learner's own words with their questions, and nothing that the course asked or made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import record
from course.render import messages
from tests.portfolio.answers import put
from tests.portfolio.finish import finish

DIARY, TASK = "relationships/when-trust-changed", "relationships/one-sentence-this-week"
REWRITE = "relationships/a-message-to-jamie"


@pytest.fixture
def store(library: Library, tmp_path: Path) -> Store:
    """The answers of somebody who finished a unit, and wrote of the course as well."""
    finish(tmp_path, library.unit("relationships"), "reflection", "task")
    put(tmp_path, DIARY, {"what": "I stood <b>still</b>.", "now-what": "I shall walk over."})
    put(tmp_path, TASK, {"how": "I said it.", "with": "GP", "day": "2026-11-05", "minutes": "30"})
    put(tmp_path, "plan/how-it-was-for-you", {"missing": "More about nights."})
    return Store(tmp_path)


def words_of(library: Library, store: Store, *units: str) -> str:
    return " ".join(record.to_file(library, store, "text", units, own_words=True).decode().split())


def test_it_has_what_they_wrote_with_its_question_and_with_whom(library: Library, store: Store) -> None:
    words = words_of(library, store)

    assert messages.OWN_WORDS_ONLY in words
    assert "What will you say or do next time? What I plan: I shall walk over." in words
    assert "I stood <b>still</b>." in words
    assert "With: GP, on 5 November 2026, for 30 min" in words


def test_what_they_wrote_of_somebody_made_up_says_so(library: Library, store: Store, tmp_path: Path) -> None:
    put(tmp_path, REWRITE, {"text": "Your scan is good news."})

    words = words_of(library, Store(tmp_path))

    before, _, after = words.partition("Your scan is good news.")
    assert "example, made up by the course" in before[-300:]
    assert after


def test_it_has_no_answers_to_the_course_nothing_empty_and_no_box(library: Library, store: Store) -> None:
    words = words_of(library, store)
    whole = " ".join(record.to_file(library, store, "text").decode().split())

    assert "Not answered." in whole
    for left_out in ("Not answered.", "[x]", "[ ]", "By when", "More about nights.", "Last changed"):
        assert left_out not in words
    for activity in library.unit("relationships").activities:
        if activity.kind in ("quiz", "exchange", "conversation", "story"):
            assert activity.title.replace("'", "’") not in words


def test_of_units_where_nothing_was_written_nothing_stands_there(library: Library, store: Store) -> None:
    assert "I stood" in words_of(library, store, "relationships")
    assert "I stood" not in words_of(library, store, "context")
