"""Whichever call to the disk fails: what is refused was not done, and what is not refused was."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from course.learner.response import NotSaved
from course.learner.store import Store
from tests.learner.files import FOUR, NAME, everything, file
from tests.learner.test_copies import put

OTHER = "welcome/first"
CALLS = ("replace", "rename", "unlink", "rmdir", "mkdir", "fsync")


class Fault:
    """One call to the disk, the first, second … of all, fails."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
        self.number, self.calls = number, 0
        for name in CALLS:
            monkeypatch.setattr(os, name, self.failing(getattr(os, name)))

    def failing(self, real: Callable[..., object]) -> Callable[..., object]:
        def call(*what: object, **how: object) -> object:
            self.calls += 1
            if self.calls == self.number:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return real(*what, **how)

        return call


class Deed(NamedTuple):
    """Something that a learner asks for."""

    do: Callable[[Store], object]
    is_done: Callable[[Store], bool]
    keeps: bool = True
    """Whether answers are kept before it; else words are held."""


def responses(store: Store, name: str = NAME) -> object:
    return store.load(name).responses


def other_version(store: Store) -> str:
    return store.copies(NAME)[0].key


DEEDS = {
    "a save": Deed(
        lambda store: store.save(NAME, {"first": "new"}), lambda store: responses(store) == FOUR | {"first": "new"}
    ),
    "a first save": Deed(lambda store: store.save(OTHER, FOUR), lambda store: responses(store, OTHER) == FOUR),
    "keep none": Deed(lambda store: store.keep(False), lambda store: not store.keeps),
    "keep again": Deed(
        lambda store: store.keep(True),
        lambda store: store.keeps and responses(store) == FOUR | {"first": "held"},
        False,
    ),
    "take a part out of what was kept": Deed(
        lambda store: store.save(NAME, {"second": None}),
        lambda store: "second" not in store.load(NAME).responses,
        False,
    ),
    "choose the other": Deed(
        lambda store: store.choose(NAME, 1, other_version(store), use_other=True),
        lambda store: responses(store) == {"what": "from the laptop"},
    ),
    "choose this one": Deed(
        lambda store: store.choose(NAME, 1, other_version(store), use_other=False),
        lambda store: responses(store) == FOUR and not store.copies(NAME),
    ),
}
CLEARINGS: dict[str, Callable[[Store], object]] = {
    "one": lambda store: store.clear(NAME),
    "all": lambda store: store.clear_all(),
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "answers", "2026.2")
    store.save(NAME, FOUR)
    put(store, "what-was-heard (1).json", {"what": "from the laptop"})
    return store


def words(folder: Path) -> dict[str, bytes]:
    """Every file of answers; a spare that could not be dropped is none."""
    return {name: raw for name, raw in everything(folder).items() if not name.endswith(".part")}


def refused(act: Callable[[Store], object], store: Store) -> str:
    """The sentence with which a deed was refused; "" when it was done."""
    try:
        act(store)
    except NotSaved as refusal:
        return str(refusal)
    return ""


def hold(store: Store) -> None:
    store.keep(False)
    store.save(NAME, {"first": "held"})


@pytest.mark.parametrize("number", range(1, 16))
@pytest.mark.parametrize("name", DEEDS)
def test_what_is_refused_was_not_done_and_what_is_not_was(
    store: Store, monkeypatch: pytest.MonkeyPatch, name: str, number: int
) -> None:
    deed = DEEDS[name]
    if not deed.keeps:
        hold(store)
    before, stood, kept = words(store.folder), responses(store), store.keeps
    with monkeypatch.context() as disk:
        Fault(disk, number)
        refusal = refused(deed.do, store)
    if refusal:
        assert "(Input/output error)" in refusal
        assert words(store.folder) == before
        assert (responses(store), store.keeps) == (stood, kept)
        assert not deed.is_done(store)
        deed.do(store)
    assert deed.is_done(store)


@pytest.mark.parametrize("keeps", [True, False])
@pytest.mark.parametrize("number", range(1, 16))
@pytest.mark.parametrize("name", CLEARINGS)
def test_what_is_said_to_be_cleared_is_gone_and_what_is_not_is_named(
    store: Store, monkeypatch: pytest.MonkeyPatch, name: str, number: int, keeps: bool
) -> None:
    if not keeps:
        hold(store)
    with monkeypatch.context() as disk:
        Fault(disk, number)
        refusal = refused(CLEARINGS[name], store)
    if refusal:
        left = {str(path) for path in store.folder.glob("*/*") if path.is_file()}
        assert {*refusal.partition("Still there: ")[2].partition(". Ask")[0].split(", ")} == left
        assert str(file(store)) in left, "the page shows them, so it is seen that they are not gone"
        assert responses(store)
        CLEARINGS[name](store)
    assert not [path for path in store.folder.glob("*/*") if path.is_file()]
    assert (responses(store), store.held) == ({}, [])
