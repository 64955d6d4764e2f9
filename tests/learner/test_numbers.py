"""The random number that goes with a learner's numbers."""

from __future__ import annotations

from pathlib import Path

from course.learner import archive
from course.learner.conflicts import conflicts
from course.learner.earlier import former_activities
from course.learner.numbers import file_name, give_number
from course.learner.store import Store
from course.loading.library import Library


def test_a_learner_has_one_number_which_goes_and_comes_with_the_answers(tmp_path: Path) -> None:
    store = Store(tmp_path / "answers")
    give_number(store)
    number = store.load("course/numbers").responses["number"]
    give_number(store)
    assert store.load("course/numbers").responses == {"number": number}

    taken = archive.export(store).text.encode()
    elsewhere = Store(tmp_path / "elsewhere")
    archive.restore(elsewhere, taken)
    give_number(elsewhere)
    assert elsewhere.load("course/numbers").responses == {"number": number}

    archive.clear(store)
    give_number(store)
    assert store.load("course/numbers").responses["number"] != number


def test_a_number_that_is_none_is_given_anew(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save("course/numbers", {"number": "Nurse Joy"})
    give_number(store)
    assert len(store.load("course/numbers").responses["number"]) == 16


def test_a_number_stays_where_nothing_is_kept_for_as_long_as_the_lesson_is_open(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep(False)
    assert give_number(store) == give_number(store)
    assert not [*tmp_path.rglob("numbers.json")]


def test_it_is_no_activity_that_a_learner_hears_of(library: Library, tmp_path: Path) -> None:
    store = Store(tmp_path)
    give_number(store)
    assert former_activities(library, store) == []
    assert conflicts(library, store) == []


def test_two_peoples_files_may_lie_in_one_folder() -> None:
    assert file_name("0123456789abcdef") == "my-numbers-012345.json"
