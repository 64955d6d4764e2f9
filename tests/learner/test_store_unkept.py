"""A learner who keeps no answers: nothing of them is on the disk, and all of it once they keep them again."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner.response import NotSaved, Saved
from course.learner.store import Store
from course.learner.watchers import EVERYWHERE
from tests.learner.files import FOUR, NAME, everything
from tests.learner.full_disk import raise_full
from tests.learner.test_watchers import Watcher


def test_whoever_keeps_nothing_leaves_no_word_on_the_disk_and_still_has_them_until_the_end(store):
    store.keep(False)
    saved, _ = store.save(NAME, {"first": "secret"})
    store.save(NAME, {"second": "also"}, saved.revision)
    assert store.load(NAME).responses == {"first": "secret", "second": "also"}
    assert [*store.names()] == [NAME]
    assert [*everything(store.folder)] == ["keep-nothing.txt"]
    assert not store.keeps
    assert Store(store.folder).load(NAME) == Saved(), "another process knows of nothing"
    assert not Store(store.folder).keeps, "but knows the choice"


def test_what_was_kept_before_the_choice_stays_as_it_was(store):
    store.save(NAME, FOUR)
    before = everything(store.folder)
    store.keep(False)
    saved, _ = store.save(NAME, {"first": "secret"})
    assert saved.responses == {**FOUR, "first": "secret"}
    assert everything(store.folder).items() >= before.items()
    assert b"secret" not in b"".join(everything(store.folder).values())


def test_whoever_keeps_again_has_everything_on_the_disk(store):
    store.keep(False)
    store.save(NAME, {"first": "one"})
    store.save("relationships/other", {"first": "two"})
    store.keep(True)
    other = Store(store.folder)
    assert other.keeps
    assert other.load(NAME).responses == {"first": "one"}
    assert other.load("relationships/other").responses == {"first": "two"}
    store.save(NAME, {"second": "three"})
    assert Store(store.folder).load(NAME).responses == {"first": "one", "second": "three"}


def test_on_a_full_disk_the_choice_to_keep_none_is_refused_and_does_not_hold(full_disk):
    store, watcher = full_disk.store, Watcher()
    store.watch(watcher.told)
    full_disk.fill()
    before = everything(store.folder)
    with pytest.raises(NotSaved) as sentence:
        store.keep(False)
    assert str(sentence.value) == (
        f"Your choice to keep no answers cannot be kept in {store.folder} (No space left on device). "
        "Nothing was changed by it. Make room there, or ask for a folder that you may write to."
    )
    assert everything(store.folder) == before
    assert store.keeps
    assert watcher.seen == []


def test_on_a_full_disk_whoever_keeps_again_still_keeps_none_and_once_there_is_room_all_of_it_is_kept(full_disk):
    store, other, watcher = full_disk.store, "relationships/other", Watcher()
    store.keep(False)
    store.save(NAME, {"first": "said meanwhile"})
    store.save(other, {"first": "two"})
    store.watch(watcher.told)
    full_disk.fill()
    before = everything(store.folder)
    with pytest.raises(NotSaved, match=r"^Your answers cannot be kept in .+ \(No space left on device\)\. Make room"):
        store.keep(True)
    assert everything(store.folder) == before
    assert not store.keeps
    assert store.held == [NAME, other]
    assert watcher.seen == []
    full_disk.make_room()
    store.keep(True)
    assert store.keeps
    assert Store(store.folder).load(NAME).responses == {**FOUR, "first": "said meanwhile"}
    assert Store(store.folder).load(other).responses == {"first": "two"}
    assert store.held == []
    assert [name for name, _ in watcher.seen] == [NAME, other, EVERYWHERE]


def test_where_the_choice_cannot_be_taken_back_no_word_is_on_the_disk(store, monkeypatch):
    """A folder may let files be written, and none be deleted."""
    store.save(NAME, FOUR)
    store.keep(False)
    store.save(NAME, {"first": "secret"})
    before = everything(store.folder)
    with monkeypatch.context() as stuck:
        stuck.setattr(Path, "unlink", raise_full)
        with pytest.raises(NotSaved):
            store.keep(True)
    assert everything(store.folder) == before
    assert store.load(NAME).responses == {**FOUR, "first": "secret"}


def test_when_another_window_keeps_again_this_one_writes_and_reads_the_disk(store):
    store.keep(False)
    store.save(NAME, {"first": "one"})
    other = Store(store.folder)
    other.keep(True)
    other.save(NAME, {"third": "three"})
    store.save(NAME, {"second": "two"})
    other.save(NAME, {"fourth": "four"})
    assert store.load(NAME).responses == {"first": "one", "second": "two", "third": "three", "fourth": "four"}


def test_a_save_says_whether_its_words_are_on_the_disk(store):
    saved, _ = store.save(NAME, FOUR)
    assert saved.kept
    store.keep(False)
    held, _ = store.save(NAME, {"first": "secret"})
    assert not held.kept
    assert not store.load(NAME).kept
    store.keep(True)
    assert store.load(NAME).kept
