"""The outline of the course that is open: what a numbers file of this edition may hold."""

from __future__ import annotations

from collections.abc import Sequence

from course.loading.library import Library
from course.model import Entry
from course.model.outline import Outline, outline


def read_outline(library: Library, entries: Sequence[Entry] = ()) -> Outline:
    """The outline of the edition in `library`: of `entries`, by default all. Reads those units. Raises Mistakes."""
    units = [library.unit(entry.unit) for entry in entries or library.written]
    return outline(library.course.version, units, library.editions)
