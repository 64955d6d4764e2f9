"""Starting an activity again takes its words out of every copy of every file that holds them, and no others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from course.learner import moved
from course.learner.response import FORMAT, NotSaved
from course.learner.store import Store
from tests.learner.test_moved import ANSWER, QUIZ, UNIT

FORMER, HERE = "welcome/first", "trust/heard"
SAVED = "2026-11-23T09:00:00+00:00"
COPIES = (
    "-LAPTOP-7QK2.json",
    ".json.not-used-20260101-000000-000000",
    ".another-version-1-20260101-000000-000000.json",
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "answers", "2026.1")


def write_copy(store: Store, name: str, end: str, responses: dict[str, object]) -> Path:
    path = store.folder / f"{name}{end}"
    path.parent.mkdir(parents=True, exist_ok=True)
    document = {"format": FORMAT, "activity": name, "course": "2026.1", "saved": SAVED, "revision": 3}
    path.write_text(json.dumps({**document, "responses": responses}), encoding="utf-8")
    return path


def responses(path: Path) -> object:
    return json.loads(path.read_text(encoding="utf-8"))["responses"]


def start_again(store: Store, moved_out: set[str] = frozenset()) -> None:  # type: ignore[assignment]
    moved.clear(store, UNIT, QUIZ, lambda name: {*moved_out} if name == HERE else set())


@pytest.mark.parametrize("stands", [True, False])
@pytest.mark.parametrize("keeps", [True, False])
@pytest.mark.parametrize("end", COPIES)
def test_a_moved_question_is_gone_from_the_copies_of_its_former_file(
    store: Store, end: str, keeps: bool, stands: bool
) -> None:
    if stands:
        store.save(FORMER, {"heard": ANSWER, "other": "stays"})
    mixed = write_copy(store, FORMER, end, {"heard": ANSWER, "other": "stays here too"})
    store.keep(keeps)
    start_again(store)
    assert responses(mixed) == {"other": "stays here too"}
    assert json.loads(mixed.read_text(encoding="utf-8"))["saved"] == SAVED, "it is as old as it was"
    assert Store(store.folder).load(FORMER).responses == ({"other": "stays"} if stands else {})


def test_a_copy_in_which_nothing_is_left_is_deleted(store: Store) -> None:
    alone = write_copy(store, FORMER, COPIES[0], {"heard": ANSWER})
    start_again(store)
    assert not alone.exists()
    assert not alone.parent.exists()


def test_copies_that_hold_nothing_of_the_activity_are_left_as_they_are(store: Store) -> None:
    other = write_copy(store, FORMER, COPIES[0], {"other": "stays"})
    torn = other.with_name("first.json.damaged-20260101-000000-000000")
    torn.write_bytes(other.read_bytes()[:-9])
    before = other.read_bytes(), torn.read_bytes()
    start_again(store)
    assert (other.read_bytes(), torn.read_bytes()) == before


@pytest.mark.parametrize("end", COPIES)
def test_what_moved_out_of_an_activity_stays_in_its_copies_when_it_is_started_again(store: Store, end: str) -> None:
    store.save(HERE, {"new": ANSWER, "went-elsewhere": ANSWER})
    mixed = write_copy(store, HERE, end, {"new": ANSWER, "went-elsewhere": "said elsewhere"})
    alone = write_copy(store, HERE, "-PHONE.json", {"new": ANSWER})
    torn = alone.with_name("heard.json.damaged-20260101-000000-000000")
    torn.write_bytes(alone.read_bytes()[:-9])
    start_again(store, {"went-elsewhere"})
    assert responses(mixed) == {"went-elsewhere": "said elsewhere"}
    assert store.load(HERE).responses == {"went-elsewhere": ANSWER}
    assert not alone.exists() and not torn.exists()


def test_where_a_copy_cannot_be_rewritten_nothing_is_said_to_be_cleared(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(HERE, {"new": ANSWER, "went-elsewhere": ANSWER})
    mixed = write_copy(store, HERE, COPIES[0], {"new": ANSWER, "went-elsewhere": ANSWER})
    before = mixed.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(NotSaved, match="cannot be cleared"):
        start_again(store, {"went-elsewhere"})
    assert mixed.read_bytes() == before
    assert store.load(HERE).responses == {"new": ANSWER, "went-elsewhere": ANSWER}
