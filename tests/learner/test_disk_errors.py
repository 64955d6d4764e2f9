"""What goes wrong on the disk is told in a sentence: what, where, what to do."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from course.learner import lock
from course.learner.disk_errors import explained
from course.learner.response import NotSaved
from course.learner.store import Store
from tests.learner.files import FOUR, NAME, everything, file
from tests.learner.full_disk import FullDisk, raise_full

FOLDER = Path("answers")


def told(error: OSError, done: str = "kept") -> str:
    with pytest.raises(NotSaved) as caught, explained(FOLDER, done):
        raise error
    assert caught.value.__cause__ is error
    return str(caught.value)


@pytest.mark.parametrize(
    ("done", "sentence"),
    [
        (
            "kept",
            "Your answers cannot be kept in answers (No space left on device). "
            "Make room there, or ask for a folder that you may write to.",
        ),
        (
            "cleared",
            "Your answers cannot be cleared in answers (No space left on device). "
            "What was not cleared is still there. Ask for the right to change that folder.",
        ),
        (
            "chosen",
            "Your choice to keep no answers cannot be kept in answers (No space left on device). Nothing was changed "
            "by it. Make room there, or ask for a folder that you may write to.",
        ),
    ],
)
def test_a_full_disk(done: str, sentence: str) -> None:
    assert told(OSError(errno.ENOSPC, "No space left on device"), done) == sentence


def test_somebody_elses_turn() -> None:
    assert told(lock.Busy(errno.EAGAIN, "another lesson is saving")) == (
        "Your answers cannot be kept in answers just now: another lesson is saving. Close your other lessons."
    )


def test_what_goes_well_or_is_no_matter_of_the_disk_is_left_alone() -> None:
    with explained(FOLDER):
        pass
    with pytest.raises(ValueError, match="else"), explained(FOLDER):
        raise ValueError("something else")


def test_when_the_disk_is_full_a_sentence_says_so_and_the_old_file_stays_whole(full_disk):
    before = everything(full_disk.store.folder)
    full_disk.fill()
    for _ in range(3):
        with pytest.raises(NotSaved) as sentence:
            full_disk.store.save(NAME, {"first": full_disk.too_much})
        assert str(sentence.value) == (
            f"Your answers cannot be kept in {full_disk.store.folder} (No space left on device). "
            "Make room there, or ask for a folder that you may write to."
        )
        assert everything(full_disk.store.folder) == before, "and nothing half written is left about"
    assert full_disk.store.load(NAME).responses == FOUR


def test_once_there_is_room_again_the_same_store_saves(tmp_path, monkeypatch):
    small = FullDisk(tmp_path)
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", raise_full)
        with pytest.raises(NotSaved):
            small.store.save(NAME, {"first": "second try"})
    small.store.save(NAME, {"first": "second try"})
    assert Store(small.store.folder).load(NAME).responses == {**FOUR, "first": "second try"}


def test_where_nothing_can_be_written_a_sentence_says_so(no_folder):
    store = Store(no_folder)
    assert store.load(NAME).responses == {}
    with pytest.raises(NotSaved, match=rf"^Your answers cannot be kept in {no_folder} \(.+\)\. Make room there"):
        store.save(NAME, FOUR)
    with pytest.raises(NotSaved, match=rf"^Your choice to keep no answers cannot be kept in {no_folder} \(.+\)\."):
        store.keep(False)
    assert [*store.names()] == []
    if no_folder.is_file():
        assert no_folder.read_text(encoding="utf-8") == "something else of theirs"


def test_a_folder_where_the_file_should_be_is_left_alone(store):
    file(store).mkdir(parents=True)
    assert "cannot be opened just now (Is a directory)" in store.load(NAME).trouble
    with pytest.raises(NotSaved, match="cannot be opened just now"):
        store.save(NAME, FOUR)
    assert file(store).is_dir()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else for a moment")
def test_a_folder_one_may_not_even_look_into_gets_a_sentence_and_is_left_alone(store):
    store.save(NAME, FOUR)
    before = everything(store.folder)
    store.folder.chmod(0o700)
    os.seteuid(65534)
    try:
        assert "cannot be opened just now (Permission denied)" in store.load(NAME).trouble
        assert [*store.names()] == []
        for act in (lambda: store.save(NAME, FOUR), lambda: store.clear(NAME)):
            with pytest.raises(NotSaved, match="Permission denied"):
                act()
    finally:
        os.seteuid(0)
    assert everything(store.folder) == before


def test_a_path_that_is_too_long_is_told_and_what_to_set(tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["a folder of a name with forty-two letters "] * 100)
    store = Store(folder)
    assert store.load(NAME).responses == {}
    with pytest.raises(
        NotSaved, match=r"\(File name too long\)\. That path is too long for this system: set COURSE_ANSWERS"
    ):
        store.save(NAME, FOUR)


@pytest.mark.parametrize(
    ("number", "letters", "is_said"), [(206, 20, True), (3, 260, True), (3, 259, False), (2, 300, False)]
)
def test_a_path_that_is_too_long_for_windows(number: int, letters: int, is_said: bool) -> None:
    """Windows says of most of them that they are not found; the numbers are those of its own errors."""
    error = FileNotFoundError(errno.ENOENT, "The system cannot find the path specified", "C" * letters)
    error.winerror = number  # type: ignore[attr-defined]
    assert ("set COURSE_ANSWERS to a folder with a shorter one" in told(error)) == is_said
