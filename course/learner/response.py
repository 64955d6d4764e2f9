"""What a learner left in one activity, as its response file holds it."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from course.learner import messages
from course.model import Response
from course.model.errors import CourseError
from course.model.record import DEVICES, PROTOTYPES

FORMAT = 1
"""Every later format, too, says `format` and `activity` first: by them a file is known as ours."""

LARGEST = 8_000_000
"""Bytes in one response file; a 100,000-character reflection is a twentieth of it."""

DEEPEST = 20
"""Lists and groups within each other in a response; a walked conversation has three."""

WORD = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_FILE = rf"(?!(?:{'|'.join(DEVICES)})(?:/|\Z)){WORD}"
NAME = re.compile(rf"(?=[^/]{{1,80}}/[^/]{{1,80}}\Z){_FILE}/{_FILE}")
"""The name of an activity: its unit, which is a folder of answers, and itself, a file in it."""

OPENING = re.compile(r'\s*\{\s*"format"\s*:\s*[0-9]+\s*,\s*"activity"\s*:\s*"([^"\\]+)"')
"""How the course begins a response file: so it is known even when the rest is torn."""

Patch = Mapping[str, Response]
"""What to keep, by part; a part that is None is taken out."""

Seen = Mapping[str, Collection[Response]]
"""By part, every value that a writer may have seen there."""

LONG_AGO = datetime.datetime.min.replace(tzinfo=datetime.UTC)


class NotSaved(CourseError):
    """A response could not be kept; the sentence says why and what to do. Nothing was overwritten."""


class Unreadable(CourseError, ValueError):
    """Bytes that are no whole JSON document in an encoding of Unicode."""

    sentence: ClassVar[str] = messages.FILE_DAMAGED

    def __init__(self) -> None:
        super().__init__(self.sentence)


class CutOff(Unreadable):
    """A document whose end is missing."""

    sentence = messages.FILE_CUT_OFF


class NotUnicode(Unreadable):
    """Text in an old code page, such as Notepad's ANSI: which one cannot be told, so its letters would be guesses."""

    sentence = messages.FILE_NOT_UTF_8


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
    kept: bool = True
    """Whether it is on the disk; else the learner chose to keep none, and it is held for as long as it is open."""

    def beaten_by(self, other: Saved) -> bool:
        """Whether nothing stands here, or `other` was saved later."""
        return not self.revision or moment(other.saved) > moment(self.saved)

    def without(self, parts: Collection[str]) -> Saved:
        """The same, once `parts` are taken out; itself where there are none of them."""
        if not self.responses.keys() & parts:
            return self
        rest = {part: value for part, value in self.responses.items() if part not in parts}
        return dataclasses.replace(self, responses=rest)

    def loses(self, patch: Patch, over: Seen) -> bool:
        """Whether `patch` takes away words that whoever wrote it had not seen; `over` says what they had, by part."""
        return any(
            part in over
            and not says_all(value, there := self.responses.get(part))
            and not any(is_same(there, seen) for seen in over[part])
            for part, value in patch.items()
        )

    def says_all_of(self, other: Saved) -> bool:
        """Whether nothing is lost where `other` gives way to this: words may have gone on, and lists grown."""
        return says_all(self.responses, other.responses)


def says_all(later: Any, earlier: Any) -> bool:
    """Whether nothing is lost where the response `earlier` gives way to `later`."""
    if earlier in (None, "", [], {}) or earlier is False:
        return True
    match later, earlier:
        case dict(), dict():
            return all(says_all(later.get(part), value) for part, value in earlier.items())
        case list(), list():
            return all(any(says_all(new, old) for new in later) for old in earlier)
        case str(), str():
            return later.startswith(earlier.rstrip())
        case _:
            return is_same(later, earlier)


def is_same(one: Any, other: Any) -> bool:
    """Whether two responses say the same. To JSON true is not 1; to Python it is."""
    return fingerprint(one) == fingerprint(other)


def fingerprint(responses: Any) -> str:
    """What tells these responses from any others."""
    return hashlib.sha256(json.dumps(responses, sort_keys=True).encode()).hexdigest()[:16]


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


def now() -> str:
    """The time to save with: in milliseconds, so that two saves rarely share one, and JavaScript reads it too."""
    return datetime.datetime.now().astimezone().isoformat(timespec="milliseconds")


def document(raw: bytes) -> Any:
    """The JSON document in `raw`, in whichever encoding of Unicode an editor saved it. Raises Unreadable.

    It is read whole and to the letter, or not at all.
    """
    try:
        text = raw.decode(json.detect_encoding(raw))
    except UnicodeDecodeError as error:
        cut = error.reason in ("unexpected end of data", "truncated data")
        text_of_old = not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", raw)
        raise (CutOff if cut else NotUnicode if text_of_old else Unreadable) from None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        begun, ended = text.lstrip().startswith("{"), text.rstrip(" \t\r\n\0").endswith("}")
        raise (CutOff if begun and not ended else Unreadable) from None


def whose(raw: bytes) -> str:
    """The activity whose response file `raw` is, whole or damaged; "" when the course never wrote it."""
    try:
        if len(raw) > LARGEST:
            raise Unreadable
        name = named(document(raw))
    except Unreadable:
        start = raw[:1000]
        opening = OPENING.match(start.decode(json.detect_encoding(start), errors="replace"))
        name = opening[1] if opening else ""
    return name if NAME.fullmatch(name) else ""


def named(found: Any) -> str:
    """The activity that a document says it belongs to; "" when it says none."""
    name = found.get("activity") if isinstance(found, dict) and "format" in found else ""
    return name if isinstance(name, str) else ""


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
        raise NotSaved(messages.TOO_LONG.format(megabytes=LARGEST // 1_000_000))
    return raw


def read_response(found: Any, name: str) -> Saved:
    """The record in a response file. Raises ValueError for what is none, NotSaved for a newer format."""
    if named(found) != name or not isinstance(found["format"], int):
        raise ValueError("not a response file of this activity")
    if found["format"] > FORMAT:
        raise NotSaved(messages.NEWER_VERSION)
    responses, revision = found.get("responses"), found.get("revision")
    if not isinstance(responses, dict) or not isinstance(revision, int):
        raise ValueError("damaged")
    # A file that somebody made by hand may say 0: it stands all the same.
    return Saved(as_kept(responses), max(revision, 1), str(found.get("saved", "")), str(found.get("course", "")))
