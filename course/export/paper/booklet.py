"""The booklet: the whole course for learners, with contents, words explained, notices and sources."""

from __future__ import annotations

from collections.abc import Iterator

from course import render
from course.export import notebooks
from course.export.paper import handouts, notices
from course.export.paper.document import Cell, Document, Paper, reviewed
from course.loading.library import Library
from course.model import Entry


def document(library: Library, entries: list[Entry], paper: Paper) -> Document:
    """The handouts of `entries` as one document, each heading one level deeper. Raises Mistakes."""
    units = [library.unit(entry.unit) for entry in entries]
    return Document(
        stem=f"{library.course.course}-booklet{paper.suffix}",
        title=library.course.title,
        kind="booklet",
        cells=[
            Cell(html=_cover(library, entries)),
            *(cell for entry in entries for cell in _unit(library, entry, paper)),
            Cell(html=render.piece(library, "glossary")),
            *notices.cells(library),
            Cell(notebooks.sources(library, *units), anchor="__sources"),
        ],
        units=[unit.id for unit in units],
    )


def _cover(library: Library, entries: list[Entry]) -> str:
    contents = [(str(entry.unit), render.unit_name(library.unit(entry.unit))) for entry in entries]
    contents.append(("__glossary", "Words explained"))
    contents += [(notices.anchor(notice), notice.title) for notice in library.notices]
    contents.append(("__checked", "How the course was checked"))
    contents.append(("__sources", "Sources"))
    notice = reviewed(library, *(library.unit(entry.unit) for entry in entries))
    return render.piece(library, "cover", contents=contents, notice=notice)


def _unit(library: Library, entry: Entry, paper: Paper) -> Iterator[Cell]:
    unit = library.unit(entry.unit)
    yield Cell(notebooks.front(library, entry, unit), anchor=unit.id, deeper=1)
    yield from handouts.activities(library, entry, paper, deeper=1)
