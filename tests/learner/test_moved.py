"""What moved between editions is found at its new place, and gone from both once it is cleared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from course.learner import moved
from course.learner.progress import progress
from course.learner.response import FORMAT, NotSaved
from course.learner.store import Store
from course.model import Activity, Unit
from tests.learner.files import everything

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


@pytest.mark.parametrize(("file", "activity"), [("trust/one-promise", TASK), ("welcome/first", QUIZ)])
def test_what_cannot_be_read_at_an_old_place_is_told_at_the_new_one(
    store: Store, file: str, activity: Activity
) -> None:
    whole = (store.folder / f"{file}.json").read_text(encoding="utf-8")
    (store.folder / f"{file}.json").write_text(whole[: len(whole) // 2], encoding="utf-8")

    assert "could not be read" in moved.load(store, UNIT, activity).trouble


def test_the_latest_of_several_places_comes_first(store: Store) -> None:
    later = {**ANSWER, "answer": ["no"]}
    store.save("trust/heard-twice", {"again": later})

    assert moved.load(store, UNIT, QUIZ).responses == {"moved": later}


def test_cleared_is_cleared_at_every_place_and_nowhere_else(store: Store) -> None:
    store.save("trust/heard-twice", {"again": ANSWER})
    for activity in UNIT.activities:
        moved.clear(store, UNIT, activity, nothing_moved)
        assert moved.load(store, UNIT, activity).responses == {}

    assert store.load("trust/one-promise").responses == {}
    assert store.load("welcome/first").responses == {"other": "stays"}


def nothing_moved(_: str) -> set[str]:
    return set()


@pytest.mark.parametrize("keeps", [True, False])
def test_what_is_cleared_at_an_old_place_is_gone_from_the_disk_whatever_is_chosen(store: Store, keeps: bool) -> None:
    store.keep(keeps)
    store.save("trust/heard", {"new": ANSWER})
    for activity in UNIT.activities:
        moved.clear(store, UNIT, activity, nothing_moved)
    store.forget(store.held)

    later = Store(store.folder)
    assert [moved.load(later, UNIT, activity).responses for activity in UNIT.activities] == [{}, {}]
    assert later.load("welcome/first").responses == {"other": "stays"}


@pytest.mark.parametrize("keeps", [True, False])
def test_what_moved_out_of_an_activity_stays_when_it_is_cleared(store: Store, keeps: bool) -> None:
    store.keep(keeps)
    for part in ("gone-to-another", "new", "moved", "of-an-earlier-edition"):
        store.save("trust/heard", {part: part})
        store.save("trust/one-promise", {part: part})

    moved.clear(store, UNIT, QUIZ, lambda name: {"gone-to-another"} if name == "trust/heard" else set())
    assert store.load("trust/heard").responses == {"gone-to-another": "gone-to-another"}
    store.keep(True)
    assert Store(store.folder).load("trust/heard").responses == {"gone-to-another": "gone-to-another"}

    moved.clear(store, UNIT, TASK, lambda name: {"new"} if name == "trust/one-promise" else set())
    assert Store(store.folder).load("trust/one-promise").responses == {"new": "new"}


def test_where_an_old_place_holds_answers_of_a_newer_version_it_is_told_and_nothing_is_cleared(store: Store) -> None:
    store.save("trust/heard", {"new": ANSWER})
    store.save("trust/heard-twice", {"again": ANSWER})
    newer = json.dumps({"format": FORMAT + 1, "activity": "welcome/first", "answers": "in some new way"}).encode()
    (store.folder / "welcome" / "first.json").write_bytes(newer)
    before = everything(store.folder)

    with pytest.raises(NotSaved, match=r"saved by a newer version of the course\. They are safe and were left alone"):
        moved.clear(store, UNIT, QUIZ, nothing_moved)
    assert everything(store.folder) == before


def test_what_was_done_before_it_moved_counts_as_done(store: Store) -> None:
    assert (progress(UNIT, store).done, progress(UNIT, store).begun) == (1, 1)
