"""The learner's responses: a folder of small JSON files, one an activity, on their own machine.

A file is written beside the old one, flushed, and renamed over it: a torn write cannot happen, and
two notebooks never touch the same file. Two windows on one activity: each sends what it changed, the
later write of the same part wins, and the window that was behind is told. A file that cannot be read
is set aside under another name, and never overwritten.
"""

from __future__ import annotations

import contextlib
import dataclasses
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

DEEPEST = 20
"""Lists and groups within each other in a response; a walked conversation has three."""

_PROTOTYPES = ("__proto__", "constructor", "prototype")
_WORD = r"[a-z0-9]+(?:-[a-z0-9]+)*"
NAME = re.compile(rf"(?=[^/]{{1,80}}/[^/]{{1,80}}\Z){_WORD}/{_WORD}")
_OURS = re.compile(rf"{_WORD}\.json(?:\.damaged-[0-9-]+)?|\.{_WORD}-[a-z0-9_]{{8}}\.part")
"""Files in an activity's folder that are ours: responses, what was set aside, what a killed process left."""


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
        self._aside: dict[str, str] = {}
        self._watchers: list[weakref.WeakMethod[Watcher]] = []

    @property
    def keeps(self) -> bool:
        """Whether answers are kept on this computer; the learner may choose otherwise."""
        return not os.path.exists(self._choice)  # noqa: PTH110 - asks, and never raises

    @property
    def _choice(self) -> Path:
        return self.folder / "keep-nothing.txt"

    def keep(self, keeps: bool) -> None:
        """Keep answers on this computer from now on, or keep none. What is there already stays."""
        with self._trouble():
            if keeps:
                self._choice.unlink(missing_ok=True)
                self._put({name: self._after(self._before(name), {}) for name in self._unkept})
            else:
                self.folder.mkdir(parents=True, exist_ok=True)
                self._choice.write_text("While this file is here, the course keeps no answers.\n", encoding="utf-8")

    def load(self, name: str) -> Saved:
        """What stands in the activity `name` (unit/activity); empty when nothing does. Never raises for a bad file."""
        return self._unkept.get(name) or self._read(name)

    def _read(self, name: str) -> Saved:
        path = self._path(name)
        try:
            if path.stat().st_size > LARGEST:
                raise ValueError("it is too large")
            return _saved(json.loads(path.read_text(encoding="utf-8")), name)
        except FileNotFoundError:
            return Saved(trouble=self._aside.get(name, ""))
        except NotSaved as newer:
            return Saved(trouble=str(newer))
        except OSError as error:
            return Saved(trouble=f"Your answers here cannot be opened just now ({error.strerror}). They are in {path}.")
        except (ValueError, RecursionError):
            self._aside[name] = self._set_aside(path)  # said until something new is saved there
            return Saved(trouble=self._aside[name])

    def save(self, name: str, patch: Mapping[str, Response], revision: int | None = None) -> tuple[Saved, bool]:
        """Keep the parts in `patch`; a part that is None is taken out.

        Returns what now stands, and whether another window wrote since `revision`. Raises NotSaved.
        """
        before = self._before(name)
        after = self._after(before, patch)
        self._put({name: after})
        return after, revision is not None and before.revision > revision

    def bring(self, others: Mapping[str, Saved]) -> None:
        """Put `others`, each with its own time, in the place of what stands: all or nothing. Raises NotSaved."""
        self._put(
            {name: dataclasses.replace(o, revision=self._before(name).revision + 1) for name, o in others.items()}
        )

    def _before(self, name: str) -> Saved:
        """What a save builds on; with what was written meanwhile, once answers are kept again."""
        before = self.load(name)
        if name in self._unkept and self.keeps:
            kept = self._read(name)
            responses = {**kept.responses, **before.responses}
            before = Saved(responses, max(kept.revision, before.revision), trouble=kept.trouble)
        if before.trouble and os.path.exists(self._path(name)):  # noqa: PTH110 - asks, and never raises
            raise NotSaved(before.trouble)
        return before

    def _after(self, before: Saved, patch: Mapping[str, Response]) -> Saved:
        try:
            patch = as_kept(dict(patch))
        except ValueError:
            raise NotSaved("This cannot be kept: it is no text, number or list. Undo the last step.") from None
        responses = {part: value for part, value in {**before.responses, **patch}.items() if value is not None}
        now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
        return Saved(responses, before.revision + 1, now, self.course, before.trouble)

    def _put(self, afters: Mapping[str, Saved]) -> None:
        if self.keeps:
            self._write({self._path(name): response_file(name, after) for name, after in afters.items()})
            for name in afters:
                self._unkept.pop(name, None)
                self._aside.pop(name, None)
        else:
            self._unkept |= {name: dataclasses.replace(after, trouble="") for name, after in afters.items()}
        for name, after in afters.items():
            self._tell(name, after)

    def clear(self, name: str) -> None:
        """Take away everything in one activity, what was set aside included. Raises NotSaved."""
        path = self._path(name)
        with self._trouble():
            for left in (*path.parent.glob(f"{path.name}*"), *path.parent.glob(f".{path.stem}-????????.part")):
                if _OURS.fullmatch(left.name):
                    left.unlink(missing_ok=True)
        self._unkept.pop(name, None)
        self._aside.pop(name, None)
        self._tell(name, Saved())

    def clear_all(self) -> int:
        """Take away every answer, those set aside included; the number of activities cleared. Raises NotSaved."""
        names = [*self.names()]
        for name in names:
            self.clear(name)
        with self._trouble():
            for folder in self.folder.glob("*/"):
                if not re.fullmatch(_WORD, folder.name):
                    continue
                for left in folder.iterdir():
                    if _OURS.fullmatch(left.name):
                        left.unlink(missing_ok=True)
                if not any(folder.iterdir()):
                    folder.rmdir()
        return len(names)

    def names(self) -> Iterator[str]:
        """Every activity in which something stands, sorted."""
        found = set(self._unkept)
        with contextlib.suppress(OSError):  # a folder one may not look into holds nothing to show
            found |= {f"{path.parent.name}/{path.stem}" for path in self.folder.glob("*/*.json")}
        yield from sorted(name for name in found if NAME.fullmatch(name))

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

    def _write(self, files: Mapping[Path, bytes]) -> None:
        """Put every file in its place; nothing takes its place before all are whole on the disk."""
        ready: dict[Path, str] = {}
        with self._trouble():
            try:
                for path, raw in files.items():
                    path.parent.mkdir(parents=True, exist_ok=True)
                    ready[path] = _beside(path, raw, 0o600)
                for path, part in ready.items():
                    os.replace(part, path)  # noqa: PTH105 - the atomic one
            except BaseException:
                _drop(*ready.values())
                raise

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
    part = _beside(path, raw, mode)
    try:
        os.replace(part, path)  # noqa: PTH105 - the atomic one
    except BaseException:
        _drop(part)
        raise


def _beside(path: Path, raw: bytes, mode: int) -> str:
    """Write `raw` beside `path`, whole and flushed; the name of that file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)  # noqa: PTH101
    except BaseException:
        _drop(name)
        raise
    return name


def _drop(*names: str) -> None:
    for name in names:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108


def as_kept(value: Any) -> Any:
    """`value` as a file would give it back: half letters become "?". Raises ValueError for what no file can hold."""
    level = [value]
    for _ in range(DEEPEST):
        groups = [each for each in level if isinstance(each, dict | list)]
        if any(name in each for each in groups for name in _PROTOTYPES if isinstance(each, dict)):
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
    return Saved(as_kept(responses), revision, str(document.get("saved", "")), str(document.get("course", "")))


def where() -> Path:
    """The folder of the learner's answers: COURSE_ANSWERS, else one named for people in their home."""
    if chosen := os.environ.get("COURSE_ANSWERS"):
        return Path(chosen).expanduser()
    drive = Path("/drive")  # JupyterLite keeps what is written here in the browser
    return (drive if drive.is_dir() and sys.platform == "emscripten" else Path.home()) / FOLDER_NAME
