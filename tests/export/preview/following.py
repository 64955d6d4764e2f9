"""A small course that is followed while a test changes its files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from course.export.preview.drawings import Drawing, Drawings
from course.loading.library import Library
from tests.conftest import ROOT
from tests.waiting import PATIENCE

UNIT = "context"


class Over(Exception):
    """The test has seen enough."""


@contextmanager
def followed(folder: Path) -> Iterator[Drawings]:
    """The drawings of the course in `folder`, for as long as the test looks at them."""
    over = Event()
    drawings = Drawings(Library(folder))
    failed: list[Exception] = []

    def wait(seconds: float) -> None:
        if over.wait(seconds):
            raise Over

    def follow() -> None:
        try:
            drawings.follow(wait)
        except Over:
            return
        except Exception as error:
            failed.append(error)

    thread = Thread(target=follow)
    thread.start()
    try:
        yield drawings
    finally:
        over.set()
        drawings.close()
        thread.join()
    assert failed == []


def drawn(drawings: Drawings, after: Drawing | None = None, unit: str = UNIT) -> Drawing:
    """The next drawing of a unit; a test that waits in vain fails."""
    drawing = drawings.ask(unit, after.number if after else 0, PATIENCE)
    assert drawing, "nothing was drawn"
    return drawing


def course_in(place: Path) -> Path:
    """A copy of the course's words."""
    shutil.copytree(ROOT / "content", place / "content")
    return place / "content"
