"""What moved between editions is found at its new place, and gone from both once it is cleared."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner import moved
from course.learner.progress import progress
from course.learner.store import Store
from course.model import Unit

ANSWER = {"answer": ["yes"], "checked": True, "tries": 1, "met": True}


def option(name: str, *, correct: bool = False) -> dict[str, object]:
    return {"id": name, "text": name, "feedback": "Because.", "correct": str(correct).lower()}


def item(name: str, was: object = ()) -> dict[str, object]:
    asked = {"outcomes": ["1.1"], "level": "apply", "stem": "Which?", "rationale": "Because."}
    options = [option("yes", correct=True), option("no")]
    return {"id": name, "kind": "single-best-answer", "was": was, "options": options, **asked}


UNIT = Unit.model_validate(
    {
        "unit": "trust",
        "title": "Trust",
        "activities": [
            {"task": "a-promise", "title": "A promise", "body": "Do.", "was": "trust/one-promise"},
            {
                "quiz": "heard",
                "title": "Heard",
                "items": [item("new"), item("moved", ["trust/heard-twice/again", "welcome/first/heard"])],
            },
        ],
    }
)
TASK, QUIZ = UNIT.activities


@pytest.fixture
def store(tmp_path: Path) -> Store:
    kept = Store(tmp_path / "answers", "2026.1")
    kept.save("trust/one-promise", {"when": "On Friday", "how": "It went well"})
    kept.save("welcome/first", {"heard": ANSWER, "other": "stays"})
    return kept


def test_an_activity_that_moved_shows_what_was_written_at_its_old_place(store: Store) -> None:
    assert moved.load(store, UNIT, TASK).responses == {"when": "On Friday", "how": "It went well"}
    assert moved.load(store, UNIT, QUIZ).responses == {"moved": ANSWER}


def test_what_is_written_at_the_new_place_comes_first_and_the_old_file_stays(store: Store) -> None:
    store.save("trust/a-promise", {"when": "On Monday"})

    assert moved.load(store, UNIT, TASK).responses == {"when": "On Monday", "how": "It went well"}
    assert store.load("trust/one-promise").responses["when"] == "On Friday"


def test_the_latest_of_several_places_comes_first(store: Store) -> None:
    later = {**ANSWER, "answer": ["no"]}
    store.save("trust/heard-twice", {"again": later})

    assert moved.load(store, UNIT, QUIZ).responses == {"moved": later}


def test_cleared_is_cleared_at_every_place_and_nowhere_else(store: Store) -> None:
    store.save("trust/heard-twice", {"again": ANSWER})
    for activity in UNIT.activities:
        moved.clear(store, UNIT, activity, lambda _: set())
        assert moved.load(store, UNIT, activity).responses == {}

    assert store.load("trust/one-promise").responses == {}
    assert store.load("welcome/first").responses == {"other": "stays"}


def test_what_was_done_before_it_moved_counts_as_done(store: Store) -> None:
    assert (progress(UNIT, store).done, progress(UNIT, store).begun) == (1, 1)
