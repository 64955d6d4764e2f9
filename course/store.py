"""The learner's responses: a folder of small JSON files, one an activity, on their own machine.

A file is written beside the old one, flushed, and renamed over it: a torn write cannot happen, and
two notebooks never touch the same file. Two windows on one activity: each sends what it changed, the
later write of the same part wins, and the window that was behind is told; between processes too, for a
save reads and writes in one turn. A file that cannot be read is set aside, and never overwritten.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import json
import os
import re
import weakref
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from course import disk
from course.model import Response
from course.saved import LARGEST, NAME, WORD, NotSaved, Saved, as_kept, moment, read_response, response_file
from course.trouble import explained

FOLDER_NAME = "What matters to me - my answers"
DRIVE = Path("/drive")
"""In JupyterLite, what the browser keeps. It is not there when the browser keeps nothing."""

EVERYWHERE = ""
"""What watchers are told of, in the place of an activity, when the learner chose to keep answers or none."""

Watcher = Callable[[str, Saved], None]


class Store:
    """The responses in one folder. Nothing is created until something is saved."""

    def __init__(self, folder: Path, course: str = "") -> None:
        self.folder = folder
        self.course = course
        self._unkept: dict[str, Saved] = {}
        self._aside: dict[str, str] = {}
        self._watchers: list[weakref.WeakMethod[Watcher]] = []
        self._our_turn = False

    @property
    def keeps(self) -> bool:
        """Whether answers are kept on this computer; the learner may choose otherwise."""
        return not os.path.exists(self._choice)  # noqa: PTH110 - asks, and never raises

    @property
    def _choice(self) -> Path:
        return self.folder / "keep-nothing.txt"

    def keep(self, keeps: bool) -> None:
        """Keep answers on this computer from now on, or keep none. What is there already stays."""
        afters: dict[str, Saved] = {}
        with explained(self.folder):
            if keeps:
                disk.remove(self._choice)
                with self._turn(make=bool(self._unkept)):
                    afters = {name: self._after(self._before(name), {}) for name in self._unkept}
                    self._put(afters)
            else:
                disk.private(self.folder)
                self._choice.write_text("While this file is here, the course keeps no answers.\n", encoding="utf-8")
        self._tell({**afters, EVERYWHERE: Saved()})

    def holds(self, name: str) -> bool:
        """Whether the activity `name` has words that are kept nowhere but here."""
        return name in self._unkept

    def forget(self, name: str) -> None:
        """Let go of the words of the activity `name` that are kept nowhere but here. Those who watch are not told."""
        self._unkept.pop(name, None)

    def load(self, name: str) -> Saved:
        """What stands in the activity `name` (unit/activity); empty when nothing does. Never raises for a bad file."""
        return self._unkept.get(name) or self._read(name)

    def _read(self, name: str) -> Saved:
        path = self._path(name)
        try:
            if path.stat().st_size > LARGEST:
                raise ValueError("it is too large")
            text = disk.patiently(lambda: path.read_text(encoding="utf-8"))
            return read_response(json.loads(text), name)
        except FileNotFoundError:
            return Saved(trouble=self._aside.get(name, ""))
        except NotSaved as newer:
            return Saved(trouble=str(newer))
        except OSError as error:
            return Saved(trouble=f"Your answers here cannot be opened just now ({error.strerror}). They are in {path}.")
        except (ValueError, RecursionError):
            if self._our_turn:
                self._aside[name] = self._set_aside(path)  # said until something new is saved there
                return Saved(trouble=self._aside[name])
        try:
            with self._turn():  # what another process has put there by now is not set aside for what it replaced
                return self._read(name)
        except NotSaved as busy:
            return Saved(trouble=str(busy))

    def save(self, name: str, patch: Mapping[str, Response], revision: int | None = None) -> tuple[Saved, bool]:
        """Keep the parts in `patch`; a part that is None is taken out.

        Returns what now stands, and whether another window wrote since `revision`. Raises NotSaved.
        """
        with self._turn(make=self.keeps):
            before = self._before(name)
            after = self._after(before, patch)
            self._put({name: after})
        self._tell({name: after})
        return after, revision is not None and before.revision > revision

    def bring(self, others: Mapping[str, Saved]) -> list[str]:
        """Put `others`, each with its own time, in the place of what stands, unless that outlasts it: all or nothing.

        The activities that were brought. Raises NotSaved.
        """
        with self._turn(make=self.keeps):
            stands = {name: self._before(name) for name in others}
            afters = {
                name: dataclasses.replace(other, revision=stands[name].revision + 1)
                for name, other in others.items()
                if not stands[name].outlasts(other)
            }
            try:
                self._put(afters)
            except disk.HalfDone as error:
                self._tell({name: after for name, after in afters.items() if self._path(name) in error.left})
                raise
        self._tell(afters)
        return [*afters]

    def _before(self, name: str) -> Saved:
        """What a save builds on; with what was written meanwhile, once answers are kept again."""
        before = self.load(name)
        if name in self._unkept and self.keeps:
            kept = self._read(name)
            responses = {**kept.responses, **before.responses}
            last = max(kept.saved, before.saved, key=moment)
            before = Saved(responses, max(kept.revision, before.revision), last, trouble=kept.trouble)
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
            files = {self._path(name): response_file(name, after) for name, after in afters.items()}
            disk.replace_all(files)
            for name in afters:
                self._unkept.pop(name, None)
                self._aside.pop(name, None)
        else:
            self._unkept |= {name: dataclasses.replace(after, trouble="") for name, after in afters.items()}

    def clear(self, name: str) -> None:
        """Take away everything in one activity, what was set aside included. Raises NotSaved."""
        path = self._path(name)
        with self._turn("cleared"):
            _take_away(path.parent, path.stem)
        self._unkept.pop(name, None)
        self._aside.pop(name, None)
        self._tell({name: Saved()})

    def clear_all(self) -> int:
        """Take away every answer, those set aside included; the number of activities cleared. Raises NotSaved."""
        names = [*self.names()]
        with self._turn("cleared"):
            for name in names:
                self.clear(name)
            for folder in self.folder.glob("*/"):
                if re.fullmatch(WORD, folder.name):
                    _take_away(folder, WORD)
                    if not any(folder.iterdir()):
                        folder.rmdir()
        return len(names)

    def names(self) -> Iterator[str]:
        """Every activity in which something stands or was set aside, sorted."""
        found = {*self._unkept, *self._aside}
        with contextlib.suppress(OSError):  # a folder one may not look into holds nothing to show
            found |= {f"{path.parent.name}/{path.stem}" for path in self.folder.glob("*/*.json")}
        yield from sorted(name for name in found if NAME.fullmatch(name))

    def watch(self, watcher: Watcher) -> None:
        """Call the bound method `watcher` with the activity and what stands in it, after each change."""
        self._watchers.append(weakref.WeakMethod(watcher))

    def _tell(self, afters: Mapping[str, Saved]) -> None:
        self._watchers = [reference for reference in self._watchers if reference() is not None]
        for name, saved in afters.items():
            for reference in self._watchers:
                if watcher := reference():
                    watcher(name, saved)

    def _path(self, name: str) -> Path:
        if not NAME.fullmatch(name):
            raise NotSaved(f"'{name[:80]}' is no activity of the course, so nothing was kept.")
        return self.folder / f"{name}.json"

    @contextlib.contextmanager
    def _turn(self, done: str = "kept", *, make: bool = False) -> Iterator[None]:
        """Nobody else writes here until answers are `done`; `make` the folder when it is not there. Raises NotSaved."""
        with explained(self.folder, done):
            if make:
                disk.private(self.folder)
            ours = self._our_turn or not os.path.exists(self.folder)  # noqa: PTH110 - asks, and never raises
            with contextlib.nullcontext() if ours else disk.turn(self.folder):
                before, self._our_turn = self._our_turn, True
                try:
                    yield
                finally:
                    self._our_turn = before

    def _set_aside(self, path: Path) -> str:
        spare = path.with_name(f"{path.name}.damaged-{datetime.datetime.now():%Y%m%d-%H%M%S-%f}")
        try:
            disk.patiently(lambda: path.rename(spare))
        except OSError as error:
            return f"An earlier answer file is damaged and cannot be moved ({error.strerror}): {path}."
        return f"An earlier answer file could not be read. It was set aside, not deleted: {spare}."


def _take_away(folder: Path, stem: str) -> None:
    """Delete an activity's files in `folder`: responses, what was set aside, what a killed process left."""
    ours = re.compile(rf"{stem}\.json(?:\.damaged-[0-9-]+)?|\.{stem}-[a-z0-9_]{{8}}\.part")
    there = folder.iterdir() if folder.is_dir() else ()
    for left in sorted(there, key=lambda left: left.suffix == ".json"):  # while anything stays, the responses do
        if ours.fullmatch(left.name):
            disk.remove(left)


def where() -> Path:
    """The folder of the learner's answers: COURSE_ANSWERS, else one named for people in their home."""
    if chosen := os.environ.get("COURSE_ANSWERS"):
        return Path(chosen).expanduser()
    return (DRIVE if disk.in_browser() and DRIVE.is_dir() else Path.home()) / FOLDER_NAME
