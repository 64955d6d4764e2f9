"""The outline of the course that is open: what a numbers file of this edition may hold."""

from __future__ import annotations

from course.loading.library import Library
from course.model.outline import Outline, outline


def read_outline(library: Library) -> Outline:
    """The outline of the edition in `library`. Reads every unit. Raises Mistakes."""
    return outline(library.course.version, [library.unit(entry.unit) for entry in library.written], library.editions)
