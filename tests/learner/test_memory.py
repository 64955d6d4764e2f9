"""What is held while nothing is kept meets what other kernels do to the disk: nothing is lost, and nothing comes back.

Each store stands for a kernel of its own.
"""

from __future__ import annotations

import json

import pytest

from course.learner.response import FORMAT, NotSaved
from course.learner.store import Store
from tests.learner.files import NAME, file
from tests.learner.test_watchers import Watcher

OTHER = "relationships/other"


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
