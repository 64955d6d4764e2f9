"""The notices on paper: accessibility, privacy and data protection."""

from __future__ import annotations

from course.export.paper.document import Cell, Document, PrintOptions
from course.loading.library import Library
from course.model import Notice
from course.render import front_matter

CHECKED = "__checked"
"""What a link to how the course was checked leads to."""


def build(library: Library, options: PrintOptions) -> Document:
    """The notices, each beginning a page. Raises Mistakes."""
    return Document(
        stem=f"{front_matter.NOTICES_STEM}{options.suffix}",
        title=front_matter.NOTICES_TITLE,
        kind="notices",
        cells=[Cell(front_matter.notices_front(library.course), anchor="__about"), *cells(library)],
        units=[entry.unit for entry in library.written],
    )


def cells(library: Library, *, deeper: int = 0) -> list[Cell]:
    """Each notice with its date, and how far the course was checked."""
    notices = [
        Cell(front_matter.notice_markdown(library, notice), anchor=anchor(notice), deeper=deeper)
        for notice in library.notices
    ]
    return [*notices, Cell(front_matter.how_checked(library), anchor=CHECKED, deeper=deeper)]


def anchor(notice: Notice) -> str:
    """What a link to a notice leads to."""
    return f"__notice--{notice.id}"
