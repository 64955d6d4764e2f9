"""Files of ours deleted where they can be, and those that stay are named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from course.learner import atomic
from course.learner.response import NotSaved, Saved
from course.learner.store import Store
from tests.learner.files import FOUR, NAME, everything, file
from tests.learner.test_watchers import Watcher


def clear_one(store: Store) -> object:
    return store.clear(NAME)


def clear_all(store: Store) -> object:
    return store.clear_all()


@pytest.fixture
def shared(bound: Store) -> Store:
    """Answers in a folder that somebody else looks after; the units' folders are the learner's own."""
    bound.save(NAME, FOUR)
    bound.save("welcome/one", FOUR)
    return bound


@pytest.mark.parametrize("clear", [clear_one, clear_all])
@pytest.mark.parametrize("keeps", [True, False])
def test_what_is_gone_is_said_to_be_cleared_though_the_folder_above_stays_as_it_is(
    shared: Store, clear: Callable[[Store], object], keeps: bool
) -> None:
    shared.keep(keeps)
    shared.save(NAME, {"first": "last words"})
    watcher = Watcher()
    shared.watch(watcher.told)
    shared.folder.chmod(0o500)
    clear(shared)
    assert not file(shared).exists()
    assert shared.load(NAME) == Saved()
    assert (NAME, Saved()) in watcher.seen
    assert shared.held == []
    doubt = shared.take_doubt()
    assert doubt == (
        f"Other lessons and tabs cannot be told that you cleared this (Permission denied in {shared.folder}). "
        "Close those that are still open, or they may bring your words back."
    )


def test_clearing_all_goes_on_where_it_can_and_says_what_is_cleared_and_names_what_is_not(shared: Store) -> None:
    shared.save("trust/two", FOUR)
    shared.save("trust/three", FOUR)
    stuck = shared.folder / "trust"
    stuck.chmod(0o500)
    watcher = Watcher()
    shared.watch(watcher.told)
    with pytest.raises(NotSaved) as sentence:
        shared.clear_all()
    assert str(sentence.value) == (
        f"2 activities are cleared, the others are not. Your answers cannot be cleared in {shared.folder} "
        f"(Permission denied). Still there: {stuck}/three.json, {stuck}/two.json. "
        "Ask for the right to change that folder."
    )
    assert {*everything(shared.folder)} == {"trust/three.json", "trust/two.json"}
    assert {name for name, _ in watcher.seen} == {NAME, "welcome/one"}
    other = Store(shared.folder)
    assert other.cleared(NAME)
    assert not other.cleared("trust/two")
    stuck.chmod(0o700)
    assert shared.clear_all() == 2


def test_clearing_one_names_each_file_that_stays_and_takes_the_other_copies(shared: Store) -> None:
    stuck = shared.folder / "relationships 2"
    stuck.mkdir()
    copy = stuck / file(shared).name
    copy.write_bytes(file(shared).read_bytes())
    beside = file(shared).with_name("what-was-heard (1).json")
    beside.write_bytes(file(shared).read_bytes())
    stuck.chmod(0o500)
    with pytest.raises(NotSaved, match=rf"Still there: {copy}, {file(shared)}\. Ask"):
        shared.clear(NAME)
    assert not beside.exists()
    assert shared.load(NAME).responses == FOUR, "the page shows them, so it is seen that they are not gone"


def test_on_windows_a_file_that_another_program_has_open_is_named_with_what_to_do(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stands in for Windows, where none of us has tried it."""
    store.save(NAME, FOUR)
    store.save("welcome/one", FOUR)
    delete = Path.unlink

    def unlink(path: Path, **how: bool) -> None:
        if path == file(store):
            error = PermissionError(13, "The process cannot access the file", str(path))
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        delete(path, **how)

    monkeypatch.setattr(Path, "unlink", unlink)
    monkeypatch.setattr(atomic, "PATIENCE", 0)
    with pytest.raises(NotSaved) as sentence:
        store.clear_all()
    assert str(sentence.value) == (
        f"1 activity is cleared, the others are not. Your answers cannot be cleared in {store.folder} just now: "
        f"another program has {file(store)} open. Still there: {file(store)}. Close that program."
    )
