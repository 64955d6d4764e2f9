"""How far a learner is, in numbers and in words."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course.learner.progress import (
    Progress,
    course_left,
    course_words,
    minutes_left,
    part_progress,
    progress,
    unit_left,
)
from course.learner.store import Store
from course.loading.library import Library
from course.model import Unit
from tests.conftest import ROOT
from tests.portfolio.finish import finish

UNIT = Unit.model_validate(
    {
        "unit": "trust",
        "title": "Trust",
        "activities": [
            {"text": "first", "title": "First", "body": "Read this. " * 300},
            {"task": "a-promise", "title": "A promise", "body": "Do."},
            {"task": "another", "title": "Another", "body": "Do."},
        ],
    }
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "answers")


def test_only_what_asks_for_something_is_counted(library: Library, store: Store) -> None:
    assert progress(library, UNIT, store) == Progress(done=0, begun=0, total=2)
    store.save("trust/a-promise", {"when": "On Friday"})
    store.save("trust/another", {"how": "It went well"})
    assert progress(library, UNIT, store) == Progress(done=1, begun=1, total=2)


def test_minutes_left_are_those_of_what_is_not_done_and_not_read_yet(library: Library, store: Store) -> None:
    each = {name: part.minutes for name, part in part_progress(library, UNIT, store).items()}
    whole = minutes_left(library, UNIT, store)
    assert each == {"first": 3, "a-promise": 1, "another": 1}
    store.save("trust/another", {"how": "It went well"})
    assert part_progress(library, UNIT, store)["another"].state == "begun"
    begun = minutes_left(library, UNIT, store)
    assert begun < whole, "what stands before it has been read"
    store.save("trust/a-promise", {"when": "On Friday"})
    assert part_progress(library, UNIT, store)["a-promise"].state == "done"
    assert minutes_left(library, UNIT, store) < begun
    assert unit_left(library, UNIT, store) == "About 2 minutes left."
    store.save("trust/another", {"when": "On Monday"})
    assert (minutes_left(library, UNIT, store), unit_left(library, UNIT, store)) == (0, "")


def test_one_minute_and_one_unit_are_told_as_one(library: Library, store: Store, tiny: Path) -> None:
    options = [
        {"id": "yes", "text": "Yes", "correct": True, "feedback": "So."},
        {"id": "no", "text": "No", "feedback": "No."},
    ]
    item = {"id": "one", "kind": "single-best-answer", "outcomes": ["1.1"], "level": "apply", "stem": "Is it?"}
    item |= {"rationale": "It is.", "sources": ["ONE"], "options": options}
    quiz = {"quiz": "short", "title": "Short", "items": [item]}
    question = Unit.model_validate({"unit": "trust", "title": "Trust", "activities": [quiz]})
    assert unit_left(library, question, store) == "About 1 minute left."

    for file in ("00-welcome", "08-plan"):
        (tiny / "content" / f"{file}.yaml").unlink()
    small = Library(tiny / "content")
    assert course_left(small, store) == "0 of 1 units done. About 2 minutes left in the course."
    finish(store.folder, small.unit("trust"))
    assert course_left(small, store) == "The unit is done."


def test_what_is_left_of_the_course_is_told_of_all_its_units(library: Library, store: Store) -> None:
    total = len(library.written)
    assert course_left(library, store).startswith(f"0 of {total} units done. About ")
    assert course_left(library, store).endswith(" hours left in the course.")


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (Progress(0, 0, 3), "0 of 3 activities done."),
        (Progress(1, 1, 3), "1 of 3 activities done, 1 more begun."),
        (Progress(3, 0, 3), "All 3 activities done."),
        (Progress(0, 0, 0), "0 of 0 activities done."),
    ],
)
def test_in_words(numbers: Progress, words: str) -> None:
    assert str(numbers) == words


def test_every_unit_is_told_of_and_only_those_with_answers_are_read(tmp_path: Path, store: Store) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    library = Library(tmp_path / "content")
    now, broken, *others = (entry.unit for entry in library.lessons)
    store.save(f"{broken}/anything", {"text": "Words"})
    path = tmp_path / "content" / f"{library.entry(broken).file}.yaml"
    path.write_text("unit: [", encoding="utf-8")
    (tmp_path / "content" / f"{library.entry(others[0]).file}.yaml").write_text("unit: [", encoding="utf-8")

    words = course_words(Library(tmp_path / "content"), store, now)

    assert list(words) == [now, broken, *others]
    assert words[now].startswith("0 of ")
    assert words[broken] == "cannot be opened just now: there is a mistake in its words."
    assert {words[unit] for unit in others} == {"not begun."}, "nor was the broken file of one of them opened"
