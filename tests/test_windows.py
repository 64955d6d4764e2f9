"""What Windows cannot have or do, as far as it can be told elsewhere. Nothing here was run on Windows."""

from __future__ import annotations

import errno
import subprocess
import threading
from collections import Counter
from pathlib import Path, PurePosixPath

import filelock
import pytest

from course.learner import lock
from course.learner.location import FOLDER_NAME
from course.learner.store import Store
from course.loading.library import Library
from course.model.record import DEVICES
from tests.conftest import ROOT

LONGEST = 259
"""Letters in a path, where nobody allowed longer ones."""


@pytest.fixture(scope="module")
def paths() -> list[PurePosixPath]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this copy of the course is no git repository")
    return [PurePosixPath(name) for name in listed.stdout.split("\0") if name]


def test_every_file_of_the_course_can_be_on_windows(paths: list[PurePosixPath]) -> None:
    parts = {part for path in paths for part in path.parts}
    assert len(parts) > 300
    assert [part for part in parts if part.partition(".")[0].lower() in DEVICES] == []
    assert [part for part in parts if set(part) & set('<>:"\\|?*') or part.endswith((".", " "))] == []
    assert [name for name, count in Counter(str(path).lower() for path in paths).items() if count > 1] == []


def test_a_course_in_a_folder_of_a_hundred_letters_has_no_path_too_long(paths: list[PurePosixPath]) -> None:
    assert max(len(str(path)) for path in paths) + 100 <= LONGEST


def test_a_home_of_eighty_letters_takes_all_that_stands_beside_an_answer(library: Library) -> None:
    longest = max(
        len(f"/{FOLDER_NAME}/{entry.unit}/{activity.id}.json.damaged-20261126-120000-123456-999")
        for entry in library.written
        for activity in library.unit(entry.unit).activities
    )
    assert longest + 80 <= LONGEST


# A lock. Windows opens no folder, so a file in it is locked, through LockFileEx, by filelock.


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the lock does on Windows, with this system's own lock on the file."""
    monkeypatch.setattr(lock.sys, "platform", "win32")


@pytest.mark.usefixtures("windows")
def test_on_windows_threads_take_turns_over_a_file(tmp_path: Path) -> None:
    taken, order = threading.Event(), []

    def second() -> None:
        assert taken.wait(30)
        with lock.turn(tmp_path):
            order.append("second")

    waiting = threading.Thread(target=second)
    waiting.start()
    with lock.turn(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == [".turn"]
        taken.set()
        waiting.join(0.2)
        order.append("first")
    waiting.join(30)
    assert order == ["first", "second"]


@pytest.mark.usefixtures("windows")
def test_on_windows_the_file_goes_when_all_is_cleared(tmp_path: Path) -> None:
    store = Store(tmp_path / "answers")
    store.save("relationships/one", {"first": "words"})
    assert (store.folder / ".turn").exists()
    store.clear_all()
    assert not (store.folder / ".turn").exists()


# Numbers of Windows, and what Python makes of each (PC/errmap.h): no such function, access denied, not supported,
# a network's error, lock failed.
NO_LOCKS = {1: errno.EINVAL, 5: errno.EACCES, 50: errno.EINVAL, 59: errno.EINVAL, 167: errno.EACCES}


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize("number", NO_LOCKS)
def test_on_a_share_without_locks_windows_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(handle: int, *, blocking: bool) -> bool:
        error = OSError(NO_LOCKS[number], "refused")
        error.winerror = number  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(filelock, "lock_descriptor", refuse)
    store = Store(tmp_path / "answers")
    store.save("relationships/one", {"first": "words"})
    assert Store(store.folder).load("relationships/one").responses == {"first": "words"}
