"""Slips to give out once people have marked or written their own: a better version, or one way to write it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from course import render
from course.export.paper import cards, messages, session
from course.export.paper.document import Document, PrintOptions
from course.loading.library import Library
from course.model import Activity, Entry, Exchange, Rewrite, Unit, Workshop

A_PAGE = cards.POCKET_A_PAGE
"""How many copies of a slip a page of A4 holds, by whether they are in large print."""


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """The slips of one session, a page each. Raises Mistakes."""
    unit = library.unit(entry.unit)
    stem = f"{entry.file}-slips{options.suffix}"
    return _slips(library, stem, render.unit_name(unit), [(unit, unit.session)], options)


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions) -> Document:
    """The slips of the half day. Raises Mistakes; NotThere where a block is missing."""
    used = session.used(library, workshop)
    return _slips(library, f"half-day-slips{options.suffix}", workshop.title, used, options)


def to_give_out(activities: Iterable[Activity]) -> list[Exchange | Rewrite]:
    """Those of the activities whose other half comes on a slip."""
    return [activity for activity in activities if isinstance(activity, Exchange | Rewrite)]


def _slips(
    library: Library,
    stem: str,
    name: str,
    used: Sequence[tuple[Unit, Iterable[Activity]]],
    options: PrintOptions,
) -> Document:
    faces = [face for _, activities in used for face in to_give_out(activities)]
    units = sorted({unit.id for unit, activities in used if to_give_out(activities)})
    sheets = cards.pages(faces, A_PAGE[options.large])
    return cards.to_cut_up(library, stem, messages.SLIPS.format(unit=name), "slips", sheets, units, name)
