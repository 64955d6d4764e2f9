"""The open course: its units in order, and any activity by its id. Reads a file only when asked."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from course.loading.editions import read_editions
from course.loading.reader import Mistake, Mistakes, Read, read
from course.loading.suggest import meant
from course.model import (
    Activity,
    Course,
    Edition,
    Entry,
    Glossary,
    Notice,
    Notices,
    People,
    Person,
    Rating,
    Reference,
    References,
    Source,
    Support,
    Term,
    Unit,
)
from course.model.citation import cite_sources
from course.model.record import OutcomeId, PersonId, SourceId, TermId

SPECIMEN = Entry(unit="specimen", file="99-specimen", title="Specimen", outcomes=[])
"""One of everything, in `specimen.yaml`: a fixture and a pattern, not part of the course."""


_DRAFT = re.compile(rb"""^(?:\xef\xbb\xbf)?draft:[ \t]+["']?true\b""", re.MULTILINE)
TOP = 8192
"""Bytes of a unit's file among which `draft: true` stands: it is looked for often, and without the YAML."""


class NotThere(LookupError):
    """Something was asked for that the course does not have; the sentence says what it may have been."""

    def __str__(self) -> str:
        return str(self.args[0])

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in a notebook: the sentence, and no stack trace."""
        return [str(self)]


class Library:
    """The course in one `content/` folder."""

    def __init__(self, folder: Path, drafts: bool = False) -> None:
        self.folder = folder
        self.drafts = drafts
        """Whether units that say `draft: true` count as written."""
        self._files = _files(folder)
        self._units: dict[str, Read[Unit]] = {}

    def is_current(self) -> bool:
        """Whether every file is as it was when this library was opened: told by its name, time and size."""
        return self._files == _files(self.folder)

    @cached_property
    def course(self) -> Course:
        """The course itself: title, version, units in order, outcomes."""
        return read(self.folder / "course.yaml", Course).record

    @cached_property
    def people(self) -> dict[str, Person]:
        """The cast, by id."""
        return {person.id: person for person in read(self.folder / "people.yaml", People).record.people}

    @cached_property
    def references(self) -> References:
        """All sources, and how far they were read."""
        return read(self.folder / "references.yaml", References).record

    @cached_property
    def sources(self) -> dict[str, Source]:
        """All sources, by id."""
        return {source.id: source for source in self.references.references}

    @cached_property
    def citations(self) -> dict[str, str]:
        """How each source is named for people, by id."""
        return cite_sources(self.sources.values())

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The glossary, by id."""
        return {term.id: term for term in read(self.folder / "glossary.yaml", Glossary).record.terms}

    @cached_property
    def support(self) -> Support:
        """Help routes by nation."""
        return read(self.folder / "support.yaml", Support).record

    @cached_property
    def notices(self) -> list[Notice]:
        """What the course says about itself, in order."""
        return read(self.folder / "notices.yaml", Notices).record.notices

    @cached_property
    def editions(self) -> list[Edition]:
        """Every released edition, the oldest first."""
        return read_editions(self.folder)

    @cached_property
    def outcomes(self) -> dict[str, str]:
        """Every outcome's text, by id."""
        return {outcome.id: outcome.text for entry in self.course.units for outcome in entry.outcomes}

    @property
    def written(self) -> list[Entry]:
        """The units whose files are there, in order; drafts only in a library that takes them for written."""
        there = [entry for entry in self.course.units if self.path(entry).is_file()]
        return there if self.drafts else [entry for entry in there if not self.is_draft(entry)]

    def is_draft(self, entry: Entry) -> bool:
        """Whether a unit's file says `draft: true` at its top."""
        path = self.path(entry)
        if not path.is_file():
            return False
        with path.open("rb") as file:
            top = file.read(TOP)
        return b"draft:" in top and _DRAFT.search(top) is not None

    def path(self, entry: Entry) -> Path:
        """Where a unit's words are."""
        return self.folder / ("specimen.yaml" if entry is SPECIMEN else f"{entry.file}.yaml")

    def entry(self, unit: str) -> Entry:
        """A unit's place in the course. Raises NotThere."""
        if unit == SPECIMEN.unit:
            return SPECIMEN
        if found := self.course.entry(unit):
            return found
        names = [entry.unit for entry in self.course.units]
        raise NotThere(f"There is no unit '{unit}'.{meant(unit, names)} The units are: {', '.join(names)}.")

    def named(self, asked: str) -> Entry:
        """The unit that somebody means: by its id, its number, or a part of its title. Raises NotThere."""
        wanted = asked.strip().lower()
        entries = [*self.course.units, SPECIMEN]
        number = re.fullmatch(r"(?:unit|principle)?\s*0*([0-9]+)", wanted)
        for fits in (
            [entry for entry in entries if entry.unit == wanted],
            [entry for entry in entries if number and int(entry.file.partition("-")[0]) == int(number[1])],
            [entry for entry in entries if wanted and wanted in entry.title.lower()],
        ):
            if len(fits) == 1:
                return fits[0]
        known = "\n".join(f"  {entry.file.partition('-')[0]}  {entry.unit}: {entry.title}" for entry in entries)
        guess = meant(wanted, [entry.unit for entry in entries])
        raise NotThere(f"No unit, or more than one, is meant by '{asked}'.{guess} The units are:\n{known}")

    def read_unit(self, unit: str) -> Read[Unit]:
        """A unit with its lines, every reference checked. Raises Mistakes or NotThere."""
        if unit not in self._units:
            entry = self.entry(unit)
            found = read(self.path(entry), Unit)
            wrong = self.unresolved(found)
            if found.record.id != unit:
                wrong.append(
                    found.mistake(("unit",), f"This file holds the unit '{found.record.id}'. Write 'unit: {unit}'.")
                )
            if found.record.draft and not self.is_draft(entry):
                wrong.append(found.mistake(("draft",), "This stands too far down. Write 'draft: true' below 'unit:'."))
            if wrong:
                raise Mistakes(wrong)
            self._units[unit] = found
        return self._units[unit]

    def unit(self, unit: str) -> Unit:
        """A unit by its id. Raises Mistakes or NotThere."""
        return self.read_unit(unit).record

    def activity(self, name: str, kind: str | None = None) -> tuple[Unit, Activity]:
        """An activity by its full id, such as "relationships/scan-is-normal". Raises Mistakes or NotThere."""
        unit_id, slash, activity_id = name.partition("/")
        if not slash:
            raise NotThere(f"'{name}' names no activity. Write the unit, a slash and the activity's id.")
        unit = self.unit(unit_id)
        found = unit.activity(activity_id)
        if found and kind in (None, found.kind):
            return unit, found
        if found:
            raise NotThere(f"'{name}' is a {found.kind}, not a {kind}. Write {found.kind}(\"{name}\").")
        names = [f"{unit_id}/{a.id}" for a in unit.activities if kind in (None, a.kind)]
        raise NotThere(f"There is no {kind or 'activity'} '{name}'.{meant(name, names)}")

    def knows(self, name: str) -> bool:
        """Whether `name` is the full id of an activity of this edition or of an earlier one."""
        with contextlib.suppress(NotThere, Mistakes):
            return bool(self.activity(name))
        unit, _, activity = name.partition("/")
        with contextlib.suppress(Mistakes):
            return any(activity in edition.units[unit].parts for edition in self.editions if unit in edition.units)
        return False

    def unresolved(self, found: Read[Unit]) -> list[Mistake]:
        """The references of a file that lead nowhere."""
        wrong = [
            found.mistake(place, f"There is no {name.names} '{name}' in {name.file}.{meant(name, self._shelf(name))}")
            for place, name in found.references()
            if name not in self._shelf(name)
        ]
        return wrong + [
            found.mistake(
                ("activities", position, "beside"),
                f"There is no rating '{name}'.{meant(name, ratings)} Write another rating as unit/id.",
            )
            for position, name in _besides(found)
            if (ratings := self._ratings(name.partition("/")[0], found.record)) is not None and name not in ratings
        ]

    def _ratings(self, unit: str, here: Unit) -> list[str] | None:
        """The ratings of `unit` by their full ids; None when a mistake in its own file hides them."""
        if unit != here.id:
            entry = SPECIMEN if unit == SPECIMEN.unit else self.course.entry(unit)
            if entry is None or not self.path(entry).is_file():
                return []
            try:
                here = read(self.path(entry), Unit).record  # not read_unit: two units may name each other
            except Mistakes:
                return None
        return [f"{unit}/{activity.id}" for activity in here.activities if isinstance(activity, Rating)]

    def _shelf(self, name: Reference) -> dict[str, Person] | dict[str, Source] | dict[str, Term] | dict[str, str]:
        match name:
            case PersonId():
                return self.people
            case SourceId():
                return self.sources
            case TermId():
                return self.terms
            case OutcomeId():
                return self.outcomes
            case _:
                raise TypeError(f"No shelf holds a {type(name).__name__}")


def _besides(found: Read[Unit]) -> Iterator[tuple[int, str]]:
    """Each rating beside which another is shown: its position, and the full id of the other."""
    activities = found.record.activities if isinstance(found.record, Unit) else []  # a shelf has none
    for position, activity in enumerate(activities):
        if isinstance(activity, Rating) and activity.beside:
            yield position, activity.beside


def _files(folder: Path) -> dict[str, tuple[int, int]]:
    """Time and size of each of the words' files; of none, where nobody may look."""
    found = {}
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".yaml"):
                about = entry.stat()
                found[entry.name] = (about.st_mtime_ns, about.st_size)
    return found


def around(start: Path) -> Library | None:
    """The course that `start` is in: the nearest `content/` upward."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / "content" / "course.yaml").is_file():
            return Library(folder / "content")
    return None


def find(start: Path | None = None) -> Library:
    """The course around `start` (the folder one is in): the nearest `content/` upward, else the wheel's copy."""
    if own := around(start or Path.cwd()):
        return own
    if words := inside("content"):
        return Library(words)
    raise NotThere("The course's words were not found. Open the notebook inside the course's own folder.")


def inside(name: str) -> Path | None:
    """The folder `name` that came with the course: in the wheel, or in the repository it is installed from."""
    package = Path(__file__).parent.parent
    for place in (package, package.parent):
        if (place / "content" / "course.yaml").is_file() and (place / name).is_dir():
            return place / name
    return None
