"""What the preview shows of each unit: the last page that could be drawn, and what is wrong in the files since."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from threading import Condition

from course.export.preview.draw import draw
from course.loading.library import Library
from course.model.errors import CourseError, system_errors_explained

INTERVAL = 0.05
"""Seconds between two looks at the files. A look takes a fifth of a millisecond, and needs no notice from the drive:
network drives and shared folders often give none."""


@dataclass(frozen=True)
class Drawing:
    """What is shown of a unit."""

    number: int
    """Counts what has been shown of it."""
    page: str
    """The last page without a mistake; empty before the first."""
    mistakes: str = ""
    """What is wrong since, a line for each."""


class Drawings:
    """The units somebody looks at. One thread draws them, in `follow`; those that answer browsers ask and wait."""

    def __init__(self, library: Library) -> None:
        self.library = library
        """The course as it was when its course.yaml could last be read."""
        self.closed = False
        """Whether nothing will be drawn any more."""
        self._drawings: dict[str, Drawing] = {}
        self._sources: dict[str, Library] = {}
        """What each was drawn from."""
        self._waiting: Counter[str] = Counter()
        """How many wait for each."""
        self._changed = Condition()

    def ask(self, unit: str, after: int = 0, patience: float = 10.0) -> Drawing | None:
        """What is shown of a unit once that is newer than number `after`; None where it takes longer than patience."""

        def fresh() -> Drawing | None:
            drawing = self._drawings.get(unit)
            return drawing if drawing and drawing.number > after else None

        with self._changed:
            self._waiting[unit] += 1
            self._changed.wait_for(lambda: self.closed or fresh(), patience)
            self._waiting[unit] -= 1
            return fresh()

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def follow(self, wait: Callable[[float], object]) -> None:
        """Draw what is asked for, again whenever a file changes, until `wait` raises. It waits between two looks."""
        latest = settled = self.library
        while True:
            wait(INTERVAL)
            if not latest.is_current():
                latest = Library(latest.folder)
                continue  # a file may just be being written: it is read when it stays as it is for one look
            if latest is not settled:
                settled = latest
                with contextlib.suppress(CourseError):  # what is wrong in course.yaml stands in each drawing
                    _ = settled.course
                    self.library = settled
            self._draw(settled)

    def _draw(self, library: Library) -> None:
        """Draw what somebody waits for, unless that was done from these very files."""
        with self._changed:
            units = [unit for unit, count in self._waiting.items() if count and self._sources.get(unit) is not library]
        for unit in units:
            drawing = _drawing(library, unit, self._drawings.get(unit, Drawing(0, "")))
            with self._changed:
                self._drawings[unit], self._sources[unit] = drawing, library
                self._changed.notify_all()


def _drawing(library: Library, unit: str, before: Drawing) -> Drawing:
    """What is shown of a unit now: `before` itself where nothing is different."""
    try:
        with system_errors_explained():
            page, mistakes = draw(library, library.entry(unit)), ""
    except CourseError as error:
        page, mistakes = before.page, str(error)
    if before.number and (page, mistakes) == (before.page, before.mistakes):
        return before
    return Drawing(before.number + 1, page, mistakes)
