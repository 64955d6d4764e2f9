"""What the JavaScript says to a learner: the messages.js of each room, as passages.

Such a file holds messages and nothing else: strings, and templates with plain names in them, joined by "+" where they
are long. So no parser of JavaScript is needed: comments and names in quotes are passed over, every other literal is
writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from course.checks.finding import Spot
from course.checks.prose import Passage

_LITERAL = r'(?:"[^"\\\n]*"|`[^`\\]*`)'
_TOKEN = re.compile(
    rf"""
    //[^\n]* | /\*.*?\*/                                # a comment
    | ^[ ]*"[^"\n]*":                                   # a name that needs quotes
    | (?P<message>{_LITERAL}(?:\s*\+\s*{_LITERAL})*)
    """,
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
_JOINT = re.compile(r"[\"`]\s*\+\s*[\"`]")
_VALUE = re.compile(r"\$\{\w+\}")


def interface_js(root: Path) -> dict[str, list[Passage]]:
    """The messages in JavaScript of each room of the package in `root`, by file."""
    return {
        path.relative_to(root).as_posix(): list(_passages(path, path.relative_to(root).as_posix()))
        for path in sorted((root / "course").rglob("messages.js"))
    }


def _passages(path: Path, file: str) -> Iterator[Passage]:
    """Whatever is put into a message counts as a number does."""
    text = path.read_text(encoding="utf-8", errors="replace")
    for match in _TOKEN.finditer(text):
        if message := match["message"]:
            line = text.count("\n", 0, match.start()) + 1
            words = _VALUE.sub("0", _JOINT.sub("", message)[1:-1])
            yield Passage(Spot(file, line), words, "teaching", "MESSAGES")
