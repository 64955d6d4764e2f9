"""One unit as a lesson of the file: its pieces in the order in which its notebook has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from course import render
from course.export import ways
from course.export.contents import Address, contents, links
from course.export.pages import messages
from course.export.paper.answers import key
from course.language import markdown
from course.loading.library import Library
from course.model import Activity, Entry, Text, Unit
from course.render import front_matter
from course.render.front_matter import NOTICES_STEM, NOTICES_TITLE


@dataclass(frozen=True)
class Piece:
    """A part of a lesson."""

    place: str
    """The activity's id, or one of the course's own names, by which Contents knows it (widget/browser/outline.js)."""
    html: str
    ways: str = ""
    """The ways through the unit that lead through it."""
    is_live: bool = False
    """Whether the script brings it to life."""
    is_inert: bool = False
    """Whether it is of no use without the script."""
    is_closed: bool = False
    """Whether only its heading shows until somebody opens it."""


@dataclass(frozen=True)
class Lesson:
    """A unit, or the notices, in the file."""

    name: str
    """What an address calls it."""
    title: str
    pieces: list[Piece]
    principle: int | None = None
    """The number of the principle that it is about."""


def lesson(library: Library, entry: Entry, address: Address) -> Lesson:
    """The lesson of one unit; links to others lead to their `address`. Raises Mistakes."""
    unit = library.unit(entry.unit)
    title = markdown.curly(render.unit_name(unit))
    return Lesson(unit.id, title, list(_pieces(library, entry, unit, address)), unit.principle)


def notices(library: Library, address: Address, about: str) -> Lesson:
    """What the course says about itself, and `about` the file. Raises Mistakes."""
    about = f"## {messages.THIS_FILE}\n\n{about}"
    pieces = [
        _prose("front", front_matter.notices_front(library.course)),
        _prose("this-file", about),
        *(_prose(notice.id, front_matter.notice_markdown(library, notice)) for notice in library.notices),
        _prose("how_checked", front_matter.how_checked(library)),
        _prose("contents", contents(library, None, address)),
    ]
    return Lesson(NOTICES_STEM, NOTICES_TITLE, pieces)


def _pieces(library: Library, entry: Entry, unit: Unit, address: Address) -> Iterator[Piece]:
    own = f"#{unit.id}/contents"
    front = front_matter.unit_title(library, unit, links(library, entry, address, own))
    first_line = messages.FIRST_LINE.format(notices=address(NOTICES_STEM), answers=f"#{unit.id}/answers")
    yield _prose("front", f"{front}\n\n{first_line}" if unit.opening else front)
    for story in unit.opening:
        yield _piece(library, unit, story)
    if words := front_matter.unit_opening(library, entry, unit, ways.links(library, unit, _fragment)):
        yield _prose("opening", words, " ".join(ways.tags(unit)))
    yield Piece("progress", _progress(library, unit), is_live=True, is_inert=True)
    for activity in unit.core[len(unit.opening) :]:
        if activity in unit.dated[:1]:
            home, dates = library.activity(unit.dates)
            html = render.html(library, home, dates, "interactive")
            yield Piece(f"{home.id}--{dates.id}", html, is_live=True, is_inert=True)
        yield _piece(library, unit, activity)
    if unit.more:
        yield _prose("more", front_matter.more_practice(library, unit))
    for extra in unit.more:
        yield _piece(library, unit, extra)
    yield _prose("contents", contents(library, entry, address))
    if answers := keys(library, unit):
        yield Piece("keys", answers)
    yield _prose("sources", front_matter.sources(library, unit), is_closed=True)
    for text in unit.help:
        yield _piece(library, unit, text)
    yield Piece("answers", "", is_live=True, is_inert=True)


def keys(library: Library, unit: Unit) -> str:
    """The keys of a unit, for whoever reads it with no script running."""
    has_key = [activity for activity in unit.in_order if activity.has_key]
    return "\n".join(key(library, unit, activity, "key--") for activity in has_key)


def _piece(library: Library, unit: Unit, activity: Activity) -> Piece:
    tags = " ".join(ways.tags(unit, activity))
    if isinstance(activity, Text) and not activity.is_called:
        words = render.text_markdown(library, activity)
        return _prose(activity.id, words, tags, is_closed=activity.more or activity in unit.help)
    return Piece(activity.id, render.html(library, unit, activity, "interactive"), tags, is_live=True)


def _prose(place: str, words: str, tags: str = "", *, is_closed: bool = False) -> Piece:
    html = markdown.html(words)
    if is_closed:
        heading, _, rest = html.partition("\n")
        html = Markup("<details><summary>{}</summary>\n{}\n</details>").format(Markup(heading), Markup(rest))  # noqa: S704
    return Piece(place, html, tags, is_closed=is_closed)


def _progress(library: Library, unit: Unit) -> str:
    words = dict.fromkeys(["unit", "left", "course", *(entry.unit for entry in library.lessons)], "")
    total = sum(activity.counts for activity in unit.activities)
    return render.panel(library, "progress", unit=unit, done=0, total=total, words=words, parts="{}", banner="")


def _fragment(_: Library, unit: Unit, activity: Activity) -> str:
    return f"#{unit.id}/{activity.id}"
