"""The response files of one folder: each read, written and taken away whole, by one thread and one process at a time.

A file is written beside the old one, flushed, and renamed over it, so no write is torn. What is done is flushed before
anybody says that it is done, clearing included. A file that cannot be read is set aside, and never overwritten.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from course.learner import atomic, bookmark, lock, messages, ownership
from course.learner.atomic_errors import NotFlushed, NotRemoved
from course.learner.clearings import ALL, Clearings
from course.learner.copies import free_name
from course.learner.deletion import combined, delete, files_to_clear, refuse_shut
from course.learner.disk_errors import explained
from course.learner.doubts import Doubts
from course.learner.response import NAME, NotSaved, NotUnicode, Saved, document, now, read_response, response_file


class Disk:
    """The folder of answers. Nothing is created until something is written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.choice = folder / "keep-nothing.txt"
        """While it is there, the learner keeps no answers."""
        self.set_aside: dict[str, str] = {}
        """What to tell of each activity whose file was set aside, until something new is written there."""
        self.clearings = Clearings(folder)
        self.doubts = Doubts(folder)
        self._writer: int | None = None
        self.alone = threading.RLock()
        """While a thread holds it, no other writes here."""

    @property
    def keeps(self) -> bool:
        """Whether answers are kept here; the learner may choose otherwise."""
        return not os.path.exists(self.choice)  # noqa: PTH110 - asks, and never raises

    def keep_none(self) -> None:
        """Keep no answers from now on. Raises OSError."""
        self._delete(bookmark.files(self.folder))
        with self.doubts.if_unflushed():
            atomic.replace(self.choice, f"{messages.KEEPS_NOTHING_FILE}\n".encode())

    def place(self, name: str) -> Path:
        """Where the response file of an activity is; a link is followed. Raises NotSaved for what is no activity."""
        if not NAME.fullmatch(name):
            raise NotSaved(messages.NO_ACTIVITY.format(name=name[:80]))
        path = self.folder / f"{name}.json"
        return Path(os.path.realpath(path)) if os.path.islink(path) else path  # noqa: PTH114 - asks, and never raises

    def stamp(self, name: str) -> object:
        """What differs once the file of an activity was written or taken away, by whatever process."""
        return _stamp(self.place(name))

    def stamp_all(self) -> object:
        """What differs once the file of any activity was written or taken away, by whatever process."""
        return {path: _stamp(path) for path in self.folder.glob("*/*.json")}

    def read(self, name: str) -> Saved:
        """What an activity's file says; empty without one. Raises NotSaved for no activity, never for a bad file."""
        path, raw = self.place(name), b""
        try:
            raw = ownership.read(path)
            return read_response(document(raw), name)
        except FileNotFoundError:
            return Saved(trouble=self.set_aside.get(name, ""))
        except NotSaved as newer:
            return Saved(trouble=str(newer))
        except OSError as error:
            return Saved(trouble=messages.NOT_OPENED_NOW.format(reason=error.strerror, path=path))
        except ValueError as damage:
            if ownership.others(raw):
                return Saved(trouble=messages.NOT_OURS.format(path=path))
            if path != self.folder / f"{name}.json":  # beside it, nobody would look for what was set aside
                return Saved(trouble=messages.NOT_MOVED.format(reason=messages.LINKED, path=path))
            if self._our_turn:
                self.set_aside[name] = _set_aside(path, damage)
                return Saved(trouble=self.set_aside[name])
        try:
            with self.turn():  # what another process has put there by now is not set aside for what it replaced
                return self.read(name)
        except NotSaved as busy:
            return Saved(trouble=str(busy))

    def read_to_change(self, name: str) -> Saved:
        """What the file of an activity says. Raises NotSaved where it must not be written over."""
        kept = self.read(name)
        if kept.trouble and os.path.lexists(self.place(name)):
            raise NotSaved(kept.trouble)
        return kept

    def write(
        self, afters: Mapping[str, Saved], beside: Mapping[Path, bytes] | None = None, gone: Path | None = None
    ) -> None:
        """Let `afters` stand, put files `beside` them and delete `gone`: all or nothing. Raises OSError or NotSaved."""
        files = {self.place(name): response_file(name, after) for name, after in afters.items()}
        keeps_again = gone == self.choice and not self.keeps
        with self.doubts.if_unflushed():
            atomic.replace_all({**(beside or {}), **files}, gone=gone)
        if keeps_again:  # other processes hold words until they notice
            self.clearings.renew()
        for name in afters:
            self.set_aside.pop(name, None)

    def choose(self, name: str, before: Saved, after: Saved, copies: Sequence[Path]) -> Path:
        """Let `after` stand where `before` did, or where they are the same let it stay, and the `copies` go.

        The version that is not chosen stays in a file of its own, which is given. Raises OSError or NotSaved.
        """
        place, (first, *doubles) = self.folder / f"{name}.json", copies
        unused = free_name((first if after is before else place).parent, f"{place.name}.not-used")
        if after is before:
            with self.doubts.if_unflushed():
                atomic.move(first, unused)
        else:
            self.write({name: after}, {unused: response_file(name, before)})
            doubles.append(first)
        with contextlib.suppress(NotRemoved):  # one that stays says what stands, or is offered again
            self._delete(doubles)
        return unused

    def take_away(self, name: str) -> None:
        """Delete every file of an activity, and its folder when nothing else is in it. Raises OSError."""
        place = self.folder / f"{name}.json"
        own = files_to_clear(self.folder, name)
        unwritten = [path for path in place.parent.glob(f".{place.stem}-????????.part") if not path.stat().st_size]
        # The one that stands last: while anything of it stays, the page shows it.
        stands = [self.place(name), place] if place in {each.path for each in own} else []
        self._delete([*unwritten, *(each.path for each in own if each.path != place)], stands)
        self.set_aside.pop(name, None)

    def take_all_away(self, names: Iterable[str]) -> Iterator[str]:
        """Delete every file of these activities, one by one, and tell others; those of which nothing is left.

        Raises OSError at the end, about all that is still there, and where there may be more that is shut.
        """
        errors: list[OSError] = []
        cleared: list[str] = []
        traces = cleared
        try:
            for name in names:
                try:
                    self.take_away(name)
                except OSError as error:
                    errors.append(error)
                else:
                    cleared.append(name)
                    yield name
            try:
                self._delete(bookmark.files(self.folder))
                refuse_shut(ownership.shut(self.folder))
            except OSError as error:
                errors.append(error)
            if errors:
                raise combined(errors) from errors[0]
            traces = [ALL]
        finally:
            self.note_clearing(traces)

    def take_out(self, name: str, goes: Callable[[str], bool], *, unread: bool) -> None:
        """Take the parts of an activity that go out of every file of it, and delete those in which nothing is left.

        Also delete, where asked, copies that are `unread`: nobody can tell what is in them. All or nothing is written;
        what stands is written last. Raises OSError, or NotSaved where it cannot be read.
        """
        kept = self.read_to_change(name)
        copies = [each for each in files_to_clear(self.folder, name) if not each.stands]
        rests = {
            each.path: each.saved.without({*filter(goes, each.saved.responses)})
            for each in copies
            if any(map(goes, each.saved.responses))
        }
        with self.doubts.if_unflushed():
            atomic.replace_all({path: response_file(name, rest) for path, rest in rests.items() if rest.responses})
        empty = [path for path, rest in rests.items() if not rest.responses]
        self._delete([*empty, *(each.path for each in copies if unread and each.saved.trouble)])
        if unread:
            self.set_aside.pop(name, None)
        rest = kept.without({*filter(goes, kept.responses)})
        if rest.responses and rest is not kept:
            self.write({name: dataclasses.replace(rest, revision=kept.revision + 1, saved=now())})
        elif kept.revision and not rest.responses:
            self._delete([self.place(name)], [self.folder / f"{name}.json"])

    def _delete(self, paths: Sequence[Path], last: Sequence[Path] = ()) -> None:
        delete(self.folder, self.doubts, paths, last)

    def note_clearing(self, names: Sequence[str]) -> None:
        """Tell other lessons and tabs that these activities, or `clearings.ALL`, were cleared; else it is a doubt."""
        with self.doubts.if_untold():
            self.clearings.add(names)

    def end_clearings(self) -> None:
        """A day after the last clearing, or after answers were kept again, forget when it was.

        Where that cannot be done just now, the next lesson tries: the file has no word of what was cleared.
        """
        if self.clearings.is_old:
            with contextlib.suppress(NotSaved), self.turn("cleared"):
                self.clearings.end()

    @property
    def _our_turn(self) -> bool:
        """Whether this thread may write here."""
        return self._writer == threading.get_ident()

    @contextlib.contextmanager
    def turn(self, done: str = "kept", *, make: bool = False) -> Iterator[None]:
        """Nobody else writes here until answers are `done`; `make` the folder when it is not there. Raises NotSaved."""
        with explained(self.folder, done), self.alone:
            unsettled = atomic.private(self.folder) if make else []
            ours = self._our_turn or not os.path.exists(self.folder)  # noqa: PTH110 - asks, and never raises
            with contextlib.nullcontext() if ours else lock.turn(self.folder):
                before, self._writer = self._writer, threading.get_ident()
                try:
                    yield
                finally:
                    self._writer = before
                for parent in unsettled:
                    with self.doubts.if_unflushed():
                        atomic.settle(parent)


def _stamp(path: Path) -> object:
    with contextlib.suppress(OSError):
        status = path.stat()
        return status.st_mtime_ns, status.st_size, status.st_ino
    return None


def _set_aside(path: Path, damage: ValueError) -> str:
    """Move a damaged file out of the way; what to tell the learner."""
    spare = free_name(path.parent, f"{path.name}.damaged")
    try:
        atomic.move(path, spare)
    except NotFlushed:
        pass  # should that be undone, it is set aside again
    except OSError as error:
        return messages.NOT_MOVED.format(reason=error.strerror, path=path)
    if isinstance(damage, NotUnicode):
        return messages.SET_ASIDE_NOT_UTF_8.format(path=spare)
    return messages.SET_ASIDE.format(path=spare)
