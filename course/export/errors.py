"""Why something could not be made, in a sentence."""

from __future__ import annotations

from course.export import messages
from course.model.errors import CourseError


class Missing(CourseError):
    """A tool is not installed. The sentence says how to install it, and what works without it."""

    def __init__(self, form: str, tool: str, command: str) -> None:
        super().__init__(messages.NEEDS_A_TOOL.format(form=form, tool=tool, command=command))


class NotMade(CourseError):
    """A file that could not be written. The previous file, if there was one, is untouched."""


class LettersMissing(UserWarning):
    """A PDF was made, with empty boxes in the place of letters that no font here has."""
