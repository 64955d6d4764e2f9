"""What goes wrong on the disk, in a sentence for whose answers they are."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from course.learner import atomic
from course.learner.response import NotSaved

_ROOM = "Make room there, or ask for a folder that you may write to."
_SAID = {
    "kept": ("Your answers cannot be kept", _ROOM),
    "cleared": (
        "Your answers cannot be cleared",
        "What was not cleared is still there. Ask for the right to change that folder.",
    ),
    "chosen": ("Your choice to keep no answers cannot be kept", f"Nothing was changed by it. {_ROOM}"),
}


@contextlib.contextmanager
def explained(folder: Path, done: str = "kept") -> Iterator[None]:
    """Answers in `folder` are kept, or `done` says what else is done there. Raises NotSaved."""
    try:
        yield
    except OSError as error:
        cannot, do = _SAID[done]
        why = f"({error.strerror})"
        if isinstance(error, atomic.Busy):
            why, do = f"just now: {error.strerror}", "Close your other lessons."
        elif atomic.open_elsewhere(error):
            why = f"just now: another program has {error.filename2 or error.filename} open"
            do = "Close that program."
        if isinstance(error, atomic.HalfDone):
            do += f" {error.what_is_left}"
        raise NotSaved(f"{cannot} in {folder} {why}. {do}") from error
