"""What goes wrong on the disk, in a sentence for whose answers they are."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from course.learner import atomic
from course.learner.response import NotSaved

_DO = {
    "kept": "Make room there, or ask for a folder that you may write to.",
    "cleared": "What was not cleared is still there. Ask for the right to change that folder.",
}


@contextlib.contextmanager
def explained(folder: Path, done: str = "kept") -> Iterator[None]:
    """Answers in `folder` are kept, or else `done` says what is done to them. Raises NotSaved."""
    try:
        yield
    except OSError as error:
        why, do = f"({error.strerror})", _DO[done]
        if isinstance(error, atomic.Busy):
            why, do = f"just now: {error.strerror}", "Close your other lessons."
        elif atomic.open_elsewhere(error):
            why = f"just now: another program has {error.filename2 or error.filename} open"
            do = "Close that program."
        if isinstance(error, atomic.HalfDone):
            do += " Not all could be put back: " + " ".join(_left(*each) for each in error.left.items())
        raise NotSaved(f"Your answers cannot be {done} in {folder} {why}. {do}") from error


def _left(path: Path, spare: str) -> str:
    return f"{path} was replaced; what stood there before is in {spare}." if spare else f"{path} is new."
