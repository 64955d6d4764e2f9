"""What was written in one activity while the learner keeps no answers, and how it joins what is on the disk.

Of an activity only the parts are held that were written since, each with what the disk said when it was written. So
what stands is the file with these parts over it, and when answers are kept again, nothing that another kernel wrote
meanwhile is written over unseen.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from course.learner.response import Saved, is_same, moment, says_all
from course.model import Response


@dataclass(frozen=True)
class Change:
    """A part that was written, and over what."""

    value: Response
    over: Response
    """What the disk said then; None when it said nothing."""
    at: str


@dataclass(frozen=True)
class Merged:
    """Held words and those on the disk in one."""

    stands: Saved
    gave_way: list[Saved] = field(default_factory=list)
    """Versions with words that both had changed, and that do not stand any more."""


@dataclass(frozen=True)
class Held:
    """What was written in one activity since nothing is kept."""

    changes: Mapping[str, Change] = field(default_factory=dict)
    saves: int = 0
    course: str = ""

    def write(self, words: Mapping[str, Response], kept: Saved, at: str, course: str) -> Held:
        """Hold `words` too, written `at` a time over what is `kept` on the disk; what the disk says is not held."""
        changes = dict(self.changes)
        for part, value in words.items():
            there = kept.responses.get(part)
            if is_same(value, there):
                changes.pop(part, None)
            else:
                changes[part] = Change(value, changes[part].over if part in changes else there, at)
        return Held(changes, self.saves + 1, course)

    def without(self, parts: Collection[str]) -> Held:
        """All but these parts."""
        rest = {part: change for part, change in self.changes.items() if part not in parts}
        return dataclasses.replace(self, changes=rest)

    def over(self, kept: Saved) -> Saved:
        """What stands: these words, and the other parts of what is `kept` on the disk."""
        values = {part: change.value for part, change in self.changes.items()}
        last = max([kept.saved, *(change.at for change in self.changes.values())], key=moment)
        return Saved({**kept.responses, **values}, kept.revision + self.saves, last, self.course, kept=False)

    def merge(self, kept: Saved, at: str = "") -> Merged:
        """These words and what is `kept` on the disk by now, as of the later of both, or `at` a time.

        Of what both changed, the later stands.
        """
        mine = dataclasses.replace(self.over(kept), kept=True, trouble=kept.trouble)
        responses = dict(mine.responses)
        gave_way: dict[str, Saved] = {}
        for part, change in self.changes.items():
            there = kept.responses.get(part)
            if is_same(there, change.over):
                continue
            if moment(kept.saved) > moment(change.at):
                responses[part] = there
                if not says_all(there, change.value):
                    gave_way["mine"] = mine
            elif not says_all(change.value, there):
                gave_way["theirs"] = kept
        stands = {part: value for part, value in responses.items() if value is not None}
        return Merged(dataclasses.replace(mine, responses=stands, saved=at or mine.saved), [*gave_way.values()])
