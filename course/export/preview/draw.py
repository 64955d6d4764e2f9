"""How the preview draws a unit. To show another form of it, change this alone."""

from __future__ import annotations

from course.export.paper import html, workbook
from course.export.paper.document import PrintOptions
from course.loading.library import Library
from course.model import Entry


def draw(library: Library, entry: Entry) -> str:
    """The whole page of a unit. Raises Mistakes."""
    options = PrintOptions()
    return html.to_html(library, workbook.build(library, entry, options), options)
