"""Learner handouts: what a unit's notebook shows, with boxes to tick and lines to write on. No key in it."""

from __future__ import annotations

from collections.abc import Iterator

from course import render
from course.export.paper.document import Cell, Document, PrintOptions
from course.loading.library import Library
from course.model import Entry, Text
from course.render import front_matter


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """The handout of one unit. Raises Mistakes."""
    unit = library.unit(entry.unit)
    return Document(
        stem=f"{entry.file}-handout{options.suffix}",
        title=render.unit_name(unit),
        kind="handout",
        cells=[
            Cell(front_matter.unit_front(library, entry, unit), anchor=unit.id),
            *activities(library, entry, options),
            Cell(front_matter.sources(library, unit), anchor=f"{unit.id}__sources"),
        ],
        units=[unit.id],
    )


def activities(library: Library, entry: Entry, options: PrintOptions, *, deeper: int = 0) -> Iterator[Cell]:
    """The unit's texts and activities as they go on paper."""
    unit = library.unit(entry.unit)
    for activity in unit.activities:
        if isinstance(activity, Text) and not activity.is_called:
            words = render.text_markdown(library, activity)
            yield Cell(words, anchor=f"{unit.id}--{activity.id}", deeper=deeper)
        else:
            html = render.html(library, unit, activity, "handout", large=options.large, nested=deeper > 0)
            yield Cell(html=html, deeper=deeper)
