"""What happens when answers are brought back to an activity in which others stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from course.learner import messages
from course.learner.copies import files_beside
from course.learner.response import Saved, is_same, moment


@dataclass(frozen=True)
class Restored:
    """What bringing answers back did, activity by activity."""

    brought: list[str] = field(default_factory=list)
    """Now as in the file."""
    kept: list[str] = field(default_factory=list)
    """Left alone: what stands here was saved later, or says the same."""
    beside: list[str] = field(default_factory=list)
    """With another version, from the file or of before, which is kept beside what stands."""
    left_out: list[str] = field(default_factory=list)
    """With another version in the file, which stays there alone: the learner chose to keep nothing here."""
    replaced: list[str] = field(default_factory=list)
    """With words that gave way to those from the file, and are kept nowhere beside them, for the same reason."""

    def __str__(self) -> str:
        counted = [(self.brought, messages.BROUGHT, messages.BROUGHT)]
        if self.kept:
            counted.append((self.kept, messages.STAYED, messages.STAYED))
        if self.beside:
            counted.append((self.beside, messages.VERSIONS_OF_ONE, messages.VERSIONS))
        if self.left_out:
            counted.append((self.left_out, messages.ONE_IN_FILE_ONLY, messages.IN_FILE_ONLY))
        if self.replaced:
            counted.append((self.replaced, messages.ONE_REPLACED, messages.REPLACED))
        return " ".join((one if len(names) == 1 else many).format(count=len(names)) for names, one, many in counted)


@dataclass(frozen=True)
class Plan:
    """What is to be written when answers are brought back, and what will have been done by it."""

    done: Restored = field(default_factory=Restored)
    afters: dict[str, Saved] = field(default_factory=dict)
    """What is to stand in activities that change."""
    beside: dict[Path, bytes] = field(default_factory=dict)
    """Files of other versions."""

    def add(self, folder: Path, name: str, stands: Saved, versions: Sequence[Saved], *, keeps: bool) -> None:
        """Let the first of `versions` take the place of what stands, unless that was saved later or says the same.

        Every version that gives way or is not the first is kept beside it, where answers are kept. Where they are not,
        the parts that the first lacks stay, and it is told where others gave way. Raises NotSaved.
        """
        first, *others = versions
        gave_way: list[Saved] = []
        tie = stands.revision > 0 and moment(first.saved) == moment(stands.saved)
        brought = not is_same(first.responses, stands.responses) and stands.beaten_by(first)
        if tie:
            others = [first, *others]
        if brought:
            responses = first.responses if keeps else {**stands.responses, **first.responses}
            after = replace(first, responses=responses, revision=stands.revision + 1)
            if not after.says_all_of(stands):
                if keeps:
                    gave_way = [stands]
                else:
                    self.done.replaced.append(name)
            self.afters[name] = stands = after
        if files := files_beside(folder, name, stands, gave_way, others):
            (self.done.beside if keeps else self.done.left_out).append(name)
            self.beside.update(files)
        if brought or not (tie and files):
            (self.done.brought if brought else self.done.kept).append(name)
