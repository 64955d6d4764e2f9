"""The notices on paper: accessibility, privacy and data protection."""

from __future__ import annotations

from course.export.paper.document import Cell, Document, PrintOptions
from course.loading.library import Library
from course.model import Notice
from course.render import front_matter


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
    """Each notice with its date."""
    return [
        Cell(front_matter.notice_markdown(notice), anchor=anchor(notice), deeper=deeper) for notice in library.notices
    ]


def anchor(notice: Notice) -> str:
    """What a link to a notice leads to."""
    return f"__notice--{notice.id}"
