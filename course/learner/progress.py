"""How far a learner is: what is done in a unit and in the course, in numbers and in words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from course.learner import moved
from course.learner import progress_messages as messages
from course.learner.response import LONG_AGO, moment
from course.learner.store import Store
from course.loading.library import Library
from course.loading.reader import Mistakes
from course.model import Activity, Unit
from course.model.completion import is_complete
from course.model.minutes import minutes, whole_minutes

State = Literal["", "begun", "done"]


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

    @property
    def share(self) -> float:
        """How much of it is done, from 0 to 1."""
        return self.done / self.total if self.total else 0.0

    def __str__(self) -> str:
        if self.finished_in:
            return messages.FINISHED_IN.format(edition=self.finished_in, done=self.done, total=self.total)
        if self.is_done:
            return messages.ALL_DONE.format(total=self.total)
        done = messages.DONE_AND_BEGUN if self.begun else messages.DONE
        return done.format(done=self.done, begun=self.begun, total=self.total)


def progress(library: Library, unit: Unit, store: Store) -> Progress:
    """How far the learner is in `unit`."""
    states = [_state(store, unit, activity) for activity in unit.activities if activity.counts]
    done, begun, total = states.count("done"), states.count("begun"), len(states)
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


def _state(store: Store, unit: Unit, activity: Activity) -> State:
    """How far the learner is in one activity; "" also where there is only something to read."""
    responses = moved.load(store, unit, activity).responses if activity.completion else {}
    if activity.completion and activity.done(responses):
        return "done"
    return "begun" if activity.begun(responses) else ""


@dataclass(frozen=True)
class PartProgress:
    """One part of a unit: how long it takes, in whole minutes, how far the learner is in it, and whether it counts."""

    minutes: int
    state: State
    counts: bool


def part_progress(library: Library, unit: Unit, store: Store) -> dict[str, PartProgress]:
    """Activity id → how far the learner is in it, of every activity and text of `unit`."""
    return {
        activity.id: PartProgress(
            max(1, round(minutes(activity, library.terms))),
            _state(store, unit, activity),
            activity.counts,
        )
        for activity in unit.activities
    }


def minutes_left(library: Library, unit: Unit, store: Store) -> int:
    """Minutes that the rest of `unit` takes, More practice apart; 0 once it is done.

    What is only read is left until something behind it was begun.
    """
    if progress(library, unit, store).is_done:
        return 0
    states = [_state(store, unit, activity) for activity in unit.core]
    furthest = max((at for at, state in enumerate(states) if state), default=-1)
    left = [
        activity
        for at, (activity, state) in enumerate(zip(unit.core, states, strict=True))
        if (state != "done" if activity.counts else at > furthest)
    ]
    return whole_minutes(left, library.terms)


def unit_left(library: Library, unit: Unit, store: Store) -> str:
    """What is left of `unit`, in words; empty once it is done."""
    left = minutes_left(library, unit, store)
    if not left:
        return ""
    return messages.ONE_LEFT_IN_UNIT if left == 1 else messages.LEFT_IN_UNIT.format(minutes=left)


def course_left(library: Library, store: Store) -> str:
    """How many units are done, and how long the others take. Reads every unit: ask where nobody waits for it."""
    done = left = total = 0
    for entry in library.written:
        try:
            unit = library.unit(entry.unit)
        except Mistakes:
            continue
        total += 1
        minutes_here = minutes_left(library, unit, store)
        done += not minutes_here
        left += minutes_here
    if not left:
        return messages.ALL_OF_ONE_UNIT_DONE if total == 1 else messages.ALL_UNITS_DONE.format(total=total)
    if left == 1:
        return messages.UNITS_DONE_AND_ONE_MINUTE.format(done=done, total=total)
    if left <= 90:
        return messages.UNITS_DONE_AND_MINUTES.format(done=done, total=total, minutes=left)
    return messages.UNITS_DONE_AND_HOURS.format(done=done, total=total, hours=math.ceil(left / 60))


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
