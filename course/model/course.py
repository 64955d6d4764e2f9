"""What the units draw on: the course itself, its people, sources, terms and help routes."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field, model_validator

from course.model.record import Address, Id, OutcomeId, PersonId, Record, SourceId, TermId, distinct, ids_of
from course.model.workshop import Workshop


class Outcome(Record):
    """What a learner will be able to do."""

    id: OutcomeId
    text: str


class Entry(Record):
    """A unit's place in the course, whether or not its file is written yet."""

    unit: Id
    file: str = Field(pattern=r"^[0-9]{2}(-[a-z0-9]+)+$")
    """Stem of its YAML file and its notebook."""
    title: str
    outcomes: list[Outcome]


class Foot(Record):
    """The notices in short, for the foot of every printed page."""

    licence: str
    label: str
    """That the stories are illustrative."""
    review: str
    """That nobody has reviewed it, as long as that is so."""


class Course(Record):
    """The course: its name, terms of use, order of units and every outcome."""

    course: Id
    title: str
    subtitle: str
    version: str
    language: str = "en-GB"
    licence: str
    licence_url: Address
    seed: str
    """Shuffles every set of options, the same in every form."""
    updated: datetime.date
    next_review: datetime.date
    story_label: str
    """Stands on every story, in every form."""
    review_notice: str
    """What learners are told about who has reviewed the course."""
    independence: str
    units: list[Entry] = Field(min_length=1)
    foot: Foot | None = None
    """The foot of every printed page; without it, the notices are printed in full."""
    workshop: Workshop | None = None
    """The half day for trainers."""

    def entry(self, unit: str) -> Entry | None:
        """The place of the unit with this id, or None."""
        return next((entry for entry in self.units if entry.unit == unit), None)


class Person(Record):
    """One of the illustrative people."""

    id: PersonId
    name: str
    age: int = Field(ge=16, le=110)
    life: str
    conditions: list[str]
    nation: Literal["England", "Wales", "Scotland", "Northern Ireland"]


class People(Record):
    """The cast."""

    people: list[Person]
    roles: list[str]
    """The professions that appear."""


class Source(Record):
    """Where a fact comes from, and how much of it was read."""

    id: SourceId
    title: str
    authors_or_publisher: str
    year: int | None = None
    url: Address
    verified: bool
    read_level: str
    group: str
    accessed: datetime.date
    read_at: str = ""
    supports: list[str] = []


class References(Record):
    """All sources."""

    references: list[Source]


class Term(Record):
    """A word explained."""

    id: TermId
    term: str
    also: list[str] = []
    """Other forms of it in the text."""
    meaning: str
    sources: list[SourceId] = []


class Glossary(Record):
    """All terms."""

    terms: list[Term]


class Notice(Record):
    """What the course says about itself: one statement, notice or form."""

    id: Id
    title: str
    updated: datetime.date
    """When it was last made to agree with the program."""
    body: str
    """Markdown; its headings are of the third level."""
    sources: list[SourceId] = []


class Notices(Record):
    """All notices, in order."""

    notices: list[Notice] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids(self) -> Notices:
        distinct(ids_of(notices=self.notices), "notices")
        return self


class HelpRoute(Record):
    """Somewhere to turn."""

    id: Id
    need: str
    name: str
    how: str
    sources: list[SourceId] = Field(min_length=1)
    not_checked: str = ""
    """What could not be verified."""


class Nation(Record):
    """The help routes of one nation, or of the whole UK."""

    id: Id
    name: str
    routes: list[HelpRoute] = Field(min_length=1)


class Support(Record):
    """Help routes by nation."""

    checked_on: datetime.date
    intro: str
    nations: list[Nation]
