"""What a unit shows of other activities, wherever these stand: whether each is there, and of the right kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from course.loading.reader import Loaded, Mistake, Mistakes, read
from course.loading.suggest import did_you_mean
from course.model import Activity, Plan, Rating, Reflection, Unit

if TYPE_CHECKING:
    from course.loading.yaml_tree import Place

FileOf = Callable[[str], Path | None]
"""Where a unit's words are, by its id; None for a unit that the course does not have."""


def led_nowhere(loaded: Loaded[Unit], file_of: FileOf) -> Iterator[Mistake]:
    """A mistake for each name of another activity in a unit that leads nowhere."""
    for place, kind, name in _shown_too(loaded.record):
        there = _of_kind(kind, name.partition("/")[0], loaded.record, file_of)
        if there is not None and name not in there:
            sentence = f"There is no {kind.kind} '{name}'.{did_you_mean(name, [*there])} "
            yield loaded.mistake(place, f"{sentence}Write another {kind.kind} as unit/id.")
    plans = _of_kind(Plan, loaded.record.dates.partition("/")[0], loaded.record, file_of) or {}
    plan = plans.get(loaded.record.dates)
    dates = [field.id for field in plan.dates] if isinstance(plan, Plan) else None
    for position, activity in enumerate(loaded.record.activities):
        if activity.due and dates is not None and activity.due not in dates:
            sentence = f"The plan has no date '{activity.due}'.{did_you_mean(activity.due, dates)}"
            yield loaded.mistake(("activities", position, "due"), f"{sentence} Name a field of it that has weeks.")


def _shown_too(unit: Unit) -> Iterator[tuple[Place, type[Activity], str]]:
    """Each activity of another place that is shown in `unit`: where that is said, of what kind it must be, its name."""
    if unit.dates:
        yield ("dates",), Plan, unit.dates
    for position, activity in enumerate(unit.activities):
        if isinstance(activity, Rating | Reflection) and activity.beside:
            yield ("activities", position, "beside"), Rating if isinstance(activity, Rating) else Plan, activity.beside


def _of_kind(kind: type[Activity], unit: str, here: Unit, file_of: FileOf) -> dict[str, Activity] | None:
    """The activities of a kind in `unit` by their full ids; None when a mistake in its own file hides them."""
    if unit != here.id:
        path = file_of(unit)
        if path is None or not path.is_file():
            return {}
        try:
            here = read(path, Unit).record  # not through the library: two units may name each other
        except Mistakes:
            return None
    return {f"{unit}/{activity.id}": activity for activity in here.activities if isinstance(activity, kind)}
