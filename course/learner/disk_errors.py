"""What goes wrong on the disk, in a sentence for whose answers they are."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from course.learner import atomic, lock, messages
from course.learner.response import NotSaved


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
        sentences = [cannot.format(folder=folder, reason=reason), todo]
        if isinstance(error, atomic.NotRemoved) and error.left:
            sentences.insert(1, messages.STILL_THERE.format(paths=", ".join(map(str, error.left))))
        elif done == "cleared":
            sentences.insert(1, messages.SOME_STILL_THERE)
        if isinstance(error, atomic.HalfDone):
            sentences.append(error.what_is_left)
        raise NotSaved(" ".join(sentences)) from error


def cleared_in_part(cleared: int, refused: Sequence[NotSaved]) -> NotSaved:
    """What to raise where so many activities were cleared, and others were `refused`."""
    done = messages.CLEARED_BUT_NOT_ALL_ONE if cleared == 1 else messages.CLEARED_BUT_NOT_ALL
    sentences = [done.format(count=cleared)] if cleared else []
    sentences += dict.fromkeys(map(str, refused))
    return NotSaved(" ".join(sentences))
