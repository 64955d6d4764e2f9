"""What a learner has finished, for a certificate: units, minutes, a reflection and a plan."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from course.learner import moved
from course.learner.progress import Progress, progress
from course.learner.response import LONG_AGO, moment
from course.learner.store import Store
from course.loading.library import Library
from course.loading.reader import Mistakes
from course.model import Completion, Entry, Outcome, Responses, Unit
from course.model.completion import is_complete
from course.model.minutes import whole_minutes
from course.model.with_others import WithOthers, read_with_others
from course.model.work import work_towards


@dataclass(frozen=True)
class CompletedUnit:
    """A unit whose every core activity is done."""

    entry: Entry
    minutes: int
    """How long its core takes, by the course's own count."""
    edition: str
    """The earlier edition in which it was finished, where this one asks for more; "" otherwise."""
    outcomes: list[Outcome]
    """Those towards which the answers hold something that is done; all, where it was finished in an earlier edition."""


@dataclass(frozen=True)
class Completed:
    """What of the course is finished."""

    units: list[CompletedUnit]
    of: int
    """How many units there are."""
    reflected: bool
    """Whether a reflection was written, in whichever edition."""
    planned: bool
    """Whether a plan was made, likewise."""
    first: datetime.date | None
    last: datetime.date | None
    """Between which days the answers that stand were saved."""
    with_others: list[WithOthers]
    """What the lines of tasks and role plays say, in the order of the course."""
    furthest: tuple[Entry, Progress] | None = None
    """The unit that is nearest to being finished and is not, where something of one is done."""

    @property
    def is_whole(self) -> bool:
        """Whether the whole course is finished: every unit, a reflection and a plan."""
        return len(self.units) == self.of and self.reflected and self.planned

    @property
    def minutes(self) -> int:
        """How long the finished units take."""
        return sum(unit.minutes for unit in self.units)


@dataclass(frozen=True)
class StudiedUnit:
    """A unit in which the learner did something."""

    unit: str
    title: str
    is_finished: bool
    day: datetime.date
    """On which what it asks for was last saved; of one that is not finished, anything in it."""


def find_studied(library: Library, store: Store) -> list[StudiedUnit]:
    """Those of which it is known when, in the order of the course."""
    begun = {name.partition("/")[0] for name in store.names()}
    return [
        StudiedUnit(entry.unit, entry.title, is_finished, max(days))
        for entry, unit in _units(library)
        if entry.unit in begun
        for is_finished in [progress(library, unit, store).is_done]
        if (days := [*_days(store, unit, counted=is_finished)])
    ]


def _days(store: Store, unit: Unit, *, counted: bool) -> Iterator[datetime.date]:
    for activity in unit.activities:
        if activity.parts and (activity.counts or not counted):
            saved = moment(moved.load(store, unit, activity).saved)
            yield from [] if saved == LONG_AGO else [saved.date()]


def find_completed(library: Library, store: Store) -> Completed:
    """What the learner has finished. A unit whose words cannot be read just now is not counted."""
    units = []
    furthest = None
    for entry, unit in _units(library):
        found = progress(library, unit, store)
        if found.is_done:
            edition = "" if found.done == found.total else found.finished_in
            outcomes = [each for each in entry.outcomes if edition or _worked_towards(store, unit, each)]
            units.append(CompletedUnit(entry, whole_minutes(unit.core, library.terms), edition, outcomes))
        elif found.done and (furthest is None or found.share > furthest[1].share):
            furthest = entry, found
    days = sorted(
        saved.date() for name in _counted(library, store) if (saved := moment(store.load(name).saved)) != LONG_AGO
    )
    return Completed(
        units,
        len(library.course.units),
        _is_done(library, store, "reflection"),
        _is_done(library, store, "plan"),
        days[0] if days else None,
        days[-1] if days else None,
        list(_with_others(library, store)),
        furthest,
    )


def _worked_towards(store: Store, unit: Unit, outcome: Outcome) -> bool:
    return any(each.done(moved.load(store, unit, each).responses) for each in work_towards(unit, outcome.id))


def _with_others(library: Library, store: Store) -> Iterator[WithOthers]:
    """The lines that count. A learner's day may have begun before that of the computer on which the kernel runs."""
    tomorrow = datetime.date.today() + datetime.timedelta(days=1)
    for _, unit in _units(library):
        for activity in unit.activities:
            if activity.with_others:
                line = read_with_others(moved.load(store, unit, activity).responses, tomorrow)
                yield from [line] if line else []


def _units(library: Library) -> Iterator[tuple[Entry, Unit]]:
    """The units that can be read just now."""
    for entry in library.written:
        with contextlib.suppress(Mistakes):
            yield entry, library.unit(entry.unit)


def _counted(library: Library, store: Store) -> Iterator[str]:
    """The activities of the units, of this edition or of one before: refreshers come after what is certified."""
    units = {unit for edition in library.editions for unit in edition.units}
    units -= {entry.unit for entry in library.course.lessons}
    units |= {entry.unit for entry in library.course.units}
    return (name for name in store.names() if name.partition("/")[0] in units)


def _is_done(library: Library, store: Store, kind: str) -> bool:
    """Whether one activity of a kind is complete, of this edition or of one before."""
    return any(is_complete(completion, responses) for completion, responses in _asked(library, store, kind))


def _asked(library: Library, store: Store, kind: str) -> Iterator[tuple[Completion, Responses]]:
    for _, unit in _units(library):
        for activity in unit.activities:
            if activity.kind == kind:
                yield activity.completion, moved.load(store, unit, activity).responses
    for edition in library.editions:
        for unit_id, part in edition.units.items():
            for name in part.of_kind(kind):
                yield part.parts[name].completion, store.load(f"{unit_id}/{name}").responses
