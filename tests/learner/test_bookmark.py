"""Where the learner left off is kept beside the answers, and never without them."""

from __future__ import annotations

import pytest

from course.learner.bookmark import FILE, Bookmark, read, write
from course.learner.store import Store
from tests.learner.files import FOUR, NAME

PLACE = Bookmark("relationships", "what-was-heard")


def test_a_place_is_kept_once_there_are_answers(store: Store) -> None:
    write(store.folder, PLACE)
    assert not store.folder.exists(), "reading alone writes nothing"
    assert read(store.folder) is None
    store.save(NAME, FOUR)
    write(store.folder, PLACE)
    assert read(store.folder) == PLACE
    write(store.folder, Bookmark("context"))
    assert read(store.folder) == Bookmark("context", "")
    assert [*store.names()] == [NAME], "it is no answer"


@pytest.mark.parametrize(
    "act", [lambda store: store.clear_all(), lambda store: store.keep(False)], ids=["clear", "none"]
)
def test_whoever_clears_everything_or_keeps_none_has_none_kept(store: Store, act) -> None:
    store.save(NAME, FOUR)
    write(store.folder, PLACE)
    act(store)
    assert not (store.folder / FILE).exists()
    assert read(store.folder) is None


def test_a_place_that_was_not_cleared_stays_when_one_activity_is(store: Store) -> None:
    store.save(NAME, FOUR)
    store.save("context/one-barrier", FOUR)
    write(store.folder, PLACE)
    store.clear(NAME)
    assert read(store.folder) == PLACE


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"format": 1, "unit": "../../etc", "part": ""}',
        b'{"format": 1, "unit": "context", "part": "a#b"}',
        b'{"format": 1, "unit": 3, "part": 4}',
        b'{"format": 1, "unit": "context"}',
    ],
)
def test_what_is_no_place_is_none_and_is_written_over(store: Store, raw: bytes) -> None:
    store.save(NAME, FOUR)
    (store.folder / FILE).write_bytes(raw)
    assert read(store.folder) is None
    write(store.folder, PLACE)
    assert read(store.folder) == PLACE


def test_where_it_cannot_be_written_nothing_happens(store: Store) -> None:
    store.save(NAME, FOUR)
    (store.folder / FILE).mkdir()
    write(store.folder, PLACE)
    assert read(store.folder) is None
