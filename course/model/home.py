"""The home folder of whoever uses the course."""

from __future__ import annotations

import os
from pathlib import Path

from course.model.errors import CourseError

NO_HOME = (
    "The system names no folder for “{path}”. "
    "Set the variable HOME to a folder that you may write to, then start the course again."
)


class NoHome(CourseError):
    """An account without a home, such as a mere number in a container."""


def home() -> Path:
    """The home folder. Raises NoHome."""
    return expand("~")


def expand(path: str) -> Path:
    """The path that somebody wrote, perhaps with "~" for a home. Raises NoHome."""
    if path.startswith("~") and os.environ.get("HOME") == "":  # taken for the root of the disk otherwise
        raise NoHome(NO_HOME.format(path=path))
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise NoHome(NO_HOME.format(path=path)) from None
