"""Where the learner left off: the unit, and the part that was on the screen.

A small file beside the answers, with none of their words. It is only there while there are answers and they are kept:
so reading alone writes nothing, and what was cleared leaves nothing behind.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

from course.learner import atomic, ownership
from course.learner.response import WORD

FILE = "left-off.json"
"""Its name, in the folder of answers."""

_WORD = re.compile(rf"{WORD}\Z")


@dataclass(frozen=True)
class Bookmark:
    """A place in the course."""

    unit: str
    part: str = ""
    """The id of an activity, or of one of the unit's other pieces; "" at the unit's start."""


def read(folder: Path) -> Bookmark | None:
    """Where the learner left off; None where nobody knows. Never raises for a bad file."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        kept = json.loads(ownership.read(folder / FILE))
        unit, part = kept["unit"], kept["part"]
        if _WORD.match(unit) and (not part or _WORD.match(part)):
            return Bookmark(unit, part)
    return None


def files(folder: Path) -> list[Path]:
    """The file of it, if it is there: whoever clears everything, or keeps none, deletes it."""
    path = folder / FILE
    return [path] if os.path.lexists(path) else []


def write(folder: Path, bookmark: Bookmark) -> None:
    """Keep a place, where there are answers to keep it with; where that cannot be done, the unit opens at its start."""
    with contextlib.suppress(OSError):
        if bookmark != read(folder) and any(folder.glob("*/*.json")):
            raw = json.dumps({"format": 1, "unit": bookmark.unit, "part": bookmark.part})
            atomic.replace(folder / FILE, f"{raw}\n".encode())
