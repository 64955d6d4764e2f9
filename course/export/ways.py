"""The ways through a unit in its notebook: links to where each begins, and the tags of the cells that it leads to."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from course import render
from course.language import markdown
from course.loading.library import Library
from course.model import Activity, Text, Unit
from course.render import front_matter, messages
from course.render.front_matter import NOTICES_STEM


def links(library: Library, unit: Unit, fragment: Callable[[Library, Unit, Activity], str] | None = None) -> str:
    """The ways in a list, each a link to its first activity after a story with which the unit opens; "" for only one.

    `fragment` says where a link to an activity leads: by default, within a notebook.
    """
    links = []
    for way in front_matter.ways(library, unit):
        first = next((activity for activity in way.activities if activity not in unit.opening), way.activities[0])
        place = (fragment or _fragment)(library, unit, first)
        links.append("- " + messages.WAY.format(name=way.name, link=place, about=render.about_minutes(way.minutes)))
    return "\n".join([messages.WAYS, "", *links]) if links else ""


def first_line() -> str:
    """What must be said before a story with which the course opens."""
    return messages.FIRST_LINE.format(notices=f"{NOTICES_STEM}.ipynb", answers="#your-answers")


def tags(unit: Unit, activity: Activity | None = None) -> list[str]:
    """The ways that lead through an activity, or all ways in the order of their links."""
    ways = front_matter.tagged_ways(unit)
    return [tag for tag, activities in ways.items() if activity is None or activity in activities]


def _fragment(library: Library, unit: Unit, activity: Activity) -> str:
    """Where a link to an activity leads: JupyterLab names a heading by its words, and an output by its own id."""
    if activity.more:
        heading = front_matter.more_practice(library, unit).partition("\n")[0]
    elif isinstance(activity, Text):
        heading = render.text_markdown(library, activity).partition("\n")[0]
    else:
        return f"#{unit.id}--{activity.id}"
    return "#" + quote(markdown.typeset(heading.removeprefix("## ")).replace(" ", "-"))
