"""A clearing by another lesson, browser or command: what a page wrote before it does not come back, the rest does."""

from __future__ import annotations

import pytest

from course.learner.store import Store
from course.loading.library import Library
from course.widget.activity import LiveActivity
from course.widget.answers import LiveAnswers
from tests.widget.window import NAME, Window, turn_clock


@pytest.fixture
def window(library: Library, store: Store) -> Window:
    window = Window(LiveActivity(library, store, *library.activity(NAME)))
    window.save("one", 0)
    return window


def cleared_elsewhere(store: Store, what: str) -> int:
    """Another process clears; when that was, as a browser counts."""
    other = Store(store.folder)
    other.clear_all() if what == "everything" else other.clear(NAME)
    return other.cleared(NAME)


@pytest.mark.parametrize("what", ["everything", "the activity"])
def test_of_words_from_a_page_that_did_not_hear_of_it_only_the_later_are_kept(
    store: Store, window: Window, what: str
) -> None:
    at = cleared_elsewhere(store, what)
    words = {"when": "before", "how": "after"}
    answered = window.ask("save", patch=words, revision=1, edits={"when": at - 1, "how": at + 1}, cleared=0)
    assert answered["type"] == "saved"
    assert store.load(NAME).responses == window.widget.place["responses"] == {"how": "after"}
    assert window.heard[-1] == {"type": "redraw", "by": ""}, "the page shows what is gone, and is to know"
    assert window.widget.place["cleared"] == at


def test_where_nothing_is_left_of_them_nothing_is_written(store: Store, window: Window) -> None:
    at = cleared_elsewhere(store, "everything")
    window.ask("save", patch={"when": "before"}, revision=1, edits={"when": at - 1}, cleared=0)
    assert not (store.folder / f"{NAME}.json").exists()
    assert window.widget.place["responses"] == {}


def test_where_nothing_is_left_of_them_and_none_are_kept_it_is_not_said_that_they_are(
    store: Store, window: Window
) -> None:
    store.keep(False)
    at = cleared_elsewhere(store, "everything")
    answered = window.ask("save", patch={"when": "before"}, revision=1, edits={"when": at - 1}, cleared=0)
    assert (answered["kept"], answered["at"]) == (False, "")


def test_a_page_that_heard_of_it_is_believed_whatever_its_clock_says(store: Store, window: Window) -> None:
    at = cleared_elsewhere(store, "everything")
    window.ask("save", patch={"when": "new"}, revision=0, edits={"when": at - 600_000}, cleared=at)
    assert store.load(NAME).responses == {"when": "new"}


def test_a_page_hears_of_it_though_nothing_stood_there(library: Library, store: Store) -> None:
    store.folder.mkdir()
    window = Window(LiveActivity(library, store, *library.activity(NAME)))
    at = cleared_elsewhere(store, "everything")
    assert turn_clock(window, 1) == ["redraw"]
    assert window.widget.place["cleared"] == at
    assert turn_clock(window, 1) == []
    panel = Window(LiveAnswers(library, store))
    window.heard.clear()
    panel.ask("clear-all")
    assert [message["type"] for message in window.heard] == ["saving", "redraw"]
    assert window.widget.place["cleared"] > at


def test_words_held_for_one_activity_are_gone_when_it_is_cleared_elsewhere(store: Store, window: Window) -> None:
    store.keep(False)
    window.save("held", 1)
    store.save("specimen/if-then", {"if": "held too"})
    cleared_elsewhere(store, "the activity")
    turn_clock(window, 1)
    assert store.load(NAME).responses == {}
    assert store.load("specimen/if-then").responses == {"if": "held too"}
