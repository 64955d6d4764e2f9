"""What is on the disk outlives a power cut, and what was taken away stays away."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from course.learner import archive
from course.learner.response import NotSaved, Saved
from course.learner.store import Store
from tests.learner.files import FOUR, NAME, TORN, everything, file
from tests.learner.test_copies import put


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "answers", "2026.2")


# A power cut.


class Names:
    """What a power cut could undo: the folders in which a name came or went since they were flushed, as calls go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.unsettled: set[str] = set()
        self.changes = 0
        for call in ("replace", "rename", "unlink", "rmdir", "mkdir"):
            monkeypatch.setattr(os, call, self.noting(getattr(os, call), both=call in ("replace", "rename")))
        flush = os.fsync

        def fsync(handle: int) -> None:
            flush(handle)
            self.unsettled.discard(str(Path(f"/proc/self/fd/{handle}").readlink()))

        monkeypatch.setattr(os, "fsync", fsync)

    def noting(self, real: Callable[..., None], both: bool) -> Callable[..., None]:
        def call(*places: object, **how: object) -> None:
            real(*places, **how)
            paths = [os.path.realpath(os.fspath(path)) for path in places[: 1 + both]]  # type: ignore[call-overload]
            self.changes += 1
            self.unsettled -= {*paths}  # a folder that is gone has no names
            for path in paths[-1:]:
                if not path.endswith(".part"):
                    self.unsettled.add(str(Path(path).parent))

        return call


@pytest.fixture
def names(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Names]:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("only Linux tells which file is flushed")
    store.save(NAME, FOUR)
    put(store, "what-was-heard (1).json", {"what": "from the laptop"})
    put(store, "../relationships 2/what-was-heard.json", {"what": "from the tablet"})
    with monkeypatch.context() as patch:
        yield Names(patch)


@pytest.mark.skipif(os.name == "nt", reason="Windows flushes no folder")
@pytest.mark.parametrize(
    "act",
    [
        lambda store: store.clear(NAME),
        lambda store: store.clear(NAME, spare={"first"}),
        lambda store: store.clear_all(),
        lambda store: store.keep(False),
        lambda store: (store.keep(False), store.keep(True)),
        lambda store: (store.keep(False), store.save(NAME, {"a": "b"}), store.keep(True)),
        lambda store: (store.keep(False), store.save(NAME, {"first": None})),
        lambda store: (store.keep(False), store.clear_all()),
        lambda store: store.choose(NAME, 1, store.copies(NAME)[0].key, use_other=True),
        lambda store: store.choose(NAME, 1, store.copies(NAME)[0].key, use_other=False),
        lambda store: (file(store).write_bytes(TORN), store.load(NAME)),
        lambda store: store.save("welcome/first", FOUR),
    ],
    ids=[
        "clear",
        "clear but a part",
        "clear all",
        "keep none",
        "keep again",
        "keep again with words",
        "take a part out",
        "clear all while none are kept",
        "choose the other",
        "choose this one",
        "set aside",
        "a first save",
    ],
)
def test_once_it_is_said_to_be_done_no_power_cut_undoes_it(
    store: Store, names: Names, act: Callable[[Store], object]
) -> None:
    act(store)
    assert names.changes
    assert names.unsettled == set()


def test_a_choice_that_cannot_be_flushed_is_not_made(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.keep(False)
    store.save(NAME, {"first": "held"})
    before, flush, flushed = everything(store.folder), os.fsync, []

    def fails_at_last(handle: int) -> None:
        flushed.append(handle)
        flush(handle)
        if not store.folder.joinpath("keep-nothing.txt").exists() and len(flushed) < 99:
            flushed.extend([0] * 99)
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fails_at_last)
    with pytest.raises(NotSaved, match="Input/output error"):
        store.keep(True)
    assert len(flushed) > 99, "it came so far"
    assert everything(store.folder) == before
    assert (store.keeps, store.held) == (False, [NAME])


# Links.


@pytest.fixture
def elsewhere(store: Store, tmp_path: Path) -> Path:
    """A file that its owner keeps elsewhere, with a link to it at an activity's place."""
    store.save(NAME, FOUR)
    target = tmp_path / "on another disk" / "heard.json"
    target.parent.mkdir()
    file(store).rename(target)
    file(store).symlink_to(target)
    return target


def test_what_is_linked_is_read_and_written_where_it_is(store: Store, elsewhere: Path) -> None:
    assert store.load(NAME).responses == FOUR
    store.save(NAME, {"first": "new"})
    assert file(store).is_symlink()
    assert json.loads(elsewhere.read_text(encoding="utf-8"))["responses"]["first"] == "new"
    assert [*store.names()] == [NAME]
    assert store.copies(NAME) == []


@pytest.mark.parametrize("act", [lambda store: store.clear(NAME), lambda store: store.clear_all()], ids=["one", "all"])
def test_what_is_linked_is_cleared_where_it_is_and_the_link_too(
    store: Store, elsewhere: Path, act: Callable[[Store], object]
) -> None:
    act(store)
    assert not elsewhere.exists()
    assert everything(store.folder) == {}
    assert not file(store).is_symlink()
    assert elsewhere.parent.is_dir()


@pytest.mark.parametrize("raw", [b"Milk, bread.", b'{"name": "somebody"}'], ids=["a note", "a document"])
def test_a_link_to_what_is_somebody_elses_stays_and_so_does_that(store: Store, elsewhere: Path, raw: bytes) -> None:
    elsewhere.write_bytes(raw)
    with pytest.raises(NotSaved, match="is not a file of this course"):
        store.save(NAME, FOUR)
    store.clear(NAME)
    store.clear_all()
    assert elsewhere.read_bytes() == raw
    assert file(store).is_symlink()


def test_a_link_under_another_name_is_nobodys_copy(store: Store, elsewhere: Path) -> None:
    file(store).unlink()
    link = file(store, "relationships/another")
    link.symlink_to(elsewhere)
    assert store.copies(NAME) == []
    store.clear(NAME)
    store.clear_all()
    assert elsewhere.exists()
    assert link.is_symlink()


def test_what_is_linked_and_torn_is_not_moved_but_told_and_can_be_cleared(store: Store, elsewhere: Path) -> None:
    elsewhere.write_bytes(TORN)
    assert store.load(NAME) == Saved(
        trouble=f"An earlier answer file is damaged and cannot be moved (a link leads to it): {elsewhere}."
    )
    with pytest.raises(NotSaved, match="a link leads to it"):
        store.save(NAME, FOUR)
    assert elsewhere.read_bytes() == TORN
    store.clear(NAME)
    assert not elsewhere.exists()


@pytest.mark.parametrize("loops", [True, False])
def test_a_link_that_leads_nowhere_is_told_or_written_through(store: Store, elsewhere: Path, loops: bool) -> None:
    elsewhere.unlink()
    if loops:
        elsewhere.symlink_to(file(store))
        assert "cannot be opened just now" in store.load(NAME).trouble
        with pytest.raises(NotSaved):
            store.save(NAME, FOUR)
    else:
        store.save(NAME, FOUR)
        assert elsewhere.is_file()
        assert store.load(NAME).responses == FOUR


# Names in other letters.


@pytest.mark.parametrize("name", ["what-was-heard-LAPTOP.JSON", "WHAT-WAS-HEARD.JSON", "What-Was-Heard (1).Json"])
def test_a_copy_whose_name_came_back_in_capitals_is_offered_and_cleared(store: Store, name: str) -> None:
    store.save(NAME, {"what": "from here"})
    copy = put(store, name, {"what": "from the laptop"})
    with contextlib.suppress(OSError):
        if copy.samefile(file(store)):
            pytest.skip("here it is the same file")
    assert [own.path for own in store.copies(NAME)] == [copy]
    assert len(json.loads(archive.export(store).text)["activities"][NAME]["others"]) == 1
    store.clear(NAME)
    assert everything(store.folder) == {}


# Notes.


@pytest.mark.parametrize("looked", [True, False], ids=["opened before", "never opened"])
def test_a_note_that_lies_at_an_activitys_place_is_never_moved_or_deleted(store: Store, looked: bool) -> None:
    store = Store(store.folder, knows=NAME.__eq__)
    file(store).parent.mkdir(parents=True)
    file(store).write_bytes(b"Ring the surgery.")
    if looked:
        assert "is not a file of this course" in store.load(NAME).trouble
    store.clear_all()
    assert everything(store.folder) == {f"{NAME}.json": b"Ring the surgery."}
