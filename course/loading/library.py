"""The open course: its units in order, and any activity by its id. Reads a file only when asked."""

from __future__ import annotations

import contextlib
import copy
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from course.loading.catalogue import Catalogue, stamp_files
from course.loading.named import places_named
from course.loading.reader import Loaded, Mistake, Mistakes, read
from course.loading.shown_elsewhere import led_nowhere
from course.loading.suggest import did_you_mean
from course.model import Activity, Entry, Figure, Id, Unit
from course.model.errors import CourseError
from course.model.facilitator import Setting

SPECIMEN = Entry.model_construct(unit=Id("specimen"), file="99-specimen", title="Specimen", outcomes=[])
"""One of everything, in `specimen.yaml`: a fixture and a pattern, not part of the course."""


_DRAFT = re.compile(rb"""^(?:\xef\xbb\xbf)?draft:[ \t]+["']?true\b""", re.MULTILINE)
TOP = 8192
"""Bytes at the start of a unit's file that are searched for `draft: true`: often, and without parsing the YAML."""


class NotThere(CourseError):
    """Something was asked for that the course does not have; the sentence says what it may have been."""


class Library(Catalogue):
    """The course in one `content/` folder: what its units draw on, and the units themselves."""

    def __init__(self, folder: Path, *, is_compiled: bool = False) -> None:
        self._files = stamp_files(folder)  # first: what is changed from here on is noticed
        super().__init__(folder, is_compiled=is_compiled)
        self._units: dict[str, Loaded[Unit]] = {}
        self._records: dict[str, Unit] = {}
        self.setting: Setting | None = None
        """Where the questions of its units happen, if not where their authors set them."""

    def is_current(self) -> bool:
        """Whether no file has changed since this library was opened, judging by names, times and sizes."""
        return self._files == stamp_files(self.folder)

    @cached_property
    def lessons(self) -> list[Entry]:
        """What learners get: the units, and after them the refreshers, whose files are there and not drafts."""
        return [entry for entry in self.course.lessons if self.path(entry).is_file() and not self.is_draft(entry)]

    @cached_property
    def written(self) -> list[Entry]:
        """The units among the lessons: what there is to finish."""
        return [entry for entry in self.lessons if entry in self.course.units]

    @cached_property
    def drafts(self) -> list[Entry]:
        """The lessons that are still being written, in order: learners do not hear of them."""
        return [entry for entry in self.course.lessons if self.is_draft(entry)]

    def is_draft(self, entry: Entry) -> bool:
        """Whether a unit's file says `draft: true` near the top; False if it cannot be read (the reader says so)."""
        with contextlib.suppress(OSError), self.path(entry).open("rb") as file:
            top = file.read(TOP)
            return b"draft:" in top and _DRAFT.search(top) is not None
        return False

    def path(self, entry: Entry) -> Path:
        """Where a unit's words are."""
        return self.folder / ("specimen.yaml" if entry is SPECIMEN else f"{entry.file}.yaml")

    def entry(self, unit: str) -> Entry:
        """A unit's place in the course. Raises NotThere."""
        if unit == SPECIMEN.unit:
            return SPECIMEN
        if entry := self.course.entry(unit):
            return entry
        names = [entry.unit for entry in self.course.lessons]
        raise NotThere(f"There is no unit '{unit}'.{did_you_mean(unit, names)} The units are: {', '.join(names)}.")

    def find_unit(self, asked: str) -> Entry:
        """Find a unit by its id, its number or part of its title. Raises NotThere."""
        wanted = asked.strip().lower()
        entries = [*self.course.lessons, SPECIMEN]
        number = re.fullmatch(r"(?:unit|principle)?\s*0*([0-9]+)", wanted)
        for fits in (
            [entry for entry in entries if entry.unit == wanted],
            [entry for entry in entries if number and int(entry.file.partition("-")[0]) == int(number[1])],
            [entry for entry in entries if wanted and wanted in entry.title.lower()],
        ):
            if len(fits) == 1:
                return fits[0]
        known = "\n".join(f"  {entry.file.partition('-')[0]}  {entry.unit}: {entry.title}" for entry in entries)
        guess = did_you_mean(wanted, [entry.unit for entry in entries])
        raise NotThere(f"No unit, or more than one, is meant by '{asked}'.{guess} The units are:\n{known}")

    def read_unit(self, unit: str) -> Loaded[Unit]:
        """A unit with its lines, every reference checked. Raises Mistakes or NotThere."""
        if unit not in self._units:
            entry = self.entry(unit)
            loaded = read(self.path(entry), Unit)
            mistakes = [*self.unresolved(loaded), *self._pictures_at_fault(loaded.record)]
            if loaded.record.id != unit:
                sentence = f"This file holds the unit '{loaded.record.id}'. Write 'unit: {unit}'."
                mistakes.append(loaded.mistake(("unit",), sentence))
            if loaded.record.draft and not self.is_draft(entry):
                sentence = "This is too far down the file. Write 'draft: true' below 'unit:'."
                mistakes.append(loaded.mistake(("draft",), sentence))
            if mistakes:
                raise Mistakes(mistakes)
            self._units[unit] = loaded
        return self._units[unit]

    def unit(self, unit: str) -> Unit:
        """A unit by its id, its questions set where the library's are. Raises Mistakes or NotThere."""
        if unit not in self._records:
            name = self.entry(unit).unit
            self._records[unit] = self.taken(f"unit {name}", Unit, lambda: self.read_unit(name).record)
        record = self._records[unit]
        return record.in_setting(self.setting) if self.setting else record

    def in_setting(self, setting: Setting | None) -> Library:
        """The same course, for a session in that setting."""
        library = copy.copy(self)
        library.setting = setting
        return library

    def activity(self, name: str, kind: str | None = None) -> tuple[Unit, Activity]:
        """An activity by its full id, such as "relationships/scan-is-normal". Raises Mistakes or NotThere."""
        unit_id, slash, activity_id = name.partition("/")
        if not slash:
            raise NotThere(f"'{name}' names no activity. Write the unit, a slash and the activity's id.")
        unit = self.unit(unit_id)
        activity = unit.activity(activity_id)
        if activity and kind in (None, activity.kind):
            return unit, activity
        if activity:
            raise NotThere(f"'{name}' is a {activity.kind}, not a {kind}. Write {activity.kind}(\"{name}\").")
        names = [f"{unit_id}/{a.id}" for a in unit.activities if kind in (None, a.kind)]
        raise NotThere(f"There is no {kind or 'activity'} '{name}'.{did_you_mean(name, names)}")

    def knows(self, name: str) -> bool:
        """Whether `name` is the full id of an activity of this edition or of an earlier one."""
        with contextlib.suppress(NotThere, Mistakes):
            return bool(self.activity(name))
        unit, _, activity = name.partition("/")
        with contextlib.suppress(Mistakes):
            return any(activity in edition.units[unit].parts for edition in self.editions if unit in edition.units)
        return False

    def moved_out(self, name: str) -> set[str]:
        """What was in the activity `name` once and stands elsewhere now: whatever its `was:` names, in whichever unit.

        It is looked for without YAML, so that a mistake in a unit hides nothing.
        """
        return {*places_named(self.folder).get(name, ())}

    def parts_now(self, name: str) -> set[str]:
        """The parts of the activity `name` of an earlier edition that are shown in this one. Raises Mistakes."""
        return self.moved_out(name).union(*(activity.parts for activity in self.now_at(name)))

    def now_at(self, name: str) -> Iterator[Activity]:
        """The activities in which answers to the activity `name` of an earlier edition are shown. Raises Mistakes.

        Whether a file is worth reading is seen without YAML.
        """
        for entry in (*self.lessons, *([SPECIMEN] if self.path(SPECIMEN).is_file() else [])):
            is_home = name.partition("/")[0] == entry.unit
            if is_home or name.encode() in self.path(entry).read_bytes():
                activities = self.unit(entry.unit).activities
                yield from (a for a in activities if name in a.was or (is_home and f"{entry.unit}/{a.id}" == name))

    def unresolved(self, loaded: Loaded[Any]) -> list[Mistake]:
        """A mistake for each reference in a file that leads nowhere."""
        return [*self.dangling(loaded), *(led_nowhere(loaded, self._file) if isinstance(loaded.record, Unit) else [])]

    def _pictures_at_fault(self, unit: Unit) -> Iterator[Mistake]:
        """What is wrong in the pictures of `unit`; that one is missing is told of its name."""
        names = {activity.image for activity in unit.activities if isinstance(activity, Figure)}
        for name in sorted(names.intersection(self.pictures)):
            try:
                self.picture(name)
            except Mistakes as wrong:
                yield from wrong.mistakes

    def _file(self, unit: str) -> Path | None:
        """Where the words of a unit of this name are; None when the course has none."""
        entry = SPECIMEN if unit == SPECIMEN.unit else self.course.entry(unit)
        return self.path(entry) if entry else None


def around(start: Path, *, is_compiled: bool = False) -> Library | None:
    """The course that `start` is in: the nearest `content/` upward."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / "content" / "course.yaml").is_file():
            return Library(folder / "content", is_compiled=is_compiled)
    return None


def find(start: Path | None = None, *, is_compiled: bool = False) -> Library:
    """The course around `start` (the folder one is in): the nearest `content/` upward, else the wheel's copy.

    Where it `is_compiled`, what a kernel before made of the same words is used, and what this one makes is kept.
    """
    if own := around(start or Path.cwd(), is_compiled=is_compiled):
        return own
    if words := inside("content"):
        return Library(words, is_compiled=is_compiled)
    raise NotThere("The course's words were not found. Open the notebook inside the course's own folder.")


def inside(name: str) -> Path | None:
    """The folder `name` that came with the course: in the wheel, or in the repository it is installed from."""
    package = Path(__file__).parent.parent
    for place in (package, package.parent):
        if (place / "content" / "course.yaml").is_file() and (place / name).is_dir():
            return place / name
    return None
