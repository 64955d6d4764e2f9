"""Why something could not be made, in a sentence."""

from __future__ import annotations


class Missing(Exception):
    """A tool that is not installed; the sentence says how to get it, and what does without it."""

    def __init__(self, form: str, tool: str, command: str) -> None:
        super().__init__(
            f"{form} needs {tool}, which is not installed. To install it, run:\n\n  {command}\n\n"
            "Or leave out --format: the HTML page prints the same from a browser."
        )


class NotMade(Exception):
    """A file that could not be put in its place; what was there before is as it was."""
