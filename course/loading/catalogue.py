"""What the units draw on: the course itself, its people, sources, terms, help routes, notices and editions."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Collection
from functools import cached_property
from pathlib import Path
from typing import Any

from course.loading import picture
from course.loading.editions import read_editions
from course.loading.picture import Picture, read_picture
from course.loading.reader import Loaded, Mistake, Mistakes, read
from course.loading.suggest import did_you_mean
from course.model import (
    Course,
    Edition,
    Glossary,
    Notice,
    Notices,
    People,
    Person,
    Reference,
    References,
    Regulator,
    Regulators,
    SharedCard,
    SharedCards,
    Source,
    Support,
    Term,
)
from course.model.citation import cite_sources
from course.model.record import CardId, OutcomeId, PersonId, PictureName, SourceId, TermId


class Catalogue:
    """The reference files in one `content/` folder. Each is read when it is first asked for, and raises Mistakes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._pictures: dict[str, Picture] = {}

    @cached_property
    def course(self) -> Course:
        """The course itself: title, version, units in order, outcomes."""
        return read(self.folder / "course.yaml", Course).record

    @cached_property
    def people(self) -> dict[str, Person]:
        """The cast, by id."""
        return {person.id: person for person in self._people.people}

    @cached_property
    def others(self) -> dict[str, list[str]]:
        """By unit, whoever else is called by a name in it."""
        return {each.unit: each.names for each in self._people.others}

    @cached_property
    def _people(self) -> People:
        return read(self.folder / "people.yaml", People).record

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
    def shared_cards(self) -> dict[str, SharedCard]:
        """The cards that are the same in every unit, by id; none in a course that has no such file."""
        file = self.folder / "safety.yaml"
        return {card.id: card for card in read(file, SharedCards).record.cards} if file.is_file() else {}

    @cached_property
    def notices(self) -> list[Notice]:
        """What the course says about itself, in order; it may cite sources."""
        loaded = read(self.folder / "notices.yaml", Notices)
        if mistakes := self.dangling(loaded):
            raise Mistakes(mistakes)
        return loaded.record.notices

    @cached_property
    def regulators(self) -> list[Regulator]:
        """The regulators under whose headings a learner may write; none in a course from before there were any."""
        file = self.folder / "regulators.yaml"
        return read(file, Regulators).record.regulators if file.is_file() else []

    @cached_property
    def editions(self) -> list[Edition]:
        """Every released edition, the oldest first."""
        return read_editions(self.folder)

    @cached_property
    def pictures(self) -> list[str]:
        """The names of the pictures."""
        return sorted(path.name for path in (self.folder / picture.FOLDER).glob("*.svg"))

    def picture(self, name: str) -> Picture:
        """The picture of this name. Raises Mistakes."""
        if name not in self._pictures:
            self._pictures[name] = read_picture(self.folder / picture.FOLDER / name)
        return self._pictures[name]

    @cached_property
    def outcomes(self) -> dict[str, str]:
        """Every outcome's text, by id."""
        return {outcome.id: outcome.text for entry in self.course.units for outcome in entry.outcomes}

    def dangling(self, loaded: Loaded[Any]) -> list[Mistake]:
        """A mistake for each id in a file that is in no reference file."""
        return [
            loaded.mistake(
                place, f"There is no {name.names} '{name}' in {name.file}.{did_you_mean(name, self.ids_like(name))}"
            )
            for place, name in loaded.references()
            if name not in self.ids_like(name)
        ]

    def ids_like(self, reference: Reference) -> Collection[str]:
        """Every id that a reference of this type may be."""
        match reference:
            case PersonId():
                return self.people
            case SourceId():
                return self.sources
            case TermId():
                return self.terms
            case OutcomeId():
                return self.outcomes
            case CardId():
                return self.shared_cards
            case PictureName():
                return self.pictures
            case _:
                raise TypeError(f"No file is known that holds a {type(reference).__name__}")


def stamp_files(folder: Path) -> dict[str, tuple[int, int]]:
    """Time and size of each file of words or with a picture; of none, where nobody may look."""
    files = {}
    for place in (folder, folder / picture.FOLDER):
        with contextlib.suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                if entry.name.endswith((".yaml", ".svg")):
                    stat = entry.stat()
                    files[entry.name] = (stat.st_mtime_ns, stat.st_size)
    return files
