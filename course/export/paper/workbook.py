"""Workbooks: what a unit's notebook shows, with boxes to tick and lines to write on. No key in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from course import render
from course.export.paper.document import Cell, Document, PrintOptions
from course.loading.library import Library
from course.model import Activity, Entry, Text, Unit
from course.render import front_matter


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """The workbook of one unit, which is the whole of it. Raises Mistakes."""
    unit = library.unit(entry.unit)
    return Document(
        stem=f"{entry.file}-workbook{options.suffix}",
        title=render.unit_name(unit),
        kind="workbook",
        cells=[
            *lesson(library, entry, options),
            Cell(front_matter.sources(library, unit), anchor=f"{unit.id}__sources"),
            *help_routes(library, entry),
        ],
        units=[unit.id],
    )


def lesson(library: Library, entry: Entry, options: PrintOptions, *, deeper: int = 0) -> Iterator[Cell]:
    """The unit from its title to More practice, its texts and activities as they go on paper."""
    unit = library.unit(entry.unit)
    opening = len(unit.opening)
    yield Cell(front_matter.unit_title(library, unit), anchor=unit.id, deeper=deeper)
    for activity in unit.core[:opening]:
        yield activity_cell(library, unit, activity, options, deeper)
    ways = front_matter.ways_on_paper(library, unit)
    if opening_words := front_matter.unit_opening(library, entry, unit, ways):
        yield Cell(opening_words, deeper=deeper)
    for activity in unit.core[opening:]:
        if not deeper and activity in unit.dated[:1]:  # among other units the plan of dates is there already
            yield activity_cell(library, *library.activity(unit.dates), options, deeper)
        yield activity_cell(library, unit, activity, options, deeper)
    if unit.more:
        yield Cell(front_matter.more_practice(library, unit), anchor=f"{unit.id}__more", deeper=deeper)
    for activity in unit.more:
        yield replace(activity_cell(library, unit, activity, options, deeper), deeper=deeper + 1)


def help_routes(library: Library, entry: Entry, *, deeper: int = 0) -> Iterator[Cell]:
    """The texts with help routes that stand at the end of the unit."""
    unit = library.unit(entry.unit)
    for text in unit.help:
        yield Cell(render.text_markdown(library, text), anchor=f"{unit.id}--{text.id}", deeper=deeper)


def activity_cell(library: Library, unit: Unit, activity: Activity, options: PrintOptions, deeper: int = 0) -> Cell:
    """An activity as it goes on paper, without its key."""
    if isinstance(activity, Text) and not activity.is_called:
        words = render.text_markdown(library, activity)
        return Cell(words, anchor=f"{unit.id}--{activity.id}", deeper=deeper)
    html = render.html(library, unit, activity, "handout", large=options.large, nested=deeper > 0, printed=True)
    return Cell(html=html, deeper=deeper)
