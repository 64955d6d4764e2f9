"""The notices on paper: accessibility, privacy and data protection."""

from __future__ import annotations

from course.export import notebooks
from course.export.paper.document import Cell, Document, Paper
from course.loading.library import Library
from course.model import Notice


def document(library: Library, paper: Paper) -> Document:
    """The notices, each beginning a page. Raises Mistakes."""
    return Document(
        stem=f"{notebooks.ABOUT}{paper.suffix}",
        title=notebooks.ABOUT_TITLE,
        kind="notices",
        cells=[Cell(notebooks.about_front(library), anchor="__about"), *cells(library)],
        units=[entry.unit for entry in library.written],
    )


def cells(library: Library, *, deeper: int = 0) -> list[Cell]:
    """Each notice with its date, and how far the course was checked."""
    notices = [
        Cell(notebooks.notice(library, notice), anchor=anchor(notice), deeper=deeper) for notice in library.notices
    ]
    return [*notices, Cell(notebooks.checked(library), anchor="__checked", deeper=deeper)]


def anchor(notice: Notice) -> str:
    """What a link to a notice leads to."""
    return f"__notice--{notice.id}"
