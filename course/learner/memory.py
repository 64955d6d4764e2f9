"""What one kernel holds in memory, and nowhere else, while the learner keeps no answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from course.learner import messages
from course.learner.clearings import ALL
from course.learner.copies import ANOTHER_VERSION, copies, files_beside
from course.learner.disk import Disk
from course.learner.held import Held
from course.learner.response import NotSaved, Saved
from course.learner.watchers import EVERYWHERE, FORGOTTEN, Watchers


class Memory:
    """What is held of each activity. Use it while alone on the disk; what it writes, in a turn."""

    def __init__(self, disk: Disk, watchers: Watchers) -> None:
        self._disk = disk
        self._watchers = watchers
        self._held: dict[str, Held] = {}
        self._in_two_versions: set[str] = set()
        self._looked_beside: set[str] = set()
        self._forgotten: set[str] = set()
        self._clearings = disk.clearings.read()

    @property
    def names(self) -> list[str]:
        """The activities of which anything is held."""
        return [*self._held]

    def of(self, name: str) -> Held:
        """What is held of an activity."""
        return self._held.get(name) or Held()

    def over(self, name: str, kept: Saved) -> Saved:
        """What stands in an activity of which so much is `kept`."""
        held = self._held.get(name)
        return held.over(kept) if held else kept

    def load(self, name: str) -> Saved:
        """What stands in an activity."""
        return self.over(name, self._disk.read(name))

    def notice(self, name: str) -> str:
        """What to tell of an activity of which a version gave way, until the learner chose; "" otherwise.

        Another kernel may have kept it: the first time, what lies beside the activity says so.
        """
        if name not in self._looked_beside and self._disk.keeps:
            self._looked_beside.add(name)
            if any(ANOTHER_VERSION in own.path.name for own in copies(self._disk.folder, name, self.load(name))):
                self._in_two_versions.add(name)
        if name in self._in_two_versions and not copies(self._disk.folder, name, self.load(name)):
            self._in_two_versions.discard(name)  # another lesson's learner chose
        return messages.TWO_VERSIONS if name in self._in_two_versions else ""

    def is_forgotten(self, name: str) -> bool:
        """Whether words of an activity were let go that nobody cleared: whoever still has them may bring them."""
        return name in self._forgotten

    def end_notice(self, name: str) -> None:
        """The learner chose between the two versions."""
        self._in_two_versions.discard(name)

    def hold(self, name: str, held: Held) -> None:
        """Hold this of an activity, and no more what was held before."""
        self._held[name] = held

    def hold_all(self, afters: Mapping[str, Saved]) -> None:
        """Hold what is to stand in activities, where the disk does not say it."""
        for name, after in afters.items():
            held = self.of(name).write(after.responses, self._disk.read(name), after.saved, after.course)
            self.hold(name, held)

    def clear(self, name: str, goes: Callable[[str], bool]) -> None:
        """Hold the parts of an activity that go no more: it was cleared here, and nobody asks who still has them."""
        self._clearings = self._disk.clearings.read()
        self.take_out(name, goes)
        self._forgotten.discard(name)
        self._in_two_versions.discard(name)

    def take_out(self, name: str, goes: Callable[[str], bool]) -> None:
        """Hold the parts of an activity that go no more."""
        held = self._held.pop(name, Held())
        if (rest := held.without({*filter(goes, held.changes)})).changes:
            self._held[name] = rest

    def drop_cleared(self) -> None:
        """Let go of what was written before another process cleared it."""
        before, self._clearings = self._clearings, self._disk.clearings.read()
        news = {name for name, at in self._clearings.items() if at != before.get(name)}
        cleared = {*self._held, *self._forgotten} if ALL in news else news
        self._forgotten -= cleared
        for name in cleared & self._held.keys():
            del self._held[name]
            self._watchers.tell({name: self.load(name)})

    def forget(self, names: Iterable[str]) -> None:
        """Let go of words that nobody has open any more."""
        for name in [name for name in names if name in self._held]:
            del self._held[name]
            self._forgotten.add(name)
            self._watchers.tell({name: self.load(name)}, FORGOTTEN)

    def keep(self) -> None:
        """Write what is held, each activity for itself, and tell watchers.

        Raises NotSaved; what could not be written is still held.
        """
        refused = None
        for name in self.names:
            try:
                with self._disk.turn():
                    self.drop_cleared()
                    if name not in self._held or not self._disk.keeps:
                        continue
                    afters = self.write({name: (self.of(name), self._disk.read_to_change(name))})
            except NotSaved as error:
                refused = error
            else:
                self._watchers.tell(afters)
        if refused:
            raise refused

    def keep_all(self, gone: Path) -> dict[str, Saved]:
        """Write all that is held and delete `gone`, or do nothing; what watchers are to be told. Raises NotSaved."""
        self.drop_cleared()
        return self.write({name: (self.of(name), self._disk.read_to_change(name)) for name in self.names}, gone=gone)

    def write(
        self,
        held: Mapping[str, tuple[Held, Saved]],
        at: str = "",
        gone: Path | None = None,
        aside: Mapping[str, Sequence[Saved]] | None = None,
    ) -> dict[str, Saved]:
        """Write what is held of activities, and what is kept of each, in one: all or nothing.

        Versions that give way, and those to put `aside`, are kept beside it. Returns what watchers are to be told.
        Raises OSError or NotSaved.
        """
        merged = {name: mine.merge(kept, at) for name, (mine, kept) in held.items()}
        beside: dict[Path, bytes] = {}
        for name, merge in merged.items():
            if versions := [*merge.gave_way, *(aside or {}).get(name, [])]:
                beside |= files_beside(self._disk.folder, name, merge.stands, versions, goes_on=True)
                self._in_two_versions.add(name)
        afters = {name: merge.stands for name, merge in merged.items()}
        self._disk.write(afters, beside, gone)
        for name in merged:
            self._held.pop(name, None)
        return {**afters, **({EVERYWHERE: Saved()} if beside else {})}
