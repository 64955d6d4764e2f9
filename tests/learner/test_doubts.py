"""What is done is never called refused; that a power cut may undo it, or that others may not know of it, is told once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from course.learner import atomic
from course.learner.atomic_errors import NotFlushed
from course.learner.response import NotSaved, Saved
from course.learner.store import Store
from tests.learner.files import FOUR, NAME, TORN, everything, file
from tests.learner.test_copies import put
from tests.learner.test_watchers import Watcher

OTHER = "welcome/first"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows flushes no folder")


@pytest.fixture
def filled(tmp_path: Path) -> Store:
    store = Store(tmp_path / "answers", "2026.2")
    store.save(NAME, FOUR)
    return store


def stands(store: Store, name: str = NAME) -> object:
    """What another kernel finds there."""
    return Store(store.folder).load(name).responses


DEEDS: dict[str, tuple[Callable[[Store], object], Callable[[Store], bool]]] = {
    "a save": (
        lambda store: store.save(NAME, {"first": "new"}),
        lambda store: stands(store) == FOUR | {"first": "new"},
    ),
    "a first save": (lambda store: store.save(OTHER, FOUR), lambda store: stands(store, OTHER) == FOUR),
    "clear": (lambda store: store.clear(NAME), lambda store: stands(store) == {}),
    "clear but a part": (
        lambda store: store.clear(NAME, spare={"first"}),
        lambda store: stands(store) == {"first": "one"},
    ),
    "clear a part": (
        lambda store: store.clear_parts(NAME, {*FOUR} - {"first"}),
        lambda store: stands(store) == {"first": "one"},
    ),
    "clear all": (lambda store: store.clear_all(), lambda store: everything(store.folder) == {}),
    "keep none": (lambda store: store.keep(False), lambda store: not Store(store.folder).keeps),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_the_disk_does_and_does_not_confirm_is_done_and_shown_and_the_doubt_is_told_once(
    filled: Store, confirms_nothing: Callable[[], None], deed: str
) -> None:
    act, is_done = DEEDS[deed]
    watcher = Watcher()
    filled.watch(watcher.told)
    confirms_nothing()
    act(filled)
    assert is_done(filled)
    assert watcher.seen, "and every page shows it"
    doubt = filled.take_doubt()
    assert str(filled.folder) in doubt
    assert "(Input/output error)" in doubt
    assert "a power cut may undo" in doubt.lower()
    assert filled.take_doubt() == ""


def test_what_the_disk_confirms_leaves_no_doubt(filled: Store) -> None:
    for act, _ in DEEDS.values():
        act(filled)
    assert filled.take_doubt() == ""


def test_where_nothing_was_held_answers_are_kept_again(filled: Store, confirms_nothing: Callable[[], None]) -> None:
    filled.keep(False)
    confirms_nothing()
    filled.keep(True)
    assert Store(filled.folder).keeps
    assert "Input/output error" in filled.take_doubt()


def test_of_two_versions_the_one_that_is_not_chosen_is_out_of_the_way(
    filled: Store, confirms_nothing: Callable[[], None]
) -> None:
    put(filled, "what-was-heard (1).json", {"what": "from the laptop"})
    confirms_nothing()
    unused = filled.choose(NAME, 1, filled.copies(NAME)[0].key, use_other=False)
    assert unused.exists()
    assert filled.copies(NAME) == []
    assert "Input/output error" in filled.take_doubt()


def test_where_several_files_belong_together_and_cannot_be_confirmed_nothing_is_changed(
    filled: Store, confirms_nothing: Callable[[], None]
) -> None:
    put(filled, "what-was-heard (1).json", {"what": "from the laptop"})
    before = everything(filled.folder)
    confirms_nothing()
    with pytest.raises(NotSaved, match=r"^Your answers cannot be kept in .+ \(Input/output error\)"):
        filled.choose(NAME, 1, filled.copies(NAME)[0].key, use_other=True)
    assert everything(filled.folder) == before
    assert filled.take_doubt() == ""


def test_a_damaged_file_that_was_set_aside_is_never_said_to_stand_in_the_way(
    filled: Store, confirms_nothing: Callable[[], None]
) -> None:
    file(filled).write_bytes(TORN)
    confirms_nothing()
    assert "It was set aside, not deleted" in filled.load(NAME).trouble
    assert not file(filled).exists()


def test_a_file_that_is_there_is_said_to_be_there(tmp_path: Path, confirms_nothing: Callable[[], None]) -> None:
    confirms_nothing()
    with pytest.raises(NotFlushed) as error:
        atomic.replace(tmp_path / "mine.json", b"words")
    assert (tmp_path / "mine.json").read_bytes() == b"words"
    assert str(error.value) == (
        f"{tmp_path}/mine.json is in its place, but the disk does not confirm it (Input/output error): a power cut may "
        "undo that. Have the disk looked at."
    )


def test_what_is_held_nowhere_but_here_is_gone_once_it_is_cleared(
    filled: Store, confirms_nothing: Callable[[], None]
) -> None:
    filled.keep(False)
    filled.save(NAME, {"first": "secret"})
    confirms_nothing()
    filled.clear(NAME)
    assert filled.held == []
    assert filled.load(NAME) == Saved()


@pytest.mark.parametrize("use_other", [True, False])
def test_a_choice_is_made_though_a_second_copy_cannot_be_taken_away(bound: Store, use_other: bool) -> None:
    bound.save(NAME, FOUR)
    copy = put(bound, "what-was-heard (1).json", {"what": "from the laptop"})
    stuck = bound.folder / "relationships 2"
    stuck.mkdir()
    (stuck / copy.name).write_bytes(copy.read_bytes())
    stuck.chmod(0o500)
    watcher = Watcher()
    bound.watch(watcher.told)
    unused = bound.choose(NAME, 1, bound.copies(NAME)[0].key, use_other=use_other)
    chosen = {"what": "from the laptop"} if use_other else FOUR
    assert stands(bound) == chosen
    assert watcher.seen[-1][1].responses == chosen
    assert unused.exists()
    assert not copy.exists()
