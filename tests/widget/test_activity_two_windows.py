"""Two windows of one lesson that write into the same box before either hears of the other."""

from __future__ import annotations

from typing import Any

from course.learner import messages
from course.learner.store import Store
from course.loading.library import Library
from tests.widget.window import NAME, Window, activity


def save(window: Window, words: str, over: str | None, revision: int = 0) -> dict[str, Any]:
    seen = {} if over is None else {"when": over}  # a page leaves out what it has nothing of
    return window.ask("save", patch={"when": words}, over=seen, revision=revision)


def two_windows(library: Library, store: Store) -> tuple[Window, Window]:
    widget = activity(library, store)
    return Window(widget, "one"), Window(widget, "another")


def test_what_gives_way_unseen_is_kept_and_both_windows_are_told(library: Library, store: Store) -> None:
    one, another = two_windows(library, store)
    save(one, "acknowledged", None)
    answered = save(another, "later", None)
    assert answered["doubt"] == messages.TWO_VERSIONS
    assert one.widget.place["alarm"] == messages.TWO_VERSIONS
    assert [copy.saved.responses for copy in store.copies(NAME)] == [{"when": "acknowledged"}]


def test_a_window_that_goes_on_from_its_own_words_makes_no_version(library: Library, store: Store) -> None:
    window = Window(activity(library, store))
    save(window, "hello wrld", None)
    assert save(window, "hello world", None)["doubt"] == ""  # it had not heard yet that the first was saved
    assert store.copies(NAME) == []


def test_a_window_that_saw_the_others_words_replaces_them(library: Library, store: Store) -> None:
    one, another = two_windows(library, store)
    save(one, "first", None)
    assert save(another, "second", "first", revision=1)["doubt"] == ""
    assert store.copies(NAME) == []


def test_a_lesson_with_a_kernel_of_its_own_sees_that_too(library: Library, store: Store) -> None:
    other_kernel = Window(activity(library, Store(store.folder)), "another")
    here = Window(activity(library, store), "one")
    save(here, "acknowledged", None)
    assert save(other_kernel, "later", None)["doubt"] == messages.TWO_VERSIONS
    assert [copy.saved.responses for copy in store.copies(NAME)] == [{"when": "acknowledged"}]


def words_kept_for(window: Window) -> str:
    return repr(window.widget._said)


def test_what_was_cleared_is_not_remembered_as_said(library: Library, store: Store) -> None:
    window = Window(activity(library, store))
    save(window, "about a patient", None)
    window.ask("clear", request="one")
    assert "about a patient" not in words_kept_for(window)


def test_what_was_cleared_elsewhere_is_not_remembered_either(library: Library, store: Store) -> None:
    window = Window(activity(library, store))
    save(window, "about a patient", None)
    store.clear_all()
    assert "about a patient" not in words_kept_for(window)


def test_what_is_kept_nowhere_is_not_remembered_as_said(library: Library, store: Store) -> None:
    store.keep(False)
    window = Window(activity(library, store))
    save(window, "about a patient", None)
    assert "about a patient" not in words_kept_for(window)
