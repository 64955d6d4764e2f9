"""What the script of the file knows of the course: ids, when each activity is complete, and how long it takes.

The words stand in the page; here are only those that the script puts together, such as the titles in a certificate.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from course.language.dates import long_date
from course.language.markdown import curly
from course.loading.library import SPECIMEN, Library
from course.loading.outline import read_outline
from course.model import Activity, Entry, Quiz, Rating, Reflection, Unit
from course.model.minutes import minutes, whole_minutes
from course.render import messages, unit_name

MADE = datetime.date(1, 1, 1)
"""The day on a record until a browser writes its own in this one's place."""


def course_data(library: Library, entries: list[Entry], *, of_these_alone: bool = False) -> dict[str, Any]:
    """All of it, for the lessons of `entries`; where it is `of_these_alone`, no other unit is read. Raises Mistakes."""
    course = library.course
    return {
        "edition": course.version,
        "units": [_unit(library, entry) for entry in entries],
        "guests": [*_guests(library, entries)],
        "countOfUnits": len(course.units),
        "outline": _outline(library, entries if of_these_alone else library.written),
        "known": sorted({SPECIMEN.unit, *(unit for edition in library.editions for unit in edition.units)}),
        "madeOn": messages.MADE_ON.format(date=long_date(MADE)),
        "accounts": [{"id": each.id, "name": f"{each.people} ({each.short})"} for each in library.regulators],
        "certificate": {"title": curly(course.title)},
    }


def _outline(library: Library, entries: list[Entry]) -> dict[str, Any]:
    """The outline of numbers files; what of it stands in the activities already, the script puts in."""
    known = ("activities", "earlier")
    full = read_outline(library, entries)
    units = [{key: value for key, value in unit.items() if key not in known} for unit in full["units"]]
    return {"edition": full["edition"], "units": units}


def _unit(library: Library, entry: Entry) -> dict[str, Any]:
    unit = library.unit(entry.unit)
    return {
        "id": unit.id,
        "title": curly(unit.title),
        "name": curly(unit_name(unit)),
        "counts": entry in library.written,
        "minutes": whole_minutes(unit.core, library.terms),
        "earlier": _earlier(library, unit),
        "dates": unit.dates,
        "activities": [_activity(library, unit, activity) for activity in unit.activities],
    }


def _guests(library: Library, entries: list[Entry]) -> Iterator[dict[str, Any]]:
    """Of each unit that is not in the file: what of it a lesson shows, which is the plan of dates of the refreshers."""
    units = {entry.unit: library.unit(entry.unit) for entry in entries}
    for unit in units.values():
        if unit.dates and unit.dates.partition("/")[0] not in units:
            home, activity = library.activity(unit.dates)
            yield {"id": home.id, "dates": home.dates, "activities": [_activity(library, home, activity)]}


def _earlier(library: Library, unit: Unit) -> dict[str, dict[str, Any]]:
    """By edition, the latest first: what completed each activity of the unit then."""
    editions = [edition for edition in reversed(library.editions) if edition.edition != library.course.version]
    return {
        edition.edition: {
            f"{unit.id}/{name}": part.completion
            for name, part in edition.units[unit.id].parts.items()
            if part.completion
        }
        for edition in editions
        if unit.id in edition.units and any(part.completion for part in edition.units[unit.id].parts.values())
    }


def _activity(library: Library, unit: Unit, activity: Activity) -> dict[str, Any]:
    """What differs from the usual alone: most activities have none of it."""
    name = f"{unit.id}/{activity.id}"
    rest = {
        "was": activity.was,
        "moved": _moved_items(activity),
        "elsewhere": sorted(library.moved_out(name) - {*activity.parts}),
        "earlier": activity.beside if isinstance(activity, Rating | Reflection) else "",
        "before": [f"{unit.id}/{each.id}" for each in unit.sets_before(activity)],
        "isDue": bool(activity.due),
        "when": activity.when if isinstance(activity, Rating) and activity.when in messages.RATINGS_TIMES else "",
        "withOthers": activity.with_others,
    }
    return {
        "id": activity.id,
        "title": curly(activity.title),
        "kind": activity.kind,
        "minutes": round(minutes(activity, library.terms), 6),
        "about": max(1, round(minutes(activity, library.terms))),
        "isCore": activity in unit.core,
        "counts": activity.counts,
        "completion": activity.completion,
        "parts": activity.parts,
        **{key: value for key, value in rest.items() if value},
    }


def _moved_items(activity: Activity) -> list[list[str]]:
    """Of each item that moved, the latest place last: its id, and the activity and the id that it had."""
    items = activity.items if isinstance(activity, Quiz) else []
    return [[item.id, *was.rsplit("/", 1)] for item in items for was in reversed(item.was)]
