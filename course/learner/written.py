"""Everything that a learner wrote or chose, in the order of the course, to be read by them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from course.learner import messages, moved, ownership
from course.learner.account import ACCOUNT
from course.learner.earlier import FormerActivity, former_activities
from course.learner.numbers import NUMBERS
from course.learner.response import Saved
from course.learner.store import Store
from course.loading.library import SPECIMEN, Library
from course.loading.reader import Mistakes
from course.model import Activity, Unit
from course.model.completion import is_filled


@dataclass(frozen=True)
class Written:
    """What a learner left in the activities of the course, and what of it could not be read."""

    activities: list[tuple[Unit, Activity, Saved]] = field(default_factory=list)
    former: list[FormerActivity] = field(default_factory=list)
    """Answers to what is not asked any more."""
    troubles: list[str] = field(default_factory=list)
    """A sentence for each thing that is missing here."""

    @property
    def entries(self) -> dict[str, dict[str, object]]:
        """The answers by activity, as an answers file has them."""
        return {
            f"{unit.id}/{activity.id}": {"saved": saved.saved, "responses": saved.responses}
            for unit, activity, saved in self.activities
        }


def collect(library: Library, store: Store, units: Collection[str] = ()) -> Written:
    """What the learner left in `units`, or in the whole course with what is from an earlier edition. Never raises."""
    written = Written()
    damaged = {own.activity: own.path for own in ownership.damaged(store.folder)}
    tried = {name.partition("/")[0] for name in store.names()}
    read: set[str] = set()
    for entry in (*library.lessons, *([SPECIMEN] if SPECIMEN.unit in tried else [])):
        if units and entry.unit not in units:
            continue
        try:
            unit = library.unit(entry.unit)
        except Mistakes:
            written.troubles.append(messages.UNIT_NOT_READ.format(unit=entry.title))
            read |= {name for name in store.names() if name.partition("/")[0] == entry.unit}
            continue
        for activity in unit.activities:
            if not activity.parts:
                continue
            saved = moved.load(store, unit, activity)
            read |= moved.places(unit, activity)
            if is_filled(saved.responses):
                written.activities.append((unit, activity, saved))
            place = {"title": activity.title, "unit": unit.title}
            if saved.trouble:
                written.troubles.append(messages.ACTIVITY_NOT_READ.format(**place, trouble=saved.trouble))
            elif lost := damaged.keys() & moved.places(unit, activity):
                path = damaged[min(lost)]
                written.troubles.append(messages.ACTIVITY_DAMAGED.format(**place, path=path))
    if not units:
        written.former.extend(former_activities(library, store))
        read |= {NUMBERS, ACCOUNT, *(former.name for former in written.former)}
        written.troubles.extend(_unknown(library, store, read))
    written.troubles.extend(messages.SHUT.format(paths=path) for path in ownership.shut(store.folder))
    return written


def _unknown(library: Library, store: Store, read: set[str]) -> Iterator[str]:
    """A sentence for each activity with answers that no edition has, so that nobody knows what was asked."""
    for name in store.names():
        if name not in read and is_filled(store.load(name).responses) and not library.knows(name):
            yield messages.ACTIVITY_UNKNOWN.format(name=name)
