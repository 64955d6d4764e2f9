"""How far a learner is: what is done in a unit and in the course, in numbers and in words."""

from __future__ import annotations

from dataclasses import dataclass

from course.learner import moved
from course.learner.store import Store
from course.loading.library import Library
from course.loading.reader import Mistakes
from course.model import Unit


@dataclass(frozen=True)
class Progress:
    """Activities done and begun, of those that ask for something."""

    done: int
    begun: int
    total: int

    def __str__(self) -> str:
        if self.total and self.done == self.total:
            return f"All {self.total} activities done."
        begun = f", {self.begun} more begun" if self.begun else ""
        return f"{self.done} of {self.total} activities done{begun}."


def progress(unit: Unit, store: Store) -> Progress:
    """How far the learner is in `unit`."""
    done = begun = total = 0
    for activity in unit.activities:
        if not activity.counts:
            continue
        total += 1
        responses = moved.load(store, unit, activity).responses
        if activity.done(responses):
            done += 1
        elif activity.begun(responses):
            begun += 1
    return Progress(done, begun, total)


def course_words(library: Library, store: Store, now: str) -> dict[str, str]:
    """Unit id → progress in words. Only units with answers, and the one open `now`, are read."""
    with_answers = {name.partition("/")[0] for name in store.names()}
    words: dict[str, str] = {}
    for entry in library.written:
        if entry.unit not in with_answers and entry.unit != now:
            words[entry.unit] = "not begun."
            continue
        try:
            words[entry.unit] = str(progress(library.unit(entry.unit), store))
        except Mistakes:
            words[entry.unit] = "cannot be opened just now: there is a mistake in its words."
    return words
