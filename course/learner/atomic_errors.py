"""What a disk did not do, or only half: each a sentence that says what is there now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from course.learner import messages
from course.model.errors import CourseError, describe


class HalfDone(CourseError, OSError):
    """Some files took their place, others could not, and the first could not all be put back."""

    def __init__(self, error: OSError, left: dict[Path, str]) -> None:
        super().__init__(error.errno, error.strerror, error.filename, None, error.filename2)
        self.left = left
        """Each file that stayed replaced, and the one that now holds what stood there; "" when nothing did."""

    def __str__(self) -> str:
        return f"{describe(self)} {self.what_is_left}"

    @property
    def what_is_left(self) -> str:
        """Where things are that could not be put back."""
        files = (
            messages.FILE_REPLACED.format(path=path, spare=spare) if spare else messages.FILE_IS_NEW.format(path=path)
            for path, spare in self.left.items()
        )
        return messages.NOT_PUT_BACK.format(files=" ".join(files))


class NotFlushed(CourseError, OSError):
    """What was asked is done, but the system could not flush it: a power cut may undo it."""

    def __str__(self) -> str:
        return messages.NOT_FLUSHED.format(path=self.filename, reason=self.strerror)


class NotRemoved(CourseError, OSError):
    """Some files could not be deleted, each for one of these `errors`."""

    def __init__(self, errors: Sequence[OSError], left: Sequence[Path]) -> None:
        reasons = dict.fromkeys(error.strerror or type(error).__name__ for error in errors)
        super().__init__(errors[0].errno, ", ".join(reasons), errors[0].filename)
        self.left = left
        """The files that are still there."""

    def __str__(self) -> str:
        return describe(self)
