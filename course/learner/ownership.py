"""Which files in the folder of answers are the course's own, and to which activity each belongs.

A sync service may put copies there under names of its own, and somebody may have pointed COURSE_ANSWERS at a
folder full of projects. So a file is ours by what is in it, whatever its name:

- it is a response file, or is torn but begins as ours do (`saved.whose`), and lies in its unit's folder or in a
  copy of that folder (the name begins with the unit's);
- or the course itself set it aside: the name says so, with an activity and a time to the microsecond, and it is
  neither a whole document nor a note, which would be somebody else's;
- or it lies at the very place of an activity of the course, and is empty, zeros, cut off at the first letters, or no
  text at all, which is what a power cut leaves. A whole document of another kind and a note are somebody else's even
  there, and stay where they are.

A link at the very place of an activity is how its owner keeps that file elsewhere: it is read, written and cleared
where it leads, and the link goes with it. Any other link to a file is somebody else's.

What may not be looked into may hold answers, where its name is like one of ours: it is never passed over in silence.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from course.learner import atomic, messages
from course.learner.response import (
    LARGEST,
    NAME,
    WORD,
    NotSaved,
    Saved,
    document,
    fingerprint,
    read_response,
    whose,
)

_ASIDE = re.compile(rf"({WORD})\.(?i:json).*\.(?:damaged|not-used)-[0-9]{{8}}-[0-9]{{6}}-[0-9]{{6}}")
_UNIT = re.compile(rf"{WORD}(?![a-z0-9+])")
"""How the folder of a unit begins, or a copy of it; but not lost+found, which a disk has of its own."""
_PART = re.compile(r"\..+-[a-z0-9_]{8}\.part")
"""What `atomic.beside` writes, and a killed process leaves."""

_BEGINNING = '{"format":1,"activity":"'
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")

Knows = Callable[[str], bool]
"""Whether a name is an activity's."""

UNREAD = Saved(trouble=messages.FILE_UNREAD)


@dataclass(frozen=True)
class OwnFile:
    """One of the course's own files."""

    path: Path
    activity: str
    """Whose answers it holds; "" when it is shut, and nobody can tell."""
    saved: Saved
    """What it holds; with a trouble when that cannot be read."""

    @property
    def unit(self) -> str:
        """The unit of its activity."""
        return self.activity.partition("/")[0]

    @property
    def stands(self) -> bool:
        """Whether it lies at the activity's own place, and so is the one that lessons show."""
        return f"{self.path.parent.name}/{self.path.name}" == f"{self.activity}.json"

    @property
    def passing(self) -> bool:
        """Whether it is half way: one being written, or what an editor or a sync service keeps for a moment."""
        return self.path.name.startswith((".", "~"))

    @property
    def offered(self) -> bool:
        """Whether it holds another version, for the learner to choose: mostly a copy of a sync service."""
        return not (self.stands or self.passing or self.saved.trouble or ".not-used-" in self.path.name)

    @property
    def shut(self) -> bool:
        """Whether it is a file or a folder that may hold answers, and cannot be looked into."""
        return not self.activity

    @property
    def damaged(self) -> bool:
        """Whether it is a torn file that does not stand: one that was set aside, or a copy of one."""
        return bool(self.saved.trouble) and not (self.stands or self.passing or self.shut)

    @cached_property
    def key(self) -> str:
        """What tells its answers from any others."""
        return fingerprint(self.saved.responses)


def own_files(folder: Path, activity: str = "", knows: Knows = lambda _: False) -> Iterator[OwnFile]:
    """Every file of ours in the folder of answers, or those of one activity, and what may hold some and is shut.

    `knows` says which names are activities, so that a file is known that holds nothing to tell it by any more.
    Raises OSError.
    """
    unit, _, word = activity.partition("/")
    try:
        inners = [inner for inner in _listed(folder) if inner.name.startswith(unit) and inner.is_dir()]
    except PermissionError:
        yield OwnFile(folder, "", UNREAD)
        return
    for inner in inners:
        try:
            paths = _listed(inner)
        except PermissionError:
            if _UNIT.match(inner.name):
                yield OwnFile(inner, "", UNREAD)
            continue
        # A link with a unit's own name is how its owner keeps it elsewhere; any other leads to something else.
        linked = inner.is_symlink()
        for own in filter(None, (_own(path, knows) for path in paths)):
            asked = word in own.path.name if own.shut else activity in ("", own.activity)
            if asked and not (linked and inner.name != own.unit):
                yield own


def _listed(folder: Path) -> list[Path]:
    try:
        os.stat(os.path.join(folder, "."))  # noqa: PTH116, PTH118 - what can be listed may still be shut
        return sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []


def _own(path: Path, knows: Knows) -> OwnFile | None:
    if ".json" not in path.name.lower() and not _PART.fullmatch(path.name):
        return None
    place = f"{path.parent.name}/{path.stem}"
    named = place if path.suffix == ".json" and NAME.fullmatch(place) else ""
    try:
        if not path.is_file() or (path.is_symlink() and not named):
            return None
        raw = read(path)
    except FileNotFoundError:
        return None
    except OSError:  # whose it is cannot be told: the name must do
        return OwnFile(path, named, UNREAD) if _UNIT.match(path.parent.name) else None
    activity = whose(raw)
    if not activity or not path.parent.name.startswith(activity.partition("/")[0]):
        activity = _beside_which(path, raw)
    if not activity and named and not others(raw) and knows(named):
        activity = named
    if not activity or (path.is_symlink() and activity != named):
        return None
    return OwnFile(path, activity, _saved(raw, activity))


def read(path: Path) -> bytes:
    """The bytes of a file, of a huge one no more than show that it is too large. Raises OSError."""

    def beginning() -> bytes:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)

    return atomic.patiently(beginning)


def _beside_which(path: Path, raw: bytes) -> str:
    """The activity beside whose file the course set this one aside; "" when it did not."""
    word, unit = _ASIDE.match(path.name), re.match(WORD, path.parent.name)
    if not word or not unit:
        return ""
    return "" if others(raw) else f"{unit[0]}/{word[1]}"  # version 2026.1 renamed others' files too


def _saved(raw: bytes, activity: str) -> Saved:
    try:
        return read_response(document(raw), activity) if len(raw) <= LARGEST else UNREAD
    except (ValueError, NotSaved):
        return UNREAD


def others(raw: bytes) -> bool:
    """Whether what lies at an activity's place is somebody else's: a whole document of another kind, or a note.

    What a power cut or a failing disk leaves of ours is empty, begins as ours do, or is no text at all.
    """
    if whose(raw):
        return False
    with contextlib.suppress(ValueError):
        document(raw)
        return True
    text = raw.decode(json.detect_encoding(raw), errors="replace")
    return len(raw) > LARGEST or not (_begins_as_ours(text.rstrip("\0")) or _NO_TEXT.search(text))


def _begins_as_ours(text: str) -> bool:
    """Whether `text` could be the beginning of a response file, however short."""
    begun = re.sub(r"[0-9]+", "1", re.sub(r"\s", "", text[:1000]))
    return begun.startswith(_BEGINNING) or _BEGINNING.startswith(begun)


def damaged(folder: Path) -> list[OwnFile]:
    """Torn files of ours that do not stand: those set aside, and copies of such."""
    with contextlib.suppress(OSError):
        return [own for own in own_files(folder) if own.damaged]
    return []


def shut(folder: Path) -> list[Path]:
    """What may hold answers, and cannot be looked into."""
    return [own.path for own in own_files(folder) if own.shut]
