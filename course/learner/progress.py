"""How far a learner is: what is done in a unit and in the course, in numbers and in words."""

from __future__ import annotations

from dataclasses import dataclass

from course.learner import messages, moved
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
            return messages.ALL_DONE.format(total=self.total)
        done = messages.DONE_AND_BEGUN if self.begun else messages.DONE
        return done.format(done=self.done, begun=self.begun, total=self.total)


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
            words[entry.unit] = messages.NOT_BEGUN
            continue
        try:
            words[entry.unit] = str(progress(library.unit(entry.unit), store))
        except Mistakes:
            words[entry.unit] = messages.UNIT_HAS_MISTAKE
    return words
