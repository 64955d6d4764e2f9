"""Why something could not be made, in a sentence."""

from __future__ import annotations

from course.model.errors import CourseError


class Missing(CourseError):
    """A tool is not installed. The sentence says how to install it, and what works without it."""

    def __init__(self, form: str, tool: str, command: str) -> None:
        super().__init__(
            f"{form} needs {tool}, which is not installed. To install it, run:\n\n  {command}\n\n"
            "Or leave out --format: the HTML page prints the same from a browser."
        )


class NotMade(CourseError):
    """A file that could not be written. The previous file, if there was one, is untouched."""
