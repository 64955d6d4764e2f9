"""The learner's own copies of the notebooks: made, brought up to date, and never written over once changed.

A copy carries a fingerprint of its cells' sources as they were when it was made. By it alone is told whether
the learner changed something: outputs, and what an editor does to the file around the words, count for nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from course.lab import messages
from course.learner import atomic
from course.learner.atomic_errors import NotFlushed
from course.model import lesson_metadata
from course.model.errors import CourseError
from course.model.lesson_metadata import source

FOLDER_NAME = "What matters to me"
SHIPPED = "shipped"
"""The fingerprint's name in the course's part of a notebook's metadata."""


class NotANotebook(CourseError, ValueError):
    """A file that is no notebook of this course."""


@dataclass
class Copied:
    """What was done in the learner's folder."""

    folder: Path
    made: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """A sentence for each file that was left as it is though the course's own differs, and why."""

    def __str__(self) -> str:
        said = [messages.LESSONS_ARE_IN.format(folder=self.folder)]
        if self.made:
            said.append(messages.NEW_THERE.format(names=", ".join(self.made)))
        if self.renewed:
            said.append(messages.BROUGHT_UP_TO_DATE.format(names=", ".join(self.renewed)))
        return "\n".join([*said, *self.kept])


def lessons(shipped: Path) -> dict[str, dict[str, Any]]:
    """The course's notebooks in `shipped`, by name; what else lies there is none of ours. Raises OSError."""
    found = {}
    for path in sorted(shipped.glob("*.ipynb")):
        if path.is_file():
            with contextlib.suppress(NotANotebook):
                found[path.name] = _notebook(path.read_bytes())
    return found


def bring_up_to_date(shipped: Path, folder: Path) -> Copied:
    """Copy the notebooks in `shipped` into `folder`, over nothing that the learner changed. Raises OSError."""
    done = Copied(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, new in lessons(shipped).items():
        _one(new, folder / name, done)
    return done


def _one(new: dict[str, Any], mine: Path, done: Copied) -> None:
    _about(new)[SHIPPED] = fingerprint(new)
    raw = (json.dumps(new, ensure_ascii=False, indent=1) + "\n").encode()
    try:
        there = atomic.patiently(mine.read_bytes)
        if there == raw:
            return
        say = _reason_to_keep(mine.name, _notebook(there), new)
    except FileNotFoundError:
        _write(mine, raw)
        done.made.append(mine.name)
        return
    except NotANotebook:
        say = messages.NOT_OURS.format(name=mine.name)
    except OSError as error:
        say = messages.NOT_READ.format(name=mine.name, reason=error.strerror)
    if say is None:
        try:
            _write(mine, raw)
            done.renewed.append(mine.name)
            return
        except OSError as error:
            say = messages.NOT_WRITTEN.format(name=mine.name, reason=error.strerror)
    if say:
        done.kept.append(say)


def _write(mine: Path, raw: bytes) -> None:
    """Put a copy in its place. Raises OSError."""
    with contextlib.suppress(NotFlushed):  # should a power cut undo it, the next start does it again
        atomic.replace(mine, raw, 0o644)


def _reason_to_keep(name: str, mine: dict[str, Any], new: dict[str, Any]) -> str | None:
    """Why the learner's copy is kept: a sentence, or "" when nothing need be said; None to renew it."""
    about, ours = _about(mine), _about(new)
    words, shipped = fingerprint(mine), about.get(SHIPPED)
    if _version(about) > _version(ours):
        if words == ours[SHIPPED]:
            return ""
        return messages.NEWER_THAN_OURS.format(name=name, version=about["version"], installed=ours["version"])
    if words in (shipped, ours[SHIPPED]):
        return None
    if shipped == ours[SHIPPED]:
        return messages.CHANGED.format(name=name)
    return (messages.CHANGED_AND_OLDER if shipped else messages.PERHAPS_CHANGED_AND_OLDER).format(name=name)


def fingerprint(notebook: dict[str, Any]) -> str:
    """What tells the sources of a notebook's cells from any others."""
    cells = [(str(cell.get("cell_type")), source(cell)) for cell in notebook["cells"]]
    return hashlib.sha256(json.dumps(cells).encode()).hexdigest()


def _version(about: dict[str, Any]) -> list[int]:
    return [int(number) for number in re.findall(r"\d{1,9}", str(about.get("version")))]


def _notebook(raw: bytes) -> dict[str, Any]:
    """A notebook of this course. Raises NotANotebook."""
    try:
        found = json.loads(raw.decode("utf-8-sig"))
        if all(isinstance(cell, dict) for cell in found["cells"]):
            _about(found)
            return dict(found)
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    raise NotANotebook(messages.NO_NOTEBOOK)


def _about(notebook: dict[str, Any]) -> dict[str, Any]:
    """What a notebook of this course says of itself. Raises NotANotebook.

    The notices of edition 2026.1 have no cell of ours to be known by, only the fingerprint that we gave the copy.
    """
    if about := lesson_metadata.read(notebook):
        return about
    match notebook["metadata"]:
        case {lesson_metadata.KEY_2026_1: {"unit": "about-this-course", "shipped": str(shipped)} as old}:
            if re.fullmatch("[0-9a-f]{64}", shipped):
                return cast("dict[str, Any]", old)
    raise NotANotebook(messages.NO_NOTEBOOK)
