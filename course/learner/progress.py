"""How far a learner is: what is done in a unit and in the course, in numbers and in words."""

from __future__ import annotations

from dataclasses import dataclass

from course.learner import messages, moved
from course.learner.response import LONG_AGO, moment
from course.learner.store import Store
from course.loading.library import Library
from course.loading.reader import Mistakes
from course.model import Unit
from course.model.completion import is_complete


@dataclass(frozen=True)
class Progress:
    """Activities done and begun, of those that ask for something."""

    done: int
    begun: int
    total: int
    finished_in: str = ""
    """The earlier edition in which the unit was finished, where this one asks for more: it stays done."""

    @property
    def is_done(self) -> bool:
        """Whether the unit is done, in this edition or an earlier one."""
        return bool(self.total and self.done == self.total) or bool(self.finished_in)

    def __str__(self) -> str:
        if self.finished_in:
            return messages.FINISHED_IN.format(edition=self.finished_in, done=self.done, total=self.total)
        if self.is_done:
            return messages.ALL_DONE.format(total=self.total)
        done = messages.DONE_AND_BEGUN if self.begun else messages.DONE
        return done.format(done=self.done, begun=self.begun, total=self.total)


def progress(library: Library, unit: Unit, store: Store) -> Progress:
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
    finished_in = _finished_in(library, unit, store) if done + begun > 0 and done < total else ""
    return Progress(done, begun, total, finished_in)


def finished_on(library: Library, store: Store) -> str:
    """The day on which the learner finished the last of the units, such as "2026-11-27"; "" while one is left.

    It is the day of the last answer that any of them needs: whoever changes one later finishes later.
    """
    names = set(store.names())
    last = LONG_AGO
    for entry in library.written:
        if not any(name.partition("/")[0] == entry.unit for name in names):
            return ""  # before its words are read
        unit = library.unit(entry.unit)
        if not progress(library, unit, store).is_done:
            return ""
        needed = (moved.load(store, unit, activity) for activity in unit.activities if activity.counts)
        last = max([last, *(moment(saved.saved) for saved in needed)])
    return "" if last == LONG_AGO else last.astimezone().date().isoformat()


def _finished_in(library: Library, unit: Unit, store: Store) -> str:
    """The latest earlier edition all of whose activities of `unit` are done; empty where there is none.

    Something must have been saved in that edition, or whoever does all but what is new now would be done.
    """
    for edition in reversed(library.editions):
        before = edition.units.get(unit.id)
        if before is None or edition.edition == library.course.version:
            continue
        asked = {f"{unit.id}/{name}": part.completion for name, part in before.parts.items() if part.completion}
        if all(is_complete(completion, store.load(name).responses) for name, completion in asked.items()) and any(
            store.load(name).course == edition.edition for name in asked
        ):
            return edition.edition
    return ""


def course_words(library: Library, store: Store, now: str) -> dict[str, str]:
    """Unit id → progress in words. Only units with answers, and the one open `now`, are read."""
    with_answers = {name.partition("/")[0] for name in store.names()}
    words: dict[str, str] = {}
    for entry in library.lessons:
        if entry.unit not in with_answers and entry.unit != now:
            words[entry.unit] = messages.NOT_BEGUN
            continue
        try:
            words[entry.unit] = str(progress(library, library.unit(entry.unit), store))
        except Mistakes:
            words[entry.unit] = messages.UNIT_HAS_MISTAKE
    return words
