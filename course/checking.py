"""Every mistake in the content and the notebooks at once, with what was looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from course.library import SPECIMEN, Library
from course.model import Entry, Quiz, Story
from course.reader import Mistake, Mistakes


@dataclass
class Found:
    """Mistakes, sorted by place, and what was looked at."""

    mistakes: list[Mistake] = field(default_factory=list)
    units: int = 0
    stories: int = 0
    items: int = 0

    @property
    def summary(self) -> str:
        """A line that makes a green result mean something."""
        errors = len(self.mistakes)
        return (
            f"{self.units} units, {self.stories} stories, {self.items} items: "
            f"{errors} error{'' if errors == 1 else 's'}."
        )


def check(library: Library) -> Found:
    """Look at every file of `content/` and at the notebooks beside it."""
    found = Found()
    for look in (
        lambda: library.course,
        lambda: library.people,
        lambda: library.sources,
        lambda: library.terms,
        lambda: library.support,
    ):
        _note(found, look)
    if not found.mistakes:
        entries = [*library.written, *([SPECIMEN] if library.path(SPECIMEN).is_file() else [])]
        for entry in entries:
            _unit(found, library, entry)
        _notebooks(found, library)
    found.mistakes.sort()
    return found


def _note(found: Found, look: Callable[[], object]) -> None:
    try:
        look()
    except Mistakes as wrong:
        found.mistakes += wrong.mistakes


def _unit(found: Found, library: Library, entry: Entry) -> None:
    try:
        unit = library.unit(entry.unit)
    except Mistakes as wrong:
        found.mistakes += wrong.mistakes
        return
    found.units += 1
    found.stories += sum(isinstance(activity, Story) for activity in unit.activities)
    found.items += sum(len(activity.items) for activity in unit.activities if isinstance(activity, Quiz))


def _notebooks(found: Found, library: Library) -> None:
    from course.export import notebooks

    folder = library.folder.parent / "notebooks"
    if not folder.is_dir():
        return
    wrong = {mistake.file for mistake in found.mistakes}
    for entry in library.written:
        path = folder / f"{entry.file}.ipynb"
        if f"content/{entry.file}.yaml" in wrong:
            continue
        if not path.is_file():
            found.mistakes.append(Mistake(f"notebooks/{path.name}", 1, "This notebook is missing. Run: course build"))
        elif path.read_text(encoding="utf-8") != notebooks.build(library, entry):
            found.mistakes.append(
                Mistake(f"notebooks/{path.name}", 1, "The notebook is not what its words say. Run: course build")
            )
