"""The learner's responses: a folder of small JSON files, one an activity, on their own machine.

Two windows on one activity: each sends what it changed, the later write of the same part wins, and the window that was
behind is told; between threads and processes too, for a save reads and writes in one turn. Where the learner keeps no
answers, what is written is held in memory until it is forgotten, or answers are kept again.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from course.learner import clearings, copies, lock, messages, ownership
from course.learner.atomic_errors import HalfDone
from course.learner.disk import Disk
from course.learner.disk_errors import cleared_in_part
from course.learner.memory import Memory
from course.learner.ownership import Knows, OwnFile
from course.learner.response import NAME, NotSaved, Patch, Saved, Seen, as_kept, now
from course.learner.restoration import Plan, Restored
from course.learner.watchers import EVERYWHERE, MANY, Watcher, Watchers


class Store:
    """The responses in one folder. Nothing is created until something is saved."""

    def __init__(self, folder: Path, course: str = "", knows: Knows = lambda _: False) -> None:
        self.folder = folder
        self.course = course
        self._knows = knows
        self._disk = Disk(folder)
        self._watchers = Watchers()
        self._memory = Memory(self._disk, self._watchers)
        self.alone = self._disk.alone
        """While a thread holds it, no other writes here, or tells watchers of what it wrote."""

    @property
    def keeps(self) -> bool:
        """Whether answers are kept on this computer; the learner may choose otherwise."""
        return self._disk.keeps

    def keep(self, keeps: bool) -> None:
        """Keep answers on this computer from now on, or keep none. What is there already stays. Raises NotSaved."""
        with self.alone:
            afters: dict[str, Saved] = {}
            if keeps:
                with self._disk.turn(make=bool(self.held)):
                    afters = self._memory.keep_all(gone=self._disk.choice)
            else:
                with self._disk.turn("chosen", make=True):
                    self._disk.keep_none()
            self._watchers.tell({**afters, EVERYWHERE: Saved()})

    @property
    def held(self) -> list[str]:
        """The activities with words that are kept nowhere but here."""
        return self._memory.names

    def keep_held(self) -> None:
        """Once answers are kept again, whoever chose that, keep what is held here; forget what was cleared everywhere.

        Raises NotSaved; what cannot be kept is still held.
        """
        with self.alone:
            self._memory.drop_cleared()
            if self.keeps:
                self._memory.keep()
            self._disk.end_clearings()

    def forget(self, names: Iterable[str]) -> None:
        """Let go of words of activities that are kept nowhere but here, unless answers are kept. Raises NotSaved."""
        with self.alone:
            self.keep_held()
            self._memory.forget(names)

    def cleared(self, name: str) -> int:
        """When an activity was last cleared, by whatever process: in milliseconds, as a browser counts; 0 for never."""
        return clearings.last(self._disk.clearings.read(), name)

    def stamp(self, name: str) -> object:
        """What differs once the file of an activity was written or taken away, by whatever process."""
        return self._disk.stamp(name)

    def stamp_all(self) -> object:
        """What differs once the file of any activity was written or taken away, by whatever process."""
        return self._disk.stamp_all()

    def notice(self, name: str) -> str:
        """What to tell of an activity that stands in it in two versions since answers are kept again; "" otherwise."""
        return self._memory.notice(name)

    def is_forgotten(self, name: str) -> bool:
        """Whether words of an activity were let go that nobody cleared: whoever still has them may bring them."""
        return self._memory.is_forgotten(name)

    def announce(self) -> None:
        """Tell watchers that answers to many activities changed at once."""
        with self.alone:
            self._watchers.tell({MANY: Saved()})

    def load(self, name: str) -> Saved:
        """What stands in an activity, empty where nothing can be read. Raises NotSaved for no activity's name."""
        return self._memory.load(name)

    def load_to_change(self, name: str) -> Saved:
        """What stands in an activity. Raises NotSaved where it cannot be read, and so must not be changed."""
        return self._memory.over(name, self._disk.read_to_change(name))

    def save(
        self, name: str, patch: Patch, revision: int | None = None, by: str = "", over: Seen | None = None
    ) -> tuple[Saved, bool]:
        """Keep the parts in `patch`; a part that is None is taken out. Watchers are told that `by` wrote it.

        `over` says what `by` had seen of each part: words that it replaces unseen are kept in a version beside.
        Returns what now stands, and whether another window wrote since `revision`. Raises NotSaved.
        """
        try:
            patch = as_kept(dict(patch))
        except ValueError:
            raise NotSaved(messages.NOT_KEPT) from None
        words = {part: value for part, value in patch.items() if value is not None}
        with self.alone:
            with self._disk.turn("kept" if self.keeps else "cleared", make=self.keeps):
                self._memory.drop_cleared()
                keeps = self.keeps
                kept, held, at = self._disk.read_to_change(name), self._memory.of(name), now()
                before = kept.revision + held.saves
                taken_out = patch.keys() - words.keys()
                rest = kept.without(taken_out)
                held = held.without(taken_out).write(words, rest, at, self.course)
                if keeps:
                    unseen = {name: [kept]} if kept.loses(patch, over or {}) else {}
                    afters = self._memory.write({name: (held, rest)}, at, aside=unseen)
                else:
                    if rest is not kept:  # what is taken out is gone, though nothing else is kept
                        rest = dataclasses.replace(rest, revision=kept.revision + 1, saved=at)
                        self._disk.write({name: rest})
                    self._memory.hold(name, held)
                    afters = {name: held.over(rest)}
            self._watchers.tell(afters, by)
        return afters[name], revision is not None and before > revision

    def bring(self, versions: Mapping[str, Sequence[Saved]]) -> Restored:
        """Bring answers back, each with its own time: all or nothing. Raises NotSaved.

        Of each activity the first version takes the place of what stands, unless that was saved later. Every further
        version is kept beside it to choose from: so is what gives way, unless the first says all of it, and the first
        where both have the same time. While nothing is kept, nothing lies beside: then the parts that it lacks stay.
        """
        plan = Plan()
        with self.alone:
            self.keep_held()
            with self._disk.turn(make=self.keeps):
                keeps = self.keeps
                for name, brought_back in versions.items():
                    stands = self.load_to_change(name)
                    plan.add(self.folder, name, stands, brought_back, keeps=keeps)
                try:
                    self._disk.write(plan.afters, plan.beside) if keeps else self._memory.hold_all(plan.afters)
                except HalfDone as error:
                    left = {name: after for name, after in plan.afters.items() if self._disk.place(name) in error.left}
                    self._watchers.tell(left)
                    raise
            self._watchers.tell({name: self.load(name) for name in plan.afters})
        return plan.done

    def copies(self, name: str) -> list[OwnFile]:
        """Other versions of what stands in an activity, the last saved first. Mostly, a sync service left them."""
        return copies.copies(self.folder, name, self.load(name))

    def choose(self, name: str, revision: int, other: str, *, use_other: bool) -> Path:
        """Let stand what stands at `revision`, or else the copy whose answers have the key `other`.

        The version that is not chosen stays in a file of its own, which is given, until the activity is cleared.
        Raises NotSaved, also where the learner has not seen what is there by now.
        """
        with self.alone:
            self.keep_held()
            with self._disk.turn():
                before = self._disk.read_to_change(name)
                same = [own for own in ownership.own_files(self.folder, name) if own.offered and own.key == other]
                if not same or before.revision != revision or not self.keeps:
                    raise NotSaved(messages.CHANGED_MEANWHILE)
                after = Saved(same[0].saved.responses, before.revision + 1, now(), self.course) if use_other else before
                unused = self._disk.choose(name, before, after, [own.path for own in same])
            self._memory.end_notice(name)
            self._watchers.tell({name: after})
        return unused

    def clear(self, name: str, spare: Collection[str] = ()) -> None:
        """Take away all of an activity but the parts to `spare`, copies and what was set aside too. Raises NotSaved."""
        self._disk.place(name)
        with self.alone:
            with self._disk.turn("cleared"):
                self._memory.drop_cleared()
                if spare:
                    self._disk.take_out(name, lambda part: part not in spare, unread=True)
                else:
                    self._disk.take_away(name)
                self._disk.note_clearing([name])
                self._memory.clear(name, lambda part: part not in spare)
            self._watchers.tell({name: self.load(name)})

    def clear_parts(self, name: str, parts: Collection[str]) -> None:
        """Take these parts of one activity away, out of its copies too. Raises NotSaved."""
        with self.alone:
            with self._disk.turn("cleared"):
                self._memory.drop_cleared()
                self._disk.take_out(name, parts.__contains__, unread=False)
                self._memory.take_out(name, parts.__contains__)
            self._watchers.tell({name: self.load(name)})

    def clear_all(self) -> int:
        """Take away every answer that can be, copies and those set aside included; the number of activities.

        Raises NotSaved, which says how many are cleared and names what is still there.
        """
        cleared: list[str] = []
        with self.alone:
            try:
                with self._disk.turn("cleared"):
                    for name in self._disk.take_all_away(self.names()):
                        self._memory.clear(name, lambda _: True)
                        cleared.append(name)
            except NotSaved as error:
                raise cleared_in_part(len(cleared), [error]) from error
            finally:
                self._memory.drop_cleared()
                self._watchers.tell({name: self.load(name) for name in cleared})
        lock.drop_file(self.folder)
        return len(cleared)

    def names(self) -> Iterator[str]:
        """Every activity of which anything can be seen, in copies too and set aside, sorted; see `ownership.shut`."""
        names = {*self.held, *self._disk.set_aside}
        with contextlib.suppress(OSError):  # a folder one may not look into holds nothing to show
            names |= {own.activity for own in ownership.own_files(self.folder, knows=self._knows)}
        yield from filter(NAME.fullmatch, sorted(names))

    def take_doubt(self) -> str:
        """What to tell, once, of what was done: why it may not last, or not be known everywhere; mostly ""."""
        return self._disk.doubts.take()

    def watch(self, watcher: Watcher) -> None:
        """Call the bound method `watcher` after each change: with the activity, what stands in it, and who wrote it."""
        with self.alone:
            self._watchers.add(watcher)
