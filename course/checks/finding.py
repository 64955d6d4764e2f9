"""What a rule yields: a finding, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from course.loading.yaml_tree import Place

Level = Literal["error", "note", "stale"]
"""What must be mended, what may be, and a notebook that is only to be built again."""


@dataclass(frozen=True, order=True)
class Spot:
    """A place in a file, and its line."""

    file: str
    line: int
    place: Place = ()


@dataclass(frozen=True)
class Finding:
    """Something that breaks a rule: where, what, and what to do about it."""

    spot: Spot
    what: str
    todo: str
    rule: str = ""
    """Set from the list of rules; a mistake of the reader has none."""
    level: Level = "error"
    waits: str = ""
    """What it waits for, such as "until every unit is written", where it would be more than a note by then."""

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, after the rule's id."""
        mark = f"[{self.rule}] " if self.rule else ""
        note = "Note: " if self.level == "note" else ""
        return f"{mark}{note}{self.what} {self.todo}".strip()

    @property
    def annotation(self) -> str:
        """The finding as GitHub shows it beside the changed line."""
        words = self.sentence.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        level = "error" if self.level == "error" else "warning"
        return f"::{level} file={self.spot.file},line={self.spot.line}::{words}"

    def __str__(self) -> str:
        return f"{self.spot.file}:{self.spot.line}: {self.sentence}"
