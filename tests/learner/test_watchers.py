"""Whoever shows answers hears of every change, and a save is none the worse for what they do."""

from __future__ import annotations

import gc

import pytest

from course.learner.response import Saved
from course.learner.watchers import Watchers

NAME = "relationships/what-was-heard"
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
