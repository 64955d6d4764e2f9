"""One writer at a time in a folder, wherever the system can see to it."""

from __future__ import annotations

import errno
import os
import subprocess
import threading
from pathlib import Path

import filelock
import pytest

from course.learner import lock
from course.learner.store import Store


def test_a_turn_leaves_nothing_in_the_folder(tmp_path: Path) -> None:
    """A lock file would be copied by every cloud folder, and stay when all is cleared."""
    with lock.turn(tmp_path):
        assert [*tmp_path.iterdir()] == []
    assert [*tmp_path.iterdir()] == []


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the lock does on Windows, which opens no folder: with this system's own lock on a file in it."""
    monkeypatch.setattr(lock.sys, "platform", "win32")


@pytest.mark.parametrize("names", [pytest.param([], id="a folder"), pytest.param([".turn"], id="a file, on Windows")])
def test_threads_take_turns_over(tmp_path: Path, request: pytest.FixtureRequest, names: list[str]) -> None:
    if names:
        request.getfixturevalue("windows")
    taken, order = threading.Event(), []

    def second() -> None:
        assert taken.wait(30)
        with lock.turn(tmp_path):
            order.append("second")

    waiting = threading.Thread(target=second)
    waiting.start()
    with lock.turn(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == names
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


def test_a_process_that_was_forked_off_in_a_turn_does_not_keep_it(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with lock.turn(tmp_path):
        if not (child := os.fork()):
            os.close(writing)
            os.read(reading, 1)
            os._exit(0)
    os.close(reading)
    try:
        with lock.turn(tmp_path):
            pass
    finally:
        os.close(writing)
        os.waitpid(child, 0)


@pytest.mark.parametrize("answer", ["ENOTSUP", "ENOLCK", "EINVAL", "ENOSYS"])
def test_where_a_file_system_has_no_locks_everybody_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    """Stands in for network file systems."""

    def refuse(handle: int, *, blocking: bool) -> bool:
        raise OSError(getattr(errno, answer), answer)

    monkeypatch.setattr(filelock, "lock_descriptor", refuse)
    with lock.turn(tmp_path), lock.turn(tmp_path):
        pass
    assert [*tmp_path.iterdir()] == [], "and no file stands in for a lock"


def test_what_goes_wrong_otherwise_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(handle: int, *, blocking: bool) -> bool:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(filelock, "lock_descriptor", fail)
    with pytest.raises(OSError, match="broken"), lock.turn(tmp_path):
        pytest.fail("nobody had the turn")


def test_a_folder_that_may_only_be_read_is_locked_all_the_same(tmp_path: Path) -> None:
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(tmp_path)], check=False).returncode:
        pytest.skip("only root may mount a folder that can only be read")
    try:
        with lock.turn(tmp_path):
            pass
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


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
