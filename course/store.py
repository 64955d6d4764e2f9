"""The learner's responses: a folder of small JSON files, one an activity, on their own machine.

A file is written beside the old one, flushed, and renamed over it: a torn write cannot happen, and
two notebooks never touch the same file. Two windows on one activity: each sends what it changed, the
later write of the same part wins, and the window that was behind is told. A file that cannot be read
is set aside under another name, and never overwritten.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import re
import sys
import tempfile
import weakref
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from course.model import Response

FORMAT = 1
FOLDER_NAME = "What matters to me - my answers"
LARGEST = 8_000_000
"""Bytes in one response file; a 100,000-character reflection is a twentieth of it."""

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")


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


Watcher = Callable[[str, Saved], None]


class Store:
    """The responses in one folder. Nothing is created until something is saved."""

    def __init__(self, folder: Path, course: str = "") -> None:
        self.folder = folder
        self.course = course
        self._unkept: dict[str, Saved] = {}
        self._watchers: list[weakref.WeakMethod[Watcher]] = []

    @property
    def keeps(self) -> bool:
        """Whether answers are kept on this computer; the learner may choose otherwise."""
        return not self._choice.exists()

    @property
    def _choice(self) -> Path:
        return self.folder / "keep-nothing.txt"

    def keep(self, keeps: bool) -> None:
        """Keep answers on this computer from now on, or keep none. What is there already stays."""
        with self._trouble():
            if keeps:
                self._choice.unlink(missing_ok=True)
                for name, saved in self._unkept.items():
                    self.save(name, saved.responses)
                self._unkept.clear()
            else:
                self.folder.mkdir(parents=True, exist_ok=True)
                self._choice.write_text("While this file is here, the course keeps no answers.\n", encoding="utf-8")

    def load(self, name: str) -> Saved:
        """What stands in the activity `name` (unit/activity); empty when nothing does. Never raises for a bad file."""
        if name in self._unkept:
            return self._unkept[name]
        path = self._path(name)
        try:
            if path.stat().st_size > LARGEST:
                raise ValueError("it is too large")
            return _saved(json.loads(path.read_text(encoding="utf-8")), name)
        except FileNotFoundError:
            return Saved()
        except NotSaved as newer:
            return Saved(trouble=str(newer))
        except OSError as error:
            return Saved(trouble=f"Your answers here cannot be opened just now ({error.strerror}). They are in {path}.")
        except (ValueError, RecursionError):
            return Saved(trouble=self._set_aside(path))

    def save(self, name: str, patch: Mapping[str, Response], revision: int | None = None) -> tuple[Saved, bool]:
        """Keep the parts in `patch`; a part that is None is taken out.

        Returns what now stands, and whether another window wrote since `revision`. Raises NotSaved.
        """
        before = self.load(name)
        if before.trouble and self._path(name).exists():
            raise NotSaved(before.trouble)
        responses = {part: value for part, value in {**before.responses, **patch}.items() if value is not None}
        now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
        after = Saved(responses, before.revision + 1, now, self.course)
        if self.keeps:
            self._write(name, after)
        else:
            self._unkept[name] = after
        self._tell(name, after)
        return after, revision is not None and before.revision > revision

    def clear(self, name: str) -> None:
        """Take away everything in one activity. Raises NotSaved."""
        self._unkept.pop(name, None)
        with self._trouble():
            self._path(name).unlink(missing_ok=True)
        self._tell(name, Saved())

    def clear_all(self) -> int:
        """Take away every answer, those set aside included; the number of activities cleared. Raises NotSaved."""
        names = [*self.names()]
        for name in names:
            self.clear(name)
        with self._trouble():
            for left in self.folder.glob("*/*.json*"):
                left.unlink()
            for folder in self.folder.glob("*/"):
                if not any(folder.iterdir()):
                    folder.rmdir()
        return len(names)

    def names(self) -> Iterator[str]:
        """Every activity in which something stands, sorted."""
        found = {f"{path.parent.name}/{path.stem}" for path in self.folder.glob("*/*.json")}
        yield from sorted(name for name in found | set(self._unkept) if NAME.fullmatch(name))

    def watch(self, watcher: Watcher) -> None:
        """Call the bound method `watcher` with the activity and what stands in it, after each change."""
        self._watchers.append(weakref.WeakMethod(watcher))

    def _tell(self, name: str, saved: Saved) -> None:
        self._watchers = [reference for reference in self._watchers if reference() is not None]
        for reference in self._watchers:
            if watcher := reference():
                watcher(name, saved)

    def _path(self, name: str) -> Path:
        if not NAME.fullmatch(name):
            raise NotSaved(f"'{name[:80]}' is no activity of the course, so nothing was kept.")
        return self.folder / f"{name}.json"

    def _write(self, name: str, saved: Saved) -> None:
        path = self._path(name)
        document = {
            "format": FORMAT,
            "activity": name,
            "course": saved.course,
            "saved": saved.saved,
            "revision": saved.revision,
            "responses": saved.responses,
        }
        text = json.dumps(document, ensure_ascii=False, indent=1)
        raw = text.encode("utf-8", errors="replace")
        if len(raw) > LARGEST:
            raise NotSaved(f"This is too long to keep: more than {LARGEST // 1_000_000} MB. Shorten it.")
        with self._trouble():
            path.parent.mkdir(parents=True, exist_ok=True)
            replace(path, raw)

    @contextlib.contextmanager
    def _trouble(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise NotSaved(
                f"Your answers cannot be kept in {self.folder} ({error.strerror}). "
                "Make room there, or ask for a folder that you may write to."
            ) from error

    def _set_aside(self, path: Path) -> str:
        spare = path.with_name(f"{path.name}.damaged-{datetime.datetime.now():%Y%m%d-%H%M%S-%f}")
        try:
            path.rename(spare)
        except OSError as error:
            return f"An earlier answer file is damaged and cannot be moved ({error.strerror}): {path}."
        return f"An earlier answer file could not be read. It was set aside, not deleted: {spare}."


def replace(path: Path, raw: bytes, mode: int = 0o600) -> None:
    """Put `raw` in the place of `path` at once: whoever reads sees the old file or the new one, whole.

    `mode` says who may read it: by default its owner alone.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)  # noqa: PTH101
        os.replace(name, path)  # noqa: PTH105 - the atomic one
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise


def _saved(document: Any, name: str) -> Saved:
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
    return Saved(responses, revision, str(document.get("saved", "")), str(document.get("course", "")))


def where() -> Path:
    """The folder of the learner's answers: COURSE_ANSWERS, else one named for people in their home."""
    if chosen := os.environ.get("COURSE_ANSWERS"):
        return Path(chosen).expanduser()
    drive = Path("/drive")  # JupyterLite keeps what is written here in the browser
    return (drive if drive.is_dir() and sys.platform == "emscripten" else Path.home()) / FOLDER_NAME
