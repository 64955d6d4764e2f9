"""What goes wrong on the disk, in a sentence for whose answers they are."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator, Sequence
from pathlib import Path

from course.learner import atomic, lock, messages
from course.learner.atomic_errors import HalfDone, NotRemoved
from course.learner.response import NotSaved

_NOT_FOUND, _TOO_LONG = 3, 206
"""Windows' numbers for: path not found, name too long."""

_WINDOWS_LONGEST = 260
"""Letters at which a path is too long for Windows, unless somebody allowed longer ones."""


@contextlib.contextmanager
def explained(folder: Path, done: str = "kept") -> Iterator[None]:
    """Answers in `folder` are kept, or `done` says what else is done there. Raises NotSaved."""
    try:
        yield
    except OSError as error:
        cannot, reason, todo = messages.CANNOT[done], error.strerror, messages.TO_DO[done]
        if isinstance(error, lock.Busy):
            cannot, todo = messages.CANNOT_NOW[done], messages.CLOSE_LESSONS
        elif atomic.open_elsewhere(error):
            reason = messages.OPEN_ELSEWHERE.format(file=error.filename2 or error.filename)
            cannot, todo = messages.CANNOT_NOW[done], messages.CLOSE_PROGRAM
        elif _is_too_long(error):
            todo = messages.SHORTEN_PATH
        sentences = [cannot.format(folder=folder, reason=reason), todo]
        if isinstance(error, NotRemoved) and error.left:
            sentences.insert(1, messages.STILL_THERE.format(paths=", ".join(map(str, error.left))))
        elif done == "cleared":
            sentences.insert(1, messages.SOME_STILL_THERE)
        if isinstance(error, HalfDone):
            sentences.append(error.what_is_left)
        raise NotSaved(" ".join(sentences)) from error


def _is_too_long(error: OSError) -> bool:
    """Whether it is about a path of more letters than the system takes, which Windows mostly calls not found."""
    number = getattr(error, "winerror", None)
    not_found = number == _NOT_FOUND and len(str(error.filename)) >= _WINDOWS_LONGEST
    return error.errno == errno.ENAMETOOLONG or number == _TOO_LONG or not_found


def cleared_in_part(cleared: int, refused: Sequence[NotSaved]) -> NotSaved:
    """What to raise where so many activities were cleared, and others were `refused`."""
    done = messages.CLEARED_BUT_NOT_ALL_ONE if cleared == 1 else messages.CLEARED_BUT_NOT_ALL
    sentences = [done.format(count=cleared)] if cleared else []
    sentences += dict.fromkeys(map(str, refused))
    return NotSaved(" ".join(sentences))
