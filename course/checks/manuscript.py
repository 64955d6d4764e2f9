"""The open course as its checks see it: every file that could be read, with the line of everything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from course.checks.finding import Spot
from course.checks.interface import interface
from course.checks.prose import Passage, passages
from course.loading.library import Library
from course.loading.reader import Loaded
from course.loading.yaml_tree import Place
from course.model import (
    Activity,
    Course,
    Entry,
    Glossary,
    Item,
    Notices,
    People,
    Quiz,
    Record,
    References,
    Support,
    Unit,
)
from course.model.option_order import shuffled
from course.model.question import Choice

A = TypeVar("A", bound=Activity)
R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class LocatedItem:
    """An item and its place in the course."""

    loaded: Loaded[Unit]
    quiz: Quiz
    item: Item
    place: Place

    @property
    def options(self) -> Sequence[Choice]:
        """What is chosen among or rated; an ordering and a matching have none."""
        return self.item.choices if self.item.form in ("choose", "rate") else []

    @property
    def keys(self) -> Sequence[Choice]:
        """The options that are right, where others are not."""
        return [option for option in self.options if option.correct]

    @property
    def keyed(self) -> bool:
        """Whether some options are right and others are not."""
        return bool(self.keys)

    def at(self, *steps: str | int) -> Spot:
        """A place within the item."""
        return spot(self.loaded, (*self.place, *steps))


@dataclass(frozen=True)
class Manuscript:
    """What could be read.

    Rules about words look at `all`, rules about what learners get at `lessons`, and rules about what makes a unit a
    unit at `units`.
    """

    library: Library
    course: Loaded[Course]
    people: Loaded[People]
    references: Loaded[References]
    glossary: Loaded[Glossary]
    support: Loaded[Support]
    notices: Loaded[Notices]
    others: tuple[Loaded[Any], ...]
    """Files that a course may do without."""
    units: tuple[Loaded[Unit], ...]
    """The units that are written and could be read, in order."""
    specimen: Loaded[Unit] | None
    """The pattern for authors: good writing, but no part of the course."""
    refreshers: Loaded[Unit] | None = None
    """What comes weeks after the units: it has no principle, outcomes, blueprint or plan of its own."""
    drafts: tuple[Loaded[Unit], ...] = ()
    """Units that are being written: every rule may look at them, and what it finds is a note."""
    raw: dict[str, list[str]] = field(default_factory=dict, repr=False)
    """The lines of each file, filled in on demand."""
    built: dict[str, str | None] = field(default_factory=dict, repr=False)
    """The text of each notebook, likewise."""

    @property
    def lessons(self) -> tuple[Loaded[Unit], ...]:
        """What learners get: the units and the refreshers."""
        return (*self.units, *((self.refreshers,) if self.refreshers else ()))

    @property
    def all(self) -> tuple[Loaded[Unit], ...]:
        """The lessons, the drafts and the specimen."""
        return (*self.lessons, *self.drafts, *((self.specimen,) if self.specimen else ()))

    @property
    def texts(self) -> tuple[Loaded[Unit] | Loaded[Notices], ...]:
        """What is written to be read from the first line to the last: the lessons, the specimen and the notices."""
        return (*self.all, self.notices)

    @property
    def complete(self) -> bool:
        """Whether every unit of `course.yaml` is here."""
        return len(self.units) == len(self.course.record.units)

    @property
    def notebooks(self) -> Path:
        """Where the notebooks are."""
        return self.library.folder.parent / "notebooks"

    def entry(self, loaded: Loaded[Unit]) -> Entry:
        """A unit's place in the course."""
        return self.library.entry(loaded.record.id)

    @cached_property
    def located_items(self) -> dict[str, list[LocatedItem]]:
        """The items of each file, in order."""
        return {loaded.file: list(_located_items(loaded)) for loaded in self.all}

    def items(self, loaded: Loaded[Unit]) -> list[LocatedItem]:
        """The items of one unit."""
        return self.located_items[loaded.file]

    @property
    def all_items(self) -> Iterator[LocatedItem]:
        """The items of the lessons, the drafts and the specimen."""
        for loaded in self.all:
            yield from self.located_items[loaded.file]

    @property
    def course_items(self) -> list[LocatedItem]:
        """The items of the course."""
        return [located for loaded in self.lessons for located in self.located_items[loaded.file]]

    @cached_property
    def writing(self) -> dict[str, list[Passage]]:
        """The passages of each unit, of the notices and of the interface, in the order of the file."""
        units = {
            loaded.file: sorted(
                passages(loaded.record, loaded.file, loaded.lines), key=lambda passage: passage.spot.line
            )
            for loaded in self.texts
        }
        return units | self.interface

    @cached_property
    def interface(self) -> dict[str, list[Passage]]:
        """What the course itself says, where its package lies beside the content."""
        return interface(self.library.folder.parent)

    @cached_property
    def reference_passages(self) -> list[Passage]:
        """The writing of the other files."""
        files: list[Loaded[Any]] = [self.course, self.people, self.glossary, self.support, *self.others]
        return [passage for loaded in files for passage in passages(loaded.record, loaded.file, loaded.lines)]

    def shown(self, located: LocatedItem) -> list[Choice]:
        """An item's options in the order in which every form shows them."""
        names = (self.course.record.seed, located.loaded.record.id, located.quiz.id, located.item.id)
        return shuffled(located.options, *names)

    def lines(self, file: str) -> list[str]:
        """A file's own lines, for pointing at a word in it."""
        if file not in self.raw:
            folder = self.library.folder
            path = folder.parent / file if file in self.interface else folder / file.partition("/")[2]
            self.raw[file] = path.read_text("utf-8-sig", "replace").splitlines()
        return self.raw[file]

    def notebook(self, path: Path) -> str | None:
        """The text of a notebook, or None where there is none."""
        if path.name not in self.built:
            self.built[path.name] = path.read_text("utf-8", "replace") if path.is_file() else None
        return self.built[path.name]

    def within(self, passage: Passage, words: str) -> Spot:
        """The line of a passage on which `words` begin."""
        start = passage.spot
        lines = self.lines(start.file)
        first = words.split()
        for length in (4, 2, 1):
            wanted = " ".join(first[:length])
            for number, line in enumerate(lines[start.line - 1 : start.line + 80], start=start.line):
                if wanted in line.replace("*", ""):
                    return Spot(start.file, number, start.place)
        return start


def place_in_course(course: Course, entry: Entry) -> Place:
    """Where course.yaml names a lesson."""
    return ("units", course.units.index(entry)) if entry in course.units else ("refreshers",)


def spot(loaded: Loaded[Any], place: Place) -> Spot:
    """A place in a file that was read."""
    while place and place not in loaded.lines:
        place = place[:-1]
    return Spot(loaded.file, loaded.lines.get(place, 1), place)


def activities(reads: tuple[Loaded[Unit], ...], kind: type[A]) -> Iterator[tuple[Loaded[Unit], A, Place]]:
    """Every activity of a kind, with its unit and its place."""
    for loaded in reads:
        for position, activity in enumerate(loaded.record.activities):
            if isinstance(activity, kind):
                yield loaded, activity, ("activities", position)


def _located_items(loaded: Loaded[Unit]) -> Iterator[LocatedItem]:
    for _, quiz, place in activities((loaded,), Quiz):
        for position, item in enumerate(quiz.items):
            yield LocatedItem(loaded, quiz, item, (*place, "items", position))
