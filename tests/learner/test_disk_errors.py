"""What goes wrong on the disk is told in a sentence: what, where, what to do."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from course.learner import lock
from course.learner.disk_errors import explained
from course.learner.response import NotSaved

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
