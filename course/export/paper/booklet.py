"""The booklet: the whole course for learners, with contents, words explained, notices and sources."""

from __future__ import annotations

from collections.abc import Iterator

from course import render
from course.export.paper import messages, notices, workbook
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.loading.library import Library
from course.model import Entry
from course.render import front_matter
from course.render.front_matter import review_status


def build(library: Library, entries: list[Entry], options: PrintOptions) -> Document:
    """The workbooks of `entries` as one document, each heading one level deeper. Raises Mistakes."""
    units = [library.unit(entry.unit) for entry in entries]
    return Document(
        stem=f"{library.course.course}-booklet{options.suffix}",
        title=library.course.title,
        kind="booklet",
        cells=[
            Cell(html=_cover(library, entries)),
            *(cell for entry in entries for cell in _unit(library, entry, options)),
            Cell(html=fragment(library, "glossary")),
            *notices.cells(library),
            Cell(front_matter.sources(library, *units), anchor="__sources"),
        ],
        units=[unit.id for unit in units],
    )


def _cover(library: Library, entries: list[Entry]) -> str:
    contents = [(str(entry.unit), render.unit_name(library.unit(entry.unit))) for entry in entries]
    contents.append(("__glossary", messages.WORDS_EXPLAINED))
    contents += [(notices.anchor(notice), notice.title) for notice in library.notices]
    contents.append((notices.CHECKED, render.messages.HOW_CHECKED))
    contents.append(("__sources", render.messages.SOURCES_TITLE))
    notice = review_status(library.course, *(library.unit(entry.unit) for entry in entries))
    return fragment(library, "cover", contents=contents, notice=notice)


def _unit(library: Library, entry: Entry, options: PrintOptions) -> Iterator[Cell]:
    yield from workbook.lesson(library, entry, options, deeper=1)
    yield from workbook.help_routes(library, entry, deeper=1)
