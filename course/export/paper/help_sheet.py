"""Where to turn, on one sheet for the wall: it stays on show from the beginning to the end."""

from __future__ import annotations

from course.export.paper import messages
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.loading.library import Library


def build(library: Library, options: PrintOptions) -> Document:
    """The help routes of `support.yaml`, the same for every session."""
    return Document(
        stem=f"help-routes{options.suffix}",
        title=messages.HELP_ROUTES,
        kind="help-sheet",
        cells=[Cell(html=fragment(library, "help-sheet"))],
        units=[entry.unit for entry in library.written],
    )
