"""What is held while nothing is kept meets what other kernels do to the disk: nothing is lost, and nothing comes back.

Each store stands for a kernel of its own.
"""

from __future__ import annotations

import itertools
import json
import os
from pathlib import Path

import pytest

from course.learner.response import FORMAT, NotSaved, Saved
from course.learner.store import Store
from tests.learner.test_store import FOUR, NAME, Watcher, file

OTHER = "relationships/other"


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """No two saves have the same time, however fast the machine is."""
    ticks = itertools.count()
    monkeypatch.setattr("course.learner.store.now", lambda: f"2026-11-26T10:00:00.{next(ticks):03}+00:00")


@pytest.fixture
def here(tmp_path: Path) -> Store:
    """A kernel that keeps nothing, where something was kept before."""
    store = Store(tmp_path / "answers", "2026.2")
    store.save(NAME, {"first": "old", "second": "old"})
    store.keep(False)
    return store


@pytest.fixture
def there(here: Store) -> Store:
    """Another kernel on the same folder."""
    return Store(here.folder, "2026.2")


def versions(store: Store) -> list[dict[str, object]]:
    return [own.saved.responses for own in store.copies(NAME)]


# Kept again.


def test_parts_that_only_one_of_them_changed_are_joined(here: Store, there: Store) -> None:
    here.save(NAME, {"first": "here"})
    there.keep(True)
    there.save(NAME, {"second": "there", "third": "there"})
    after, behind = here.save(NAME, {"fourth": "here"}, revision=2)
    assert after.responses == {"first": "here", "second": "there", "third": "there", "fourth": "here"}
    assert behind, "the window did not see what was written there"
    assert Store(here.folder).load(NAME) == after
    assert versions(here) == []
    assert here.notice(NAME) == ""


def test_of_a_part_that_both_changed_the_later_stands_and_the_other_is_offered(here: Store, there: Store) -> None:
    here.save(NAME, {"first": "here", "second": "here"})
    there.keep(True)
    there.save(NAME, {"first": "there, later"})
    here.keep_held()
    assert here.load(NAME).responses == {"first": "there, later", "second": "here"}
    assert versions(here) == [{"first": "here", "second": "here"}]
    assert "Both versions are kept" in here.notice(NAME)


@pytest.mark.parametrize("use_other", [True, False])
def test_once_the_learner_chose_between_the_two_no_notice_stays(here: Store, there: Store, use_other: bool) -> None:
    here.save(NAME, {"first": "here"})
    there.keep(True)
    there.save(NAME, {"first": "there"})
    here.keep_held()
    [other] = here.copies(NAME)
    assert here.notice(NAME)
    here.choose(NAME, here.load(NAME).revision, other.key, use_other=use_other)
    assert here.notice(NAME) == ""
    assert here.load(NAME).responses["first"] == ("here" if use_other else "there")


def test_what_a_save_replaces_that_its_window_never_saw_is_offered_too(here: Store, there: Store) -> None:
    here.save(NAME, {"first": "here"})
    there.keep(True)
    there.save(NAME, {"first": "there"})
    after, behind = here.save(NAME, {"first": "here, later"}, revision=2)
    assert (after.responses["first"], behind) == ("here, later", True)
    assert versions(here) == [{"first": "there", "second": "old"}]


def test_words_that_only_went_on_are_no_second_version(here: Store, there: Store) -> None:
    here.save(NAME, {"first": "We met"})
    there.keep(True)
    there.save(NAME, {"first": "We met and talked"})
    here.keep_held()
    assert here.load(NAME).responses["first"] == "We met and talked"
    assert versions(here) == []


def test_keeping_again_here_writes_over_nothing_that_was_written_there(here: Store, there: Store) -> None:
    here.save(NAME, {"first": "here"})
    there.keep(True)
    there.save(NAME, {"first": "there, later", "third": "there"})
    here.keep(True)
    assert Store(here.folder).load(NAME).responses == {"first": "there, later", "second": "old", "third": "there"}
    assert versions(here) == [{"first": "here", "second": "old", "third": "there"}]


def test_what_was_taken_out_there_and_not_touched_here_stays_out(here: Store, there: Store) -> None:
    here.save(NAME, {"first": "here"})
    there.keep(True)
    there.save(NAME, {"second": None})
    here.keep_held()
    assert Store(here.folder).load(NAME).responses == {"first": "here"}


def test_all_that_is_held_is_kept_once_it_is_noticed_and_watchers_hear_of_it(here: Store, there: Store) -> None:
    here.save(NAME, {"first": "here"})
    here.save(OTHER, {"what": "here"})
    watcher = Watcher()
    here.watch(watcher.told)
    here.keep_held()
    assert watcher.seen == [], "while none are kept, nothing is written"
    there.keep(True)
    here.keep_held()
    assert here.held == []
    assert there.load(NAME).responses == {"first": "here", "second": "old"}
    assert there.load(OTHER).responses == {"what": "here"}
    assert watcher.seen == [(NAME, there.load(NAME)), (OTHER, there.load(OTHER))]


def test_what_cannot_be_kept_is_still_held_and_holds_up_nothing_else(here: Store, there: Store) -> None:
    here.save(NAME, {"first": "here"})
    here.save(OTHER, {"what": "here"})
    newer = json.dumps({"format": FORMAT + 1, "activity": NAME})
    file(here).write_text(newer, encoding="utf-8")
    there.keep(True)
    for act in (here.keep_held, lambda: here.forget([NAME])):
        with pytest.raises(NotSaved, match="by a newer version"):
            act()
    assert here.held == [NAME]
    assert there.load(OTHER).responses == {"what": "here"}
    assert file(here).read_text(encoding="utf-8") == newer


def test_what_is_forgotten_leaves_what_the_disk_says(here: Store) -> None:
    watcher = Watcher()
    here.save(NAME, {"first": "here"})
    here.watch(watcher.told)
    here.forget([NAME])
    assert here.load(NAME).responses == {"first": "old", "second": "old"}
    assert watcher.seen == [(NAME, here.load(NAME))]


def test_while_nothing_is_kept_what_another_kernel_clears_is_gone_here_and_ones_own_words_are_not(
    here: Store, there: Store
) -> None:
    here.save(NAME, {"first": "here"})
    there.clear(NAME)
    assert here.load(NAME).responses == {"first": "here"}


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
def test_the_trace_goes_a_day_after_answers_are_kept_again(here: Store, there: Store, is_cleared: bool) -> None:
    trace = here.folder / ".cleared"
    there.keep(True)
    if is_cleared:
        there.clear_all()
    there.keep_held()
    assert trace.exists(), "a kernel that sleeps may still hold words"
    a_day_ago = trace.stat().st_mtime - 25 * 60 * 60
    os.utime(trace, (a_day_ago, a_day_ago))
    there.keep(False)
    there.keep_held()
    assert trace.exists()
    there.keep(True)
    there.keep_held()
    assert trace.exists(), "it counts from then"
    os.utime(trace, (a_day_ago, a_day_ago))
    there.keep_held()
    assert not trace.exists()


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
    assert {*left} == {".cleared"} | ({*()} if keeps else {"keep-nothing.txt"})
    assert b"secret" not in b"".join(left.values())
