"""Clearing leaves nothing of what is the course's, and all of what is not; where it fails, the answers stand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from course.learner.response import NotSaved, Saved
from course.learner.store import Store
from tests.learner.files import FOUR, NAME, TORN, everything, file
from tests.learner.full_disk import raise_full
from tests.learner.test_watchers import Watcher


def litter(store: Store, name: str) -> None:
    """What else may lie beside an answer file: one that was set aside, and one that a killed process left."""
    path = file(store, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    words = json.dumps({"format": 1, "activity": name, "revision": 1, "responses": {"what": "secret"}})
    path.with_name(f"{path.name}.damaged-20260101-000000-000000").write_text(words[:-10], encoding="utf-8")
    path.with_name(f".{path.stem}-abcd_123.part").write_text(words[:-10], encoding="utf-8")


def test_clearing_an_activity_leaves_nothing_of_it_and_all_of_the_others(store):
    others = ("relationships/what-was-heard-again", "relationships/what", "welcome/what-was-heard")
    for name in (NAME, *others):
        store.save(name, FOUR)
        litter(store, name)
    before = everything(store.folder)
    store.clear(NAME)
    gone = set(before) - set(everything(store.folder))
    assert len(gone) == 3
    assert all(name.removeprefix("relationships/").lstrip(".").startswith("what-was-heard") for name in gone)
    for name in others:
        assert store.load(name).responses == FOUR
    assert store.load(NAME) == Saved()


def test_clearing_all_leaves_no_file_and_no_folder_of_an_activity(store):
    for name in (NAME, "relationships/other", "welcome/one"):
        store.save(name, FOUR)
    litter(store, NAME)
    litter(store, "context/only-set-aside")
    (store.folder / ".turn").touch()  # by which Windows locks the folder
    assert store.clear_all() == 4
    assert everything(store.folder) == {}
    assert [path.name for path in store.folder.iterdir()] == [".cleared"]
    assert store.load(NAME) == Saved()


def test_clearing_all_leaves_what_is_not_the_courses(store):
    store.save(NAME, FOUR)
    theirs = {
        "notes.txt": b"mine",
        "relationships/my notes.txt": b"mine",
        "Photos/list.json": b"[]",
        "relationships/.hidden.part": b"mine",
        "relationships/what-was-heard.jsonl": b"mine",
        "package.json": b"{}",
        "deep/er/file.json": b"{}",
    }
    for name, raw in theirs.items():
        (store.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (store.folder / name).write_bytes(raw)
    store.clear_all()
    assert everything(store.folder) == theirs


def test_clearing_all_forgets_what_was_not_kept_and_keeps_the_choice(store):
    store.keep(False)
    store.save(NAME, FOUR)
    assert store.clear_all() == 1
    assert store.load(NAME) == Saved()
    assert not store.keeps


def test_answers_that_cannot_be_cleared_are_told_and_still_there(store, monkeypatch):
    store.save(NAME, FOUR)
    monkeypatch.setattr(Path, "unlink", raise_full)
    for act in (lambda: store.clear(NAME), store.clear_all):
        with pytest.raises(NotSaved):
            act()
    assert Store(store.folder).load(NAME).responses == FOUR


def test_what_cannot_be_cleared_is_said_in_those_words(store, monkeypatch):
    store.save(NAME, FOUR)
    monkeypatch.setattr(Path, "unlink", raise_full)
    with pytest.raises(NotSaved) as sentence:
        store.clear(NAME)
    assert str(sentence.value) == (
        f"Your answers cannot be cleared in {store.folder} (No space left on device). "
        f"Still there: {file(store)}. Ask for the right to change that folder."
    )


def test_while_anything_of_an_activity_cannot_be_cleared_its_answers_stand(store, monkeypatch):
    store.save(NAME, FOUR)
    litter(store, NAME)
    real = Path.unlink

    def some(path: Path, **how: bool) -> None:
        if ".damaged" in path.name:
            raise_full()
        real(path, **how)

    monkeypatch.setattr(Path, "unlink", some)
    with pytest.raises(NotSaved, match="cannot be cleared"):
        store.clear(NAME)
    assert Store(store.folder).load(NAME).responses == FOUR, "the open page still shows them"


def test_clearing_all_takes_what_is_said_of_a_damaged_file_away_with_the_file(store):
    file(store).parent.mkdir(parents=True)
    file(store).write_bytes(TORN)
    assert "It was set aside, not deleted" in store.load(NAME).trouble
    watcher = Watcher()
    store.watch(watcher.told)
    assert [*store.names()] == [NAME]
    assert store.clear_all() == 1
    assert everything(store.folder) == {}
    assert store.load(NAME) == Saved()
    assert watcher.seen == [(NAME, Saved())], "and the page that said so is told"


@pytest.mark.parametrize("call", ["unlink", "rename"])
def test_a_file_in_use_on_windows_is_tried_again_when_it_is_cleared_or_set_aside(store, monkeypatch, call):
    """Stands in for Windows, where none of us has tried it."""
    real, tries = getattr(Path, call), []

    def busy(path: Path, *rest: object, **how: object) -> object:
        tries.append(path)
        if len(tries) < 3:
            error = PermissionError(13, "The process cannot access the file", str(path))
            error.winerror = 32
            raise error
        return real(path, *rest, **how)

    store.save(NAME, FOUR)
    monkeypatch.setattr(Path, call, busy)
    if call == "unlink":
        store.clear(NAME)
    else:
        file(store).write_bytes(TORN)
        assert "It was set aside, not deleted" in store.load(NAME).trouble
    assert len(tries) == 3
    assert not file(store).exists()
