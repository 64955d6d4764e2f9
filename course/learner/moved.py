"""Answers at the places where earlier editions kept them: `was:` says where an activity or an item stood before.

They stay in their old files, so that the earlier edition still opens them, and are looked through: what stands at
the new place comes first.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

from course.learner.response import Saved
from course.learner.store import Store
from course.model import Activity, Quiz, Response, Unit


def load(store: Store, unit: Unit, activity: Activity) -> Saved:
    """What stands in `activity`, its former places included."""
    return with_former(store, activity, store.load(f"{unit.id}/{activity.id}"))


def with_former(store: Store, activity: Activity, saved: Saved) -> Saved:
    """`saved`, and under each part of `activity` that it has not what stands at a former place, or why it does not."""
    former: dict[str, Response] = {}
    trouble = saved.trouble
    for was in reversed(activity.was):
        stands = store.load(was)
        former |= stands.responses
        trouble = trouble or stands.trouble
    for part, name, old_part in _moved_items(activity):
        stands = store.load(name)
        if old_part in stands.responses:
            former[part] = stands.responses[old_part]
        trouble = trouble or stands.trouble
    return dataclasses.replace(saved, responses={**former, **saved.responses}, trouble=trouble)


def places(unit: Unit, activity: Activity) -> set[str]:
    """Every activity, as unit/activity, whose answers are shown in `activity`."""
    return {f"{unit.id}/{activity.id}", *activity.was, *(name for _, name, _ in _moved_items(activity))}


def clear(store: Store, unit: Unit, activity: Activity, moved_out: Callable[[str], set[str]]) -> None:
    """Take away everything in `activity`, and what is shown in it from its former places.

    `moved_out` says which parts of an activity are shown elsewhere by now: they stay. Raises NotSaved; where a former
    place cannot be read, which may hold more that is shown here, nothing is cleared.
    """
    parts: dict[str, set[str]] = {}
    for _, name, old_part in _moved_items(activity):
        parts.setdefault(name, set()).add(old_part)
    own = [*activity.was, f"{unit.id}/{activity.id}"]
    for name in {*activity.was, *parts}:
        store.load_to_change(name)  # before anything is changed
    for name in parts.keys() - {*own}:
        store.clear_parts(name, parts[name])
    for name in own:
        store.clear(name, moved_out(name) - {*activity.parts} - parts.get(name, set()))


def _moved_items(activity: Activity) -> Iterator[tuple[str, str, str]]:
    """Of each item that moved, the latest place last: its id, and the activity and the id that it had."""
    for item in activity.items if isinstance(activity, Quiz) else []:
        for was in reversed(item.was):
            name, _, old_part = was.rpartition("/")
            yield item.id, name, old_part
