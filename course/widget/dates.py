"""What an activity that is due on a date must know of others."""

from __future__ import annotations

from typing import Any

from course.learner import moved, progress
from course.learner.store import Store
from course.loading.library import Library
from course.loading.reader import Mistakes
from course.model import Activity, Plan, Unit


def finished(library: Library, store: Store, activity: Activity) -> str:
    """The day on which the course was finished, where a date counts from there; "" where it was not, or none does.

    Every unit is read for it, so it is looked up when an activity is shown and not each time that it is saved.
    """
    if not _is_dated(activity):
        return ""
    try:
        return progress.finished_on(library, store)
    except Mistakes:
        return ""  # a unit is being written


def known(store: Store, unit: Unit, activity: Activity, finished: str) -> dict[str, Any]:
    """What tells when `activity` is due, and what is asked in it; nothing where it has no date."""
    if not _is_dated(activity):
        return {}
    before = [moved.load(store, unit, each) for each in unit.sets_before(activity)]
    return {
        "finished": finished,
        "dates": store.load(unit.dates).responses if activity.due else {},
        "before": {part: response for saved in before for part, response in saved.responses.items()},
    }


def places(unit: Unit, activity: Activity) -> set[str]:
    """The other activities on whose answers this depends."""
    sets = {place for each in unit.sets_before(activity) for place in moved.places(unit, each)}
    return sets | ({unit.dates} if activity.due else set())


def _is_dated(activity: Activity) -> bool:
    """Whether `activity` is due on a date, or holds the dates."""
    return bool(activity.due) or (isinstance(activity, Plan) and bool(activity.dates))
