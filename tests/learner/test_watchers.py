"""Whoever shows answers hears of every change, and a save is none the worse for what they do."""

from __future__ import annotations

import gc

import pytest

from course.learner.response import NotSaved, Saved
from course.learner.watchers import Watchers
from tests.learner.files import FOUR, NAME

SAVED = Saved({"first": 1}, 1)


@pytest.fixture
def watchers() -> Watchers:
    return Watchers()


class Watcher:
    def __init__(self) -> None:
        self.seen: list[tuple[str, Saved]] = []
        self.writers: list[str] = []

    def told(self, name: str, saved: Saved, by: str) -> None:
        self.seen.append((name, saved))
        self.writers.append(by)


class Falling(Watcher):
    """One that cannot show what it is told."""

    def told(self, name: str, saved: Saved, by: str) -> None:
        super().told(name, saved, by)
        raise RuntimeError("the page is gone")


def test_a_watcher_that_nobody_holds_any_more_is_forgotten(watchers: Watchers) -> None:
    held, dropped = Watcher(), Watcher()
    seen = dropped.seen
    watchers.add(held.told)
    watchers.add(dropped.told)
    watchers.tell({NAME: SAVED})
    del dropped
    gc.collect()
    watchers.tell({NAME: SAVED})
    assert (len(held.seen), len(seen)) == (2, 1)
    assert len(watchers._references) == 1


def test_a_watcher_that_falls_over_is_logged_and_no_other_is_the_worse(
    watchers: Watchers, caplog: pytest.LogCaptureFixture
) -> None:
    falling, watcher = Falling(), Watcher()
    watchers.add(falling.told)
    watchers.add(watcher.told)
    watchers.tell({NAME: SAVED, "": Saved()}, by="a window")
    assert falling.seen == watcher.seen == [(NAME, SAVED), ("", Saved())]
    assert watcher.writers == ["a window"] * 2
    assert "the page is gone" in caplog.text


def test_watchers_are_told_of_every_save_and_every_clearing(store):
    watcher = Watcher()
    store.watch(watcher.told)
    saved, _ = store.save(NAME, FOUR)
    store.clear(NAME)
    store.save("relationships/other", FOUR)
    store.clear_all()
    assert watcher.seen[:2] == [(NAME, saved), (NAME, Saved())]
    assert [name for name, _ in watcher.seen[2:]] == ["relationships/other"] * 2


def test_watchers_hear_nothing_of_what_was_not_saved(store, full_disk):
    watcher = Watcher()
    full_disk.store.watch(watcher.told)
    full_disk.fill()
    with pytest.raises(NotSaved):
        full_disk.store.save(NAME, {"first": full_disk.too_much})
    assert watcher.seen == []
