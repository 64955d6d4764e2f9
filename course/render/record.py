"""A learner's record as a page whose places are still to be filled in, by a browser or by a command."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, Protocol

from markupsafe import Markup

from course import render
from course.loading.library import Library
from course.model import Activity, Regulator, Unit
from course.render import messages, stylesheets
from course.render.front_matter import version
from course.render.headings import deepen
from course.render.palette import PRINT, css


class Former(Protocol):
    """An activity of an earlier edition, with what was answered to it in words."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def edition(self) -> str: ...
    @property
    def answers(self) -> Mapping[str, Any]: ...


def file_name(made: datetime.date, ending: str = "html", *, is_part: bool = False) -> str:
    """What a record is called as a file: dated, so that no two days overwrite each other."""
    return f"my-record-{'part-' if is_part else ''}{made.isoformat()}.{ending}"


def page(
    library: Library,
    activities: Sequence[tuple[Unit, Activity]],
    former: Sequence[Former],
    troubles: Sequence[str],
    made: datetime.date,
    script: str,
    ratings: Sequence[Any] = (),
    part: Sequence[str] = (),
) -> str:
    """What `activities` ask, in the order of the course, and where each answer goes.

    `former` has its answers in it already; `troubles` says in sentences what could not be read; `script` is what the
    page does once it is opened as a file of its own; `ratings` are the learner's numbers at several times; `part` are
    the ids of the units that it is of, where it is not of all.
    """
    units = [
        {
            "id": unit_id,
            "name": render.unit_name(group[0][0]),
            "activities": [_asked(library, unit, activity) for unit, activity in group],
        }
        for unit_id, found in groupby(activities, key=lambda pair: pair[0].id)
        if (group := list(found))
    ]
    template = render.environment().get_template("record.html.j2")
    return template.render(
        **around(library, messages.MY_RECORD, script),
        lead=_lead(library, part),
        units=units,
        ratings=ratings,
        former=former,
        troubles=troubles,
        made=made,
    )


def account(library: Library, regulator: Regulator, script: str = "", studied: Sequence[Any] = ()) -> str:
    """The page of an account under a regulator's headings, with places for what is picked.

    `studied` are the units in which the learner did something.
    """
    template = render.environment().get_template("account.html.j2")
    return template.render(**around(library, regulator.account, script), regulator=regulator, studied=studied)


def around(library: Library, title: str, script: str) -> dict[str, Any]:
    """What stands around the words of a learner's own page."""
    return {
        "library": library,
        "title": title,
        "script": Markup(script),  # noqa: S704 - our own modules
        "edition": version(library.course),
        "palette": css(":root", PRINT),
        "margin_colour": PRINT["margin"],
        "style": Markup(stylesheets.handout() + stylesheets.record()),  # noqa: S704 - our own sheets
    }


def _lead(library: Library, part: Sequence[str]) -> str:
    """Of what the record is: its reader is not told that a part is everything."""
    titles = [library.entry(unit).title for unit in part]
    say = messages.RECORD_LEAD if not titles else messages.UNITS_OF_RECORD
    if len(titles) == 1:
        say = messages.UNIT_OF_RECORD
    return say.format(course=library.course.title, unit="".join(titles[:1]), units="; ".join(titles))


def lead_of_own_words(library: Library, part: Sequence[str]) -> str:
    """Likewise of a record with their own words alone."""
    lead = _lead(library, part) if part else messages.WORDS_OF_RECORD.format(course=library.course.title)
    return f"{lead} {messages.OWN_WORDS_ONLY}"


def _asked(library: Library, unit: Unit, activity: Activity) -> Markup:
    html = render.html(library, unit, activity, "record", nested=True, printed=True)
    return Markup(deepen(html, 1))  # noqa: S704 - from our templates, which escape
