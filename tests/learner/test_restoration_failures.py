"""Where answers cannot be brought back whole, nothing came back and nothing is lost."""

from __future__ import annotations

import errno
import json
import os
import threading
from pathlib import Path

import pytest

from course.learner import lock
from course.learner.archive import restore
from course.learner.response import NotSaved
from course.learner.store import Store
from tests.learner.answers_file import ONE, THREE, TWO, activities, changed, exported, saved_at, three_activities
from tests.learner.files import everything
from tests.learner.full_disk import raise_full


@pytest.fixture
def store(tmp_path):
    return three_activities(tmp_path / "answers")


def test_when_the_disk_fills_half_way_nothing_came_back_and_nothing_is_lost(store, tmp_path, monkeypatch):
    before = everything(tmp_path)
    real, calls = os.fsync, []

    def fills(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 2:
            raise_full()
        real(handle)

    monkeypatch.setattr(os, "fsync", fills)
    with pytest.raises(NotSaved, match="No space left on device"):
        restore(store, activities().encode())
    assert len(calls) == 2
    assert everything(tmp_path) == before


def renames_that_fail(monkeypatch, which):
    """The renames with these numbers, from 1, fail as where another program has the file."""
    real, tried = os.replace, []

    def rename(old: str, new: Path) -> None:
        tried.append(new)
        if len(tried) in which:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(old), None, str(new))
        real(old, new)

    monkeypatch.setattr(os, "replace", rename)


class Watcher:
    def __init__(self, store: Store) -> None:
        self.seen: dict[str, object] = {}
        store.watch(self.told)

    def told(self, name, saved, by) -> None:
        self.seen[name] = saved.responses


def three() -> str:
    """Answers to bring back: three activities that stand here with other words, and in between one that does not."""
    good = {"saved": "2199-01-01T10:00:00+00:00", "responses": {"what": "theirs"}}
    names = (ONE, "relationships/other", TWO, THREE)
    return changed(activities(), activities=dict.fromkeys(names, good))


@pytest.mark.parametrize("last", range(1, 8))
def test_when_a_file_cannot_be_replaced_those_before_it_are_put_back(store, tmp_path, monkeypatch, last):
    before, watcher = everything(tmp_path), Watcher(store)
    renames_that_fail(monkeypatch, {last})
    with pytest.raises(NotSaved, match=r"^Your answers cannot be kept in .+ \(Permission denied\)\. Make room there"):
        restore(store, three().encode())
    assert everything(tmp_path) == before
    assert watcher.seen == {}


def test_where_even_that_fails_it_is_said_which_and_the_page_shows_it_and_the_old_words_are_still_there(
    store, tmp_path, monkeypatch
):
    old, watcher = (store.folder / f"{ONE}.json").read_bytes(), Watcher(store)
    renames_that_fail(monkeypatch, {6, 7})  # after three copies: the third activity, and the first when it is put back
    with pytest.raises(NotSaved) as sentence:
        restore(store, three().encode())
    said, _, spare = str(sentence.value).partition("what stood there before is in ")
    assert said.endswith(f"Not all could be put back: {store.folder / ONE}.json was replaced; ")
    assert Path(spare.removesuffix(".")).read_bytes() == old
    assert watcher.seen == {ONE: {"what": "theirs"}}
    assert store.load(ONE).responses == {"what": "theirs"}
    assert store.load(TWO).responses == {"chosen": ["a", "b"]}
    assert not (store.folder / "relationships" / "other.json").exists()
    store.clear_all()
    assert everything(store.folder) == {}


def test_what_another_lesson_saves_while_answers_come_back_stays(store, monkeypatch):
    """It is looked at and replaced in one turn, so that nothing is saved in between."""
    asked, other, take = threading.Event(), Store(store.folder), lock._lock
    text = saved_at(exported(store), "2026-06-01T10:00:00+00:00").replace("mine", "of before")
    kept = store.folder / f"{ONE}.json"
    kept.write_text(json.dumps(json.loads(kept.read_text()) | {"saved": "2026-05-01T10:00:00+00:00"}))
    monkeypatch.setattr(lock, "_lock", lambda handle: (asked.set(), take(handle))[1])
    with other._disk.turn():
        asked.clear()
        bringing = threading.Thread(target=lambda: restore(store, text.encode()))
        bringing.start()
        assert asked.wait(30)
        other.save(ONE, {"what": "saved in between"})
    bringing.join()
    assert store.load(ONE).responses["what"] == "saved in between"


def test_where_one_activity_holds_answers_of_a_newer_version_nothing_at_all_comes_back(store, tmp_path):
    newer = store.folder / "relationships" / "zzz.json"
    newer.write_text('{"format": 2, "activity": "relationships/zzz"}', encoding="utf-8")
    before = everything(tmp_path)
    with pytest.raises(NotSaved, match="saved by a newer version"):
        restore(store, activities().encode())
    assert everything(tmp_path) == before


def test_a_damaged_file_here_is_set_aside_before_its_answers_come_back(store):
    (store.folder / f"{ONE}.json").write_bytes(b"torn\0")
    assert restore(store, activities().encode()).brought == [ONE, "relationships/zzz"]
    assert store.load(ONE).responses == {"what": "theirs"}
    assert b"torn\0" in everything(store.folder).values()
