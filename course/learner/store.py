"""The learner's responses: a folder of small JSON files, one an activity, on their own machine.

A file is written beside the old one, flushed, and renamed over it: a torn write cannot happen, and
two notebooks never touch the same file. Two windows on one activity: each sends what it changed, the
later write of the same part wins, and the window that was behind is told; between threads and processes
too, for a save reads and writes in one turn. A file that cannot be read is set aside, and never overwritten.
"""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import os
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from course.learner import atomic, ownership
from course.learner.messages import explained
from course.learner.ownership import Knows, OwnFile
from course.learner.response import (
    NAME,
    NotSaved,
    Restored,
    Saved,
    as_kept,
    document,
    moment,
    now,
    read_response,
    response_file,
)
from course.model import Response

FOLDER_NAME = "What matters to me - my answers"
DRIVE = Path("/drive")
"""In JupyterLite, what the browser keeps. It is not there when the browser keeps nothing."""

EVERYWHERE = ""
"""What watchers are told of, in the place of an activity, when the learner chose to keep answers or none."""

MANY = "*"
"""What watchers are told of, in the place of an activity, once all of many changes are made."""

FORGOTTEN = "forgotten"
"""Who wrote, where nobody did: words that were kept nowhere are gone, and a page that still has them may bring them."""

_NOT_OURS = (
    "Nothing can be kept here: {path} is not a file of this course. It was left alone. "
    "Rename it or move it elsewhere, then try again."
)

_CHANGED = "Nothing was changed: one of the two is not as you saw it any more. Look at both again, and choose."

Watcher = Callable[[str, Saved, str], None]

_log = logging.getLogger(__name__)


class Store:
    """The responses in one folder. Nothing is created until something is saved."""

    def __init__(self, folder: Path, course: str = "", knows: Knows = lambda _: False) -> None:
        self.folder = folder
        self.course = course
        self._knows = knows
        self._unkept: dict[str, Saved] = {}
        self._aside: dict[str, str] = {}
        self._watchers: list[weakref.WeakMethod[Watcher]] = []
        self._writer: int | None = None
        self.alone = threading.RLock()
        """While a thread holds it, no other writes here, or tells watchers of what it wrote."""

    @property
    def keeps(self) -> bool:
        """Whether answers are kept on this computer; the learner may choose otherwise."""
        return not os.path.exists(self._choice)  # noqa: PTH110 - asks, and never raises

    @property
    def _choice(self) -> Path:
        return self.folder / "keep-nothing.txt"

    def keep(self, keeps: bool) -> None:
        """Keep answers on this computer from now on, or keep none. What is there already stays."""
        with self.alone:
            afters: dict[str, Saved] = {}
            if keeps:
                with self._turn(make=bool(self._unkept)):
                    afters = {name: self._after(self._before(name, keeps), {}) for name in self._unkept}
                    self._write(afters, gone=self._choice)
            else:
                with self._turn("chosen", make=True):
                    atomic.replace(self._choice, b"While this file is here, the course keeps no answers.\n")
            self._tell({**afters, EVERYWHERE: Saved()})

    @property
    def held(self) -> set[str]:
        """The activities with words that are kept nowhere but here."""
        return {*self._unkept}

    def forget(self, names: Iterable[str]) -> None:
        """Let go of words of activities that are kept nowhere but here."""
        with self.alone:
            for name in names:
                self._unkept.pop(name, None)
                self._tell({name: Saved()}, FORGOTTEN)

    def stamp(self, name: str) -> object:
        """What differs once the file of an activity was written or taken away, by whatever process."""
        with contextlib.suppress(OSError):
            status = self._path(name).stat()
            return status.st_mtime_ns, status.st_size, status.st_ino
        return None

    def announce(self) -> None:
        """Tell watchers that answers to many activities changed at once."""
        with self.alone:
            self._tell({MANY: Saved()})

    def load(self, name: str) -> Saved:
        """What stands in the activity `name` (unit/activity); empty when nothing does. Never raises for a bad file.

        Raises NotSaved for what is no activity's name.
        """
        return self._unkept.get(name) or self._read(name)

    def _read(self, name: str) -> Saved:
        path, raw = self._path(name), b""
        try:
            raw = ownership.read(path)
            return read_response(document(raw), name)
        except FileNotFoundError:
            return Saved(trouble=self._aside.get(name, ""))
        except NotSaved as newer:
            return Saved(trouble=str(newer))
        except OSError as error:
            return Saved(trouble=f"Your answers here cannot be opened just now ({error.strerror}). They are in {path}.")
        except ValueError as damage:
            if ownership.others(raw):
                return Saved(trouble=_NOT_OURS.format(path=path))
            if self._our_turn:
                self._aside[name] = ownership.set_aside(path, damage)  # said until something new is saved there
                return Saved(trouble=self._aside[name])
        try:
            with self._turn():  # what another process has put there by now is not set aside for what it replaced
                return self._read(name)
        except NotSaved as busy:
            return Saved(trouble=str(busy))

    def save(
        self, name: str, patch: Mapping[str, Response], revision: int | None = None, by: str = ""
    ) -> tuple[Saved, bool]:
        """Keep the parts in `patch`; a part that is None is taken out. Watchers are told that `by` wrote it.

        Returns what now stands, and whether another window wrote since `revision`. Raises NotSaved.
        """
        with self.alone:
            with self._turn(make=self.keeps):
                before = self._before(name, self.keeps)
                after = self._after(before, patch)
                self._put({name: after})
                after = dataclasses.replace(after, kept=name not in self._unkept)
            self._tell({name: after}, by)
        return after, revision is not None and before.revision > revision

    def bring(self, versions: Mapping[str, Sequence[Saved]]) -> Restored:
        """Bring answers back, each with its own time: all or nothing. Raises NotSaved.

        Of each activity the first version takes the place of what stands, unless that was saved later. Every further
        version is kept beside it to choose from: so is what gives way, unless the first says all of it, and the first
        where both have the same time. While nothing is kept, nothing lies beside: then the parts that it lacks stay.
        """
        done = Restored()
        afters: dict[str, Saved] = {}
        beside: dict[Path, bytes] = {}
        with self.alone:
            with self._turn(make=self.keeps):
                for name, (first, *others) in versions.items():
                    stands = self._before(name, self.keeps)
                    tie = stands.revision > 0 and moment(first.saved) == moment(stands.saved)
                    brought = first.responses != stands.responses and stands.beaten_by(first)
                    if tie:
                        others = [first, *others]
                    if brought:
                        if self.keeps and not first.says_all_of(stands):
                            others = [stands, *others]
                        stays = {} if self.keeps else stands.responses
                        responses, revision = {**stays, **first.responses}, stands.revision + 1
                        stands = afters[name] = dataclasses.replace(first, responses=responses, revision=revision)
                    new = self._unknown(name, stands, others)
                    beside |= {self._copy(name, at): response_file(name, each) for at, each in enumerate(new)}
                    if new:
                        (done.beside if self.keeps else done.left_out).append(name)
                    if brought or not (tie and new):
                        (done.brought if brought else done.kept).append(name)
                try:
                    self._put(afters, beside)
                except atomic.HalfDone as error:
                    self._tell({name: after for name, after in afters.items() if self._path(name) in error.left})
                    raise
            self._tell(afters)
        return done

    def _unknown(self, name: str, stands: Saved, others: Sequence[Saved]) -> list[Saved]:
        """Those of `others` that say something else than what stands and all that lies beside it, each once."""
        new = {ownership.fingerprint(each): each for each in others}
        known = {own.key for own in ownership.own_files(self.folder, name) if not (own.stands or own.passing)}
        return [each for key, each in new.items() if key not in {*known, ownership.fingerprint(stands)}]

    def _copy(self, name: str, number: int) -> Path:
        place = self._path(name)
        return ownership.free_name(place.parent, f"{place.stem}.another-version-{number + 1}", ".json")

    def copies(self, name: str) -> list[OwnFile]:
        """Other versions of what stands in an activity, the last saved first. Mostly, a sync service left them."""
        return ownership.copies(self.folder, name, self.load(name))

    def choose(self, name: str, revision: int, other: str, *, use_other: bool) -> Path:
        """Let stand what stands at `revision`, or else the copy whose answers have the key `other`.

        The version that is not chosen stays in a file of its own, which is given, until the activity is cleared.
        Raises NotSaved, also where the learner has not seen what is there by now.
        """
        place = self._path(name)
        with self.alone:
            with self._turn():
                before = self._before(name, self.keeps)
                same = [own for own in ownership.own_files(self.folder, name) if own.offered and own.key == other]
                if not same or before.revision != revision or not self.keeps:
                    raise NotSaved(_CHANGED)
                first, *doubles = same
                unused = ownership.free_name((place if use_other else first.path).parent, f"{place.name}.not-used")
                after = Saved(first.saved.responses, before.revision + 1, now(), self.course) if use_other else before
                if use_other:
                    self._put({name: after}, {unused: response_file(name, before)})
                    atomic.remove(first.path)
                else:
                    atomic.patiently(lambda: first.path.rename(unused))
                for own in doubles:
                    atomic.remove(own.path)
            if use_other:
                self._tell({name: after})
        return unused

    def _before(self, name: str, keeps: bool) -> Saved:
        """What a save builds on; where answers are kept, what stands there and over it what was only held till now."""
        before = self.load(name)
        if name in self._unkept and keeps:
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
        return Saved(responses, before.revision + 1, now(), self.course, before.trouble)

    def _put(self, afters: Mapping[str, Saved], beside: Mapping[Path, bytes] | None = None) -> None:
        """Let `afters` stand, and files `beside` them: all or nothing."""
        if self.keeps:
            self._write(afters, beside)
        else:
            held = {name: dataclasses.replace(after, trouble="", kept=False) for name, after in afters.items()}
            self._unkept |= held

    def _write(
        self, afters: Mapping[str, Saved], beside: Mapping[Path, bytes] | None = None, gone: Path | None = None
    ) -> None:
        files = {self._path(name): response_file(name, after) for name, after in afters.items()}
        atomic.replace_all({**(beside or {}), **files}, gone=gone)
        for name in afters:
            self._unkept.pop(name, None)
            self._aside.pop(name, None)

    def clear(self, name: str) -> None:
        """Take away everything in one activity, copies and what was set aside included. Raises NotSaved."""
        self._path(name)
        with self.alone:
            with self._turn("cleared"):
                ownership.take_away(self.folder, name)
                self._unkept.pop(name, None)
                self._aside.pop(name, None)
            self._tell({name: Saved()})

    def clear_all(self) -> int:
        """Take away every answer, copies and those set aside included; the number of activities. Raises NotSaved."""
        with self._turn("cleared"):
            names = [*self.names()]
            for name in names:
                self.clear(name)
            ownership.refuse_shut(ownership.shut(self.folder))
        turn = self.folder / ".turn"
        with contextlib.suppress(OSError):  # where another lesson has it open, it is still needed
            if not turn.stat().st_size:
                atomic.remove(turn)
        return len(names)

    def names(self) -> Iterator[str]:
        """Every activity of which anything can be seen, copies and what was set aside included, sorted.

        What `ownership.shut` names cannot be seen.
        """
        found = {*self._unkept, *self._aside}
        with contextlib.suppress(OSError):  # a folder one may not look into holds nothing to show
            found |= {own.activity for own in ownership.own_files(self.folder, knows=self._knows)}
        yield from sorted(name for name in found if NAME.fullmatch(name))

    def watch(self, watcher: Watcher) -> None:
        """Call the bound method `watcher` after each change: with the activity, what stands in it, and who wrote it."""
        with self.alone:
            self._watchers.append(weakref.WeakMethod(watcher))

    def _tell(self, afters: Mapping[str, Saved], by: str = "") -> None:
        """Tell every watcher, alone, so that each hears of changes in their order. It was saved, whatever they do."""
        self._watchers = [reference for reference in self._watchers if reference() is not None]
        for name, saved in afters.items():
            for watcher in [reference() for reference in self._watchers]:
                try:
                    if watcher:
                        watcher(name, saved, by)
                except Exception:
                    _log.exception("What was saved in %s could not be shown everywhere.", name or "the course")

    def _path(self, name: str) -> Path:
        if not NAME.fullmatch(name):
            raise NotSaved(f"'{name[:80]}' is no activity of the course, so nothing was kept.")
        return self.folder / f"{name}.json"

    @property
    def _our_turn(self) -> bool:
        """Whether this thread may write here."""
        return self._writer == threading.get_ident()

    @contextlib.contextmanager
    def _turn(self, done: str = "kept", *, make: bool = False) -> Iterator[None]:
        """Nobody else writes here until answers are `done`; `make` the folder when it is not there. Raises NotSaved."""
        with explained(self.folder, done), self.alone:
            if make:
                atomic.private(self.folder)
            ours = self._our_turn or not os.path.exists(self.folder)  # noqa: PTH110 - asks, and never raises
            with contextlib.nullcontext() if ours else atomic.turn(self.folder):
                before, self._writer = self._writer, threading.get_ident()
                try:
                    yield
                finally:
                    self._writer = before


def where() -> Path:
    """The folder of the learner's answers: COURSE_ANSWERS, else one named for people in their home."""
    if chosen := os.environ.get("COURSE_ANSWERS"):
        return Path(chosen).expanduser()
    return (DRIVE if atomic.in_browser() and DRIVE.is_dir() else Path.home()) / FOLDER_NAME
