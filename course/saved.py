"""What a learner left in one activity, as its response file holds it."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import dataclass, field
from typing import Any

from course.model import Response
from course.model.record import PROTOTYPES

FORMAT = 1
LARGEST = 8_000_000
"""Bytes in one response file; a 100,000-character reflection is a twentieth of it."""

DEEPEST = 20
"""Lists and groups within each other in a response; a walked conversation has three."""

WORD = r"[a-z0-9]+(?:-[a-z0-9]+)*"
NAME = re.compile(rf"(?=[^/]{{1,80}}/[^/]{{1,80}}\Z){WORD}/{WORD}")


LONG_AGO = datetime.datetime.min.replace(tzinfo=datetime.UTC)


class NotSaved(Exception):
    """A response could not be kept; the sentence says why and what to do. Nothing was overwritten."""


@dataclass(frozen=True)
class Saved:
    """What a learner left in one activity, and the state of its file."""

    responses: dict[str, Response] = field(default_factory=dict)
    revision: int = 0
    """How often the file was written; 0 when there is none."""
    saved: str = ""
    """When it was last written: ISO 8601, with its offset from UTC."""
    course: str = ""
    """The course's version at that time."""
    trouble: str = ""
    """A sentence, when the file could not be read and was set aside."""

    def outlasts(self, other: Saved) -> bool:
        """Whether this stays when `other` is brought back: it says the same, or was saved later."""
        later = self.revision > 0 and moment(self.saved) > moment(other.saved)
        return later or self.responses == other.responses


def moment(saved: str) -> datetime.datetime:
    """When something was saved; long ago, when that cannot be told."""
    try:
        time = datetime.datetime.fromisoformat(saved)
    except ValueError:
        return LONG_AGO
    return time if time.tzinfo else LONG_AGO


def as_kept(value: Any) -> Any:
    """`value` as a file would give it back: half letters become "?". Raises ValueError for what no file can hold."""
    level = [value]
    for _ in range(DEEPEST):
        groups = [each for each in level if isinstance(each, dict | list)]
        if any(name in each for each in groups for name in PROTOTYPES if isinstance(each, dict)):
            raise ValueError("a name that JavaScript does not take for a name")
        level = [part for each in groups for part in (each.values() if isinstance(each, dict) else each)]
    if level:
        raise ValueError("nested too deep")
    try:
        return json.loads(json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", errors="replace"))
    except TypeError as error:
        raise ValueError("not JSON") from error


def response_file(name: str, saved: Saved) -> bytes:
    """A response file. Raises NotSaved."""
    document = {
        "format": FORMAT,
        "activity": name,
        "course": saved.course,
        "saved": saved.saved,
        "revision": saved.revision,
        "responses": saved.responses,
    }
    raw = json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8", errors="replace")
    if len(raw) > LARGEST:
        raise NotSaved(f"This is too long to keep: more than {LARGEST // 1_000_000} MB. Shorten it.")
    return raw


def read_response(document: Any, name: str) -> Saved:
    """The record in a response file. Raises ValueError for what is none, NotSaved for a newer format."""
    if not isinstance(document, dict) or not isinstance(document.get("format"), int):
        raise ValueError("not a response file")
    if document["format"] > FORMAT:
        raise NotSaved(
            "These answers were saved by a newer version of the course. They are safe and were left alone. "
            "Use the newer version to see them."
        )
    responses, revision = document.get("responses"), document.get("revision")
    if document.get("activity") != name or not isinstance(responses, dict) or not isinstance(revision, int):
        raise ValueError("not a response file of this activity")
    return Saved(as_kept(responses), revision, str(document.get("saved", "")), str(document.get("course", "")))
