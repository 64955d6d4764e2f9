"""How the preview draws a unit. To show another form of it, change this alone."""

from __future__ import annotations

from course.export import pages
from course.loading.library import Library
from course.model import Entry


def draw(library: Library, entry: Entry) -> str:
    """The one file of a unit, as `course export pages` makes it. Raises Mistakes of the files that it needs."""
    return pages.page(library, [entry], is_preview=True)
