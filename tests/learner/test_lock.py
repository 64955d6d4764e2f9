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


def test_a_turn_leaves_nothing_in_the_folder(tmp_path: Path) -> None:
    """A lock file would be copied by every cloud folder, and stay when all is cleared."""
    with lock.turn(tmp_path):
        assert [*tmp_path.iterdir()] == []
    assert [*tmp_path.iterdir()] == []


def test_threads_take_turns(tmp_path: Path) -> None:
    taken, order = threading.Event(), []

    def second() -> None:
        assert taken.wait(30)
        with lock.turn(tmp_path):
            order.append("second")

    waiting = threading.Thread(target=second)
    waiting.start()
    with lock.turn(tmp_path):
        taken.set()
        waiting.join(0.2)
        order.append("first")
    waiting.join(30)
    assert order == ["first", "second"]


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
