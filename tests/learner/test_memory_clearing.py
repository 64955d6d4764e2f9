"""What was taken out or cleared while nothing is kept does not come back, here or in another kernel.

Each store stands for a kernel of its own.
"""

from __future__ import annotations

import os

import pytest

from course.learner.response import Saved
from course.learner.store import Store
from tests.learner.files import FOUR, NAME, file
from tests.learner.test_watchers import Watcher

# Taken out and cleared.


def test_a_part_that_is_taken_out_does_not_come_back_when_the_rest_is_forgotten(here: Store, there: Store) -> None:
    here.save(NAME, {"second": "here"})
    after, _ = here.save(NAME, {"first": None, "third": "here"})
    assert after == here.load(NAME)
    assert after.responses == {"second": "here", "third": "here"}
    here.forget(here.held)
    assert here.load(NAME).responses == there.load(NAME).responses == {"second": "old"}
    assert b"here" not in file(here).read_bytes()


def test_a_part_that_was_only_held_and_is_taken_out_leaves_what_is_kept_untouched(here: Store) -> None:
    before = file(here).read_bytes()
    here.save(NAME, {"third": "here"})
    assert here.save(NAME, {"third": None})[0].responses == {"first": "old", "second": "old"}
    assert file(here).read_bytes() == before


@pytest.mark.parametrize("keeps_after", [False, True])
def test_what_another_kernel_holds_is_gone_when_every_answer_is_cleared(
    here: Store, there: Store, keeps_after: bool
) -> None:
    watcher = Watcher()
    here.save(NAME, {"first": "here"})
    here.watch(watcher.told)
    there.clear_all()
    there.keep(keeps_after)
    here.keep_held()
    assert here.held == []
    assert watcher.seen == [(NAME, Saved())]
    assert watcher.writers == [""], "the page is not asked to bring its words"
    assert Store(here.folder).load(NAME) == here.load(NAME) == Saved()


@pytest.mark.parametrize("act", ["save", "keep"])
def test_what_was_cleared_does_not_come_back_with_what_is_written_next(here: Store, there: Store, act: str) -> None:
    here.save(NAME, {"first": "here"})
    there.clear_all()
    if act == "save":
        here.save(NAME, {"third": "new"})
        here.keep_held()
        assert here.load(NAME).responses == {"third": "new"}
    here.keep(True)
    assert Store(here.folder).load(NAME).responses == ({"third": "new"} if act == "save" else {})


def test_what_another_kernel_holds_is_gone_when_answers_are_kept_again_and_then_cleared(
    here: Store, there: Store
) -> None:
    here.save(NAME, {"first": "here"})
    there.keep(True)
    Store(here.folder).clear_all()
    here.keep_held()
    assert here.held == []
    assert Store(here.folder).load(NAME) == here.load(NAME) == Saved()


def test_keeping_again_takes_nothing_that_is_held(here: Store, there: Store) -> None:
    there.clear_all()
    here.save(NAME, {"first": "here"})
    for keeps in (True, False, True):
        there.keep(keeps)
    here.keep_held()
    assert Store(here.folder).load(NAME).responses == {"first": "here"}


@pytest.mark.parametrize("is_cleared", [True, False])
def test_the_trace_stays_a_day_from_when_answers_are_kept_again(here: Store, there: Store, is_cleared: bool) -> None:
    trace = here.folder / ".cleared"
    there.keep(True)
    if is_cleared:
        there.clear_all()
    there.keep_held()
    assert trace.exists(), "a kernel that sleeps may still hold words"
    a_day_ago = trace.stat().st_mtime - 25 * 60 * 60
    os.utime(trace, (a_day_ago, a_day_ago))
    there.keep(False)
    there.keep(True)
    there.keep_held()
    assert trace.exists(), "it counts from then"
    os.utime(trace, (a_day_ago, a_day_ago))
    there.keep_held()
    assert not trace.exists()


def test_where_none_are_kept_the_trace_goes_a_day_after_the_clearing(here: Store, there: Store) -> None:
    trace = here.folder / ".cleared"
    here.save(NAME, {"first": "here"})
    there.clear_all()
    here.keep_held()
    assert trace.exists()
    a_day_ago = trace.stat().st_mtime - 25 * 60 * 60
    os.utime(trace, (a_day_ago, a_day_ago))
    there.keep_held()
    assert [path.name for path in here.folder.iterdir()] == ["keep-nothing.txt"]
    assert (here.held, there.held) == ([], [])


def test_a_trace_that_may_not_be_taken_away_keeps_nobody_from_forgetting(bound: Store) -> None:
    bound.keep(False)
    bound.clear_all()
    bound.save(NAME, {"first": "secret"})
    trace = bound.folder / ".cleared"
    trace.write_text("2026-01-01T10:00:00+00:00\n", encoding="utf-8")
    os.utime(trace, (0, 0))
    bound.folder.chmod(0o500)
    bound.forget(bound.held)
    assert bound.held == []
    assert bound.load(NAME) == Saved()
    assert trace.exists()


def test_a_clearing_of_before_takes_nothing_that_is_written_after_it(here: Store, there: Store) -> None:
    there.clear_all()
    here.save(NAME, {"first": "here"})
    here.keep_held()
    later = Store(here.folder)
    later.save(NAME, FOUR)
    later.keep_held()
    assert here.load(NAME).responses == {"first": "here"}
    assert later.load(NAME).responses == FOUR


def test_whoever_takes_the_trace_of_a_clearing_away_clears_nothing(here: Store, there: Store) -> None:
    there.clear_all()
    here.save(NAME, {"first": "here"})
    (here.folder / ".cleared").unlink()
    here.keep_held()
    assert here.load(NAME).responses == {"first": "here"}


@pytest.mark.parametrize("keeps", [True, False])
def test_of_a_clearing_no_word_stays(here: Store, keeps: bool) -> None:
    here.keep(keeps)
    here.save(NAME, {"first": "secret"})
    here.clear_all()
    left = {path.name: path.read_bytes() for path in here.folder.iterdir()}
    assert {*left} == ({".cleared"} if keeps else {".cleared", "keep-nothing.txt"})
    assert b"secret" not in b"".join(left.values())
