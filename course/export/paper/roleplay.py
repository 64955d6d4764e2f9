"""A conversation for three at a table: a sheet for the professional, one for the person, one for who watches."""

from __future__ import annotations

from collections.abc import Iterator

from course import render
from course.export.paper import messages
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.loading.library import Library
from course.model import Conversation, Entry, Text, Unit
from course.model.touches import touches

A_TURN, LOOKING_BACK = 2, 8
"""Minutes that three people take over a turn, and over looking back."""


def conversations(unit: Unit) -> list[Conversation]:
    """What can be played of a unit."""
    return [activity for activity in unit.activities if isinstance(activity, Conversation)]


def minutes(unit: Unit) -> int:
    """How long the longest of them takes three people."""
    return max(map(_minutes, conversations(unit)))


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """The role plays of one unit: for each, the rules and three sheets, each on pages of its own. Raises Mistakes."""
    unit = library.unit(entry.unit)
    title = messages.ROLE_PLAY.format(unit=render.unit_name(unit))
    return Document(
        stem=f"{entry.file}-roleplay{options.suffix}",
        title=title,
        kind="roleplay",
        cells=[
            Cell(f"# {title}", anchor=unit.id),
            *(cell for talk in conversations(unit) for cell in _sheets(library, unit, talk)),
        ],
        units=[unit.id],
    )


def _sheets(library: Library, unit: Unit, talk: Conversation) -> Iterator[Cell]:
    """Rules, professional, person, who watches: each sheet begins a page."""
    steps = next((text.steps for text in unit.core if isinstance(text, Text) and text.steps), [])
    values = {
        "activity": talk,
        "name": f"{unit.id}/{talk.id}",
        "anchor": f"{unit.id}--{talk.id}",
        "person": library.people[talk.person],
        "steps": steps,
        "minutes": _minutes(talk),
        "principles": talk.principles,
        "touches": touches(talk),
    }
    for sheet in ("rules", "professional", "person", "observer"):
        yield Cell(html=fragment(library, "roleplay", sheet=sheet, **values))


def _minutes(talk: Conversation) -> int:
    return talk.longest * A_TURN + LOOKING_BACK
