"""Key points to take away: cards of A6 to cut out, and a poster for the wall. Black on white."""

from __future__ import annotations

from course import render
from course.export.paper import messages
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.loading.library import Library
from course.model import Entry, KeyPoints, Unit

A_PAGE = {False: 4, True: 2}
"""How many cards a page of A4 holds, by whether they are in large print: A6, or A5."""


def key_points(unit: Unit) -> KeyPoints | None:
    """The key points of a unit, or None."""
    return next((activity for activity in unit.activities if isinstance(activity, KeyPoints)), None)


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """One page of cards, all the same. Raises Mistakes."""
    return _document(library, entry, options, "cards", messages.CARDS, A_PAGE[options.large])


def build_poster(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """One page for the wall. Raises Mistakes."""
    return _document(library, entry, options, "poster", messages.POSTER, 1)


def _document(library: Library, entry: Entry, options: PrintOptions, kind: str, title: str, copies: int) -> Document:
    unit = library.unit(entry.unit)
    title = title.format(unit=render.unit_name(unit))
    html = fragment(
        library, "cards", unit_name=render.unit_name(unit), title=title, points=key_points(unit), copies=copies
    )
    return Document(f"{entry.file}-{kind}{options.suffix}", title, kind, [Cell(html=html)], [unit.id])
