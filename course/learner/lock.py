"""One writer at a time in a folder, wherever the system can see to it."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from course.learner import atomic, messages
from course.learner.atomic import CANNOT, in_browser
from course.model.errors import CourseError

TURN = 10.0
"""Seconds to wait for one's turn among other writers: on a busy machine eight of them once took more than two."""


class Busy(CourseError, OSError):
    """Another process holds the folder and does not let go."""

    def __str__(self) -> str:
        return messages.LESSON_IS_SAVING_IN.format(folder=self.filename)


@contextlib.contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Alone in `folder` among all who ask for a turn, in whatever process or thread. Raises Busy.

    Nobody asks again in a turn of their own. A process that ends, however it ends, ends its turn. Where the system
    cannot lock a folder (some network file systems, the browser) everybody goes on without.
    """
    if in_browser():
        yield
        return
    try:
        handle = _to_lock(folder)
    except OSError as error:
        if error.errno not in CANNOT:
            raise
        yield
        return
    try:
        until = time.monotonic() + TURN
        while not _lock(handle):
            if time.monotonic() > until:
                raise Busy(errno.EAGAIN, messages.LESSON_IS_SAVING, str(folder))
            time.sleep(0.001)
        try:
            yield
        finally:
            _unlock(handle)
    finally:
        os.close(handle)


def drop_file(folder: Path) -> None:
    """Take away the file by which Windows locks `folder`, unless another lesson has it open and needs it."""
    file = folder / ".turn"
    with contextlib.suppress(OSError):
        if not file.stat().st_size:
            atomic.remove(file)


def _to_lock(folder: Path) -> int:
    """What stands for `folder` when it is locked: itself, and on Windows, which opens no folder, a file in it."""
    if sys.platform == "win32":
        return os.open(folder / ".turn", os.O_RDWR | os.O_CREAT, 0o600)
    return os.open(folder, os.O_RDONLY)


def _lock(handle: int) -> bool:
    """Whether it is our turn, or nobody's: the system has no locks there."""
    from filelock import lock_descriptor  # not with the lesson, which opens sooner without it

    try:
        return lock_descriptor(handle, blocking=False)
    except OSError as error:
        if error.errno not in CANNOT | {errno.ENOLCK}:
            raise
        return True


def _unlock(handle: int) -> None:
    """Let go, also of what a process that was forked off meanwhile holds on to."""
    from filelock import unlock_descriptor

    with contextlib.suppress(OSError):  # where it could not be locked; where it was, closing lets go too
        unlock_descriptor(handle)
