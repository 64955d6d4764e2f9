"""What the units draw on: the course itself, its people, sources, terms, help routes, notices and editions."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from course.loading.compiled import Compiled
from course.loading.editions import read_editions
from course.loading.reader import Loaded, Mistake, Mistakes, read
from course.loading.suggest import did_you_mean
from course.model import (
    Asked,
    Course,
    Edition,
    Glossary,
    Notice,
    Notices,
    People,
    Person,
    Record,
    Reference,
    References,
    Regulator,
    Regulators,
    SharedCard,
    SharedCards,
    Source,
    Support,
    Term,
    WardLine,
)
from course.model.citation import cite_sources
from course.model.record import CardId, OutcomeId, PersonId, PictureName, SourceId, TermId

if TYPE_CHECKING:  # what reads pictures is imported when one is asked for
    from course.loading.picture import Picture

PICTURES = "images"
"""The folder of the pictures, below `content/`."""

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Catalogue:
    """The reference files in one `content/` folder. Each is read when it is first asked for, and raises Mistakes.

    Where it `is_compiled`, records that were made of the same words before are taken, and what is made is kept.
    """

    def __init__(self, folder: Path, *, is_compiled: bool = False) -> None:
        self.folder = folder
        self._compiled = Compiled(folder) if is_compiled else None
        self._pictures: dict[str, Picture] = {}

    def _record(self, file: str, record: type[R]) -> R:
        return self.taken(file, record, lambda: read(self.folder / f"{file}.yaml", record).record)

    def taken(self, name: str, kind: type[T], make: Callable[[], T]) -> T:
        """What `make` gives, which follows from the words alone; or what it gave before of the same words."""
        return self._compiled.take(name, kind, make) if self._compiled else make()

    @cached_property
    def course(self) -> Course:
        """The course itself: title, version, units in order, outcomes."""
        return self._record("course", Course)

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
        return self._record("people", People)

    @cached_property
    def references(self) -> References:
        """All sources, and how far they were read."""
        return self._record("references", References)

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
        return {term.id: term for term in self._record("glossary", Glossary).terms}

    @cached_property
    def support(self) -> Support:
        """Help routes by nation."""
        return self._record("support", Support)

    @cached_property
    def shared_cards(self) -> dict[str, SharedCard]:
        """The cards that are the same in every unit, by id; none in a course that has no such file."""
        return {card.id: card for card in self._shared.cards} if self._shared else {}

    @cached_property
    def on_a_ward(self) -> list[WardLine]:
        """What cards, posters and slides say to people who work on a ward."""
        return self._shared.on_a_ward if self._shared else []

    @cached_property
    def asked(self) -> list[Asked]:
        """What a trainer is asked in any room."""
        return self._shared.asked if self._shared else []

    @cached_property
    def in_the_room(self) -> str:
        """What a trainer does when somebody in a session is not safe, or tells of a patient who is not (Markdown)."""
        return self._shared.in_the_room if self._shared else ""

    def said_on_a_ward(self, words: str) -> list[str]:
        """What stands beside some words for people who work on a ward; nothing where the words need none."""
        words = words.lower()
        return [line.says for line in self.on_a_ward if any(part.lower() in words for part in line.where)]

    @cached_property
    def _shared(self) -> SharedCards | None:
        return self._record("safety", SharedCards) if (self.folder / "safety.yaml").is_file() else None

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
        return self._accounts.regulators if self._accounts else []

    @cached_property
    def own_headings(self) -> dict[str, str]:
        """What fits where, by the headings under which learners write accounts: the course's, and the regulators'."""
        own = self._accounts.own_account if self._accounts else None
        theirs = {
            heading.title: heading.fits[0] for each in self.regulators for heading in each.headings if heading.fits
        }
        return {**theirs, **own.headings} if own else {}

    def fits(self, activity: str, part: str, usual: str) -> str:
        """Where what a learner wrote there fits in an account; "account" where it is one, "" where nothing is known."""
        return self.fits_by_name.get(f"{activity}/{part}", self.fits_by_name.get(activity, usual))

    @cached_property
    def fits_by_name(self) -> dict[str, str]:
        """What fits otherwise than its kind does, by the activity, or the activity and the part."""
        if not self._accounts:
            return {}
        own = self._accounts.own_account
        return {**self._accounts.elsewhere, **({own.activity: "account"} if own else {})}

    @cached_property
    def _accounts(self) -> Regulators | None:
        there = (self.folder / "regulators.yaml").is_file()
        return self._record("regulators", Regulators) if there else None

    @cached_property
    def editions(self) -> list[Edition]:
        """Every released edition, the oldest first."""
        return read_editions(self.folder)

    @cached_property
    def pictures(self) -> list[str]:
        """The names of the pictures."""
        return sorted(path.name for path in (self.folder / PICTURES).glob("*.svg"))

    def picture(self, name: str) -> Picture:
        """The picture of this name. Raises Mistakes."""
        if name not in self._pictures:
            from course.loading.picture import read_picture

            self._pictures[name] = read_picture(self.folder / PICTURES / name)
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
    for place in (folder, folder / PICTURES):
        with contextlib.suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                if entry.name.endswith((".yaml", ".svg")):
                    stat = entry.stat()
                    files[entry.name] = (stat.st_mtime_ns, stat.st_size)
    return files
