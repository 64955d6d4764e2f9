"""Which files in the folder of answers are the course's own, and to which activity each belongs.

A sync service may put copies there under names of its own, and somebody may have pointed COURSE_ANSWERS at a
folder full of projects. So a file is ours by what is in it, whatever its name:

- it is a response file, or is torn but begins as ours do (`saved.whose`), and lies in its unit's folder or in a
  copy of that folder (the name begins with the unit's);
- or the course itself set it aside: the name says so, with an activity and a time to the microsecond, and it is
  no whole document, which would be somebody else's;
- or it lies at the very place of an activity of the course, and is no JSON at all: empty, zeros, cut off at the
  first letters, which is what a power cut leaves. Hardly anybody else's can be that, so the store sets it aside,
  and deletes nothing. A whole document of another kind is somebody else's even there, and stays where it is.

What may not be looked into may hold answers, where its name is like one of ours: it is never passed over in silence.
"""

from __future__ import annotations

import contextlib
import datetime
import errno
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from course.learner import atomic
from course.learner.response import (
    LARGEST,
    NAME,
    WORD,
    NotSaved,
    NotUnicode,
    Saved,
    document,
    moment,
    read_response,
    whose,
)

_ASIDE = re.compile(rf"({WORD})\.json.*\.(?:damaged|not-used)-[0-9]{{8}}-[0-9]{{6}}-[0-9]{{6}}")
_UNIT = re.compile(rf"{WORD}(?![a-z0-9+])")
"""How the folder of a unit begins, or a copy of it; but not lost+found, which a disk has of its own."""
_PART = re.compile(r"\..+-[a-z0-9_]{8}\.part")
"""What `atomic.beside` writes, and a killed process leaves."""

Knows = Callable[[str], bool]
"""Whether a name is an activity's."""

UNREAD = Saved(trouble="It cannot be read.")


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
        return fingerprint(self.saved)


def fingerprint(saved: Saved) -> str:
    """What tells these answers from any others."""
    return hashlib.sha256(json.dumps(saved.responses, sort_keys=True).encode()).hexdigest()[:16]


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
    if ".json" not in path.name and not _PART.fullmatch(path.name):
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
    return OwnFile(path, activity, _saved(raw, activity)) if activity else None


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
    """Whether what lies at an activity's place is somebody else's: a whole document of another kind, or a huge file."""
    if whose(raw):
        return False
    with contextlib.suppress(ValueError):
        document(raw)
        return True
    return len(raw) > LARGEST


def with_copies(folder: Path) -> list[str]:
    """The activities of which there may be more than one version, sorted: found in one walk through the folder."""
    with contextlib.suppress(OSError):
        return sorted({own.activity for own in own_files(folder) if own.offered})
    return []


def copies(folder: Path, activity: str, stands: Saved) -> list[OwnFile]:
    """Other versions than the one that `stands`, the last saved first; of two that say the same, the first."""
    found: dict[str, OwnFile] = {}
    with contextlib.suppress(OSError):  # a folder one may not look into holds nothing to show
        offered = [own for own in own_files(folder, activity) if own.offered and own.saved.responses]
        for own in sorted(offered, key=lambda own: moment(own.saved.saved), reverse=True):
            found.setdefault(own.key, own)
    found.pop(fingerprint(stands), None)
    return [*found.values()]


def damaged(folder: Path) -> list[OwnFile]:
    """Torn files of ours that do not stand: those set aside, and copies of such."""
    with contextlib.suppress(OSError):
        return [own for own in own_files(folder) if own.damaged]
    return []


def shut(folder: Path) -> list[Path]:
    """What may hold answers, and cannot be looked into."""
    return [own.path for own in own_files(folder) if own.shut]


def refuse_shut(paths: Iterable[Path]) -> None:
    """Raise OSError where there is anything that could not be looked into: nothing in it may be called cleared."""
    if names := ", ".join(map(str, paths)):
        raise PermissionError(errno.EACCES, f"{names} cannot be looked into")


def take_away(folder: Path, activity: str) -> None:
    """Delete every file of an activity, and its folder when nothing else is in it. Raises OSError."""
    place = folder / f"{activity}.json"
    with contextlib.suppress(FileNotFoundError):
        read(place)  # where even its owner cannot be told, nothing may be called cleared
    own = [*own_files(folder, activity, activity.__eq__)]
    refuse_shut(each.path for each in own if each.shut)
    unwritten = [path for path in place.parent.glob(f".{place.stem}-????????.part") if not path.stat().st_size]
    for path in (*unwritten, *sorted((each.path for each in own), key=lambda path: path == place)):
        atomic.remove(path)  # the one that stands last: while anything of it stays, the page shows it
    for inner in {each.path.parent for each in own}:
        if not inner.is_symlink() and not any(inner.iterdir()):
            inner.rmdir()


def set_aside(path: Path, damage: ValueError) -> str:
    """Move a damaged file out of the way; what to tell the learner."""
    spare = free_name(path.parent, f"{path.name}.damaged")
    try:
        atomic.patiently(lambda: path.rename(spare))
    except OSError as error:
        return f"An earlier answer file is damaged and cannot be moved ({error.strerror}): {path}."
    if isinstance(damage, NotUnicode):
        return (
            f"An earlier answer file is not saved as UTF-8. It was set aside, not deleted: {spare}. "
            "Open it in a text editor, save it as UTF-8, reload this page, and it is offered under “Your answers”."
        )
    return f"An earlier answer file could not be read. It was set aside, not deleted: {spare}."


def free_name(folder: Path, begin: str, end: str = "") -> Path:
    """A name in `folder` that nothing has, with the time in it."""
    now = stamp()  # on Windows the same for up to 16 ms
    names = (f"{begin}-{now}{number}{end}" for number in ("", *(f"-{count}" for count in range(1, 1000))))
    return next(path for path in map(folder.joinpath, names) if not os.path.lexists(path))


def stamp() -> str:
    """The time, as it stands in names."""
    return f"{datetime.datetime.now():%Y%m%d-%H%M%S-%f}"
