"""The base of all errors of the course, and what the system's errors mean to a person."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class CourseError(Exception):
    """Something that cannot be done; its text is a sentence: what, where, and what to do."""

    def __str__(self) -> str:
        return str(self.args[0])

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in a notebook: the sentence, and no stack trace."""
        return str(self).splitlines()


class SystemFailure(CourseError):
    """A file, folder or program that the system will not let us use."""


@contextlib.contextmanager
def system_errors_explained() -> Iterator[None]:
    """Turn the system's errors into SystemFailure; all others pass unchanged."""
    try:
        yield
    except BrokenPipeError:  # the reader of our output has gone, so there is nobody to tell
        raise
    except OSError as error:
        if isinstance(error, CourseError):
            raise
        raise SystemFailure(describe(error)) from error


@contextlib.contextmanager
def naming(path: Path) -> Iterator[None]:
    """Make the system's errors name `path` instead of the temporary file used to write it."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def describe(error: OSError) -> str:
    """What could not be read or written, why, and what to do."""
    reason = error.strerror or type(error).__name__
    if not error.filename:
        if error.errno in _NO_ROOM:
            return "There is no room left on the disk. Make room there, and run this again."
        return f"A file or program could not be used ({reason}). Run this again."
    path = Path(os.fsdecode(error.filename2 or error.filename)).absolute()
    if isinstance(error, FileNotFoundError):
        missing = next((up for up in reversed((path, *path.parents)) if not up.exists()), path)
        return f"There is no {missing}. Check how it is spelled, or make it first."
    if isinstance(error, PermissionError):
        return f"You may not read or write {path}. Name another place, or ask for permission."
    if error.errno in _NO_ROOM:
        return f"There is no room in {path.parent}. Make room there, or name another place."
    if isinstance(error, IsADirectoryError):
        return f"{path} is a folder. Name a file."
    if isinstance(error, NotADirectoryError):
        return f"{path} cannot be used: a file stands where a folder should. Name another place."
    return f"{path} could not be read or written ({reason}). Name another place."
