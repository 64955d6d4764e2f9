"""What the units draw on: the course itself, its people, sources, terms and help routes."""

from __future__ import annotations

import datetime
from typing import Any, Literal, get_args

from pydantic import Field, model_validator

from course.model.record import Address, Id, OutcomeId, PersonId, Record, SourceId, TermId, distinct, ids_of, mistake
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
    contact: str = ""
    """Whom to tell what the course got wrong, filled by whoever runs it: an address, a number, a name (Markdown)."""
    units: list[Entry] = Field(min_length=1)
    refreshers: Entry | None = None
    """What comes weeks after the last unit: a lesson like theirs, but no unit with a principle, outcomes or a plan."""
    foot: Foot | None = None
    """The foot of every printed page; without it, the notices are printed in full."""
    workshop: Workshop | None = None
    """The half day for trainers."""

    @property
    def lessons(self) -> list[Entry]:
        """Everything that has a notebook of its own: the units, then the refreshers."""
        return [*self.units, *([self.refreshers] if self.refreshers else [])]

    @property
    def principles(self) -> dict[int, str]:
        """The names of the five, by number: each is that of the unit which is about it."""
        return dict(enumerate((entry.title for entry in self.units[1:6]), start=1))

    def entry(self, unit: str) -> Entry | None:
        """The place of the unit with this id, or of the refreshers; None where there is none."""
        return next((entry for entry in self.lessons if entry.unit == unit), None)


class Person(Record):
    """One of the illustrative people."""

    id: PersonId
    name: str
    age: int = Field(ge=16, le=110)
    life: str
    conditions: list[str]
    nation: Literal["England", "Wales", "Scotland", "Northern Ireland"]


class Others(Record):
    """Whoever else is called by a name in a unit, as they are called there."""

    unit: Id
    names: list[str]


class People(Record):
    """The cast."""

    people: list[Person]
    others: list[Others] = []
    """In My record they are nobody's names, where the words are about their unit."""
    roles: list[str]
    """The professions that appear."""


Status = Literal["verified", "unverified", "known"]
KnownAs = Literal["statute", "guideline headline", "emergency route", "safety line"]


class Source(Record):
    """Where a fact comes from, and how much of it was read."""

    id: SourceId
    title: str
    authors_or_publisher: str
    cite: str = ""
    """How a sentence names it, such as "Toye and colleagues", where `authors_or_publisher` does not say it."""
    year: int | None = None
    url: Address
    """The publisher's own page, or a DOI."""
    status: Status
    """`verified`: its facts were read. `known`: taught without having been read, and waiting for a check."""
    why: KnownAs | None = None
    """What makes a `known` source sure enough to teach from."""
    read_level: str
    """How much was read: for us, and never printed."""
    group: str
    accessed: datetime.date
    read_at: str = ""
    """Where a copy was read: for us, and never printed."""
    supports: list[str] = []

    @model_validator(mode="before")
    @classmethod
    def _as_in_2026_1(cls, fields: Any) -> Any:
        """Edition 2026.1 wrote `verified: true` or `false` in the place of a status."""
        if isinstance(fields, dict) and "status" not in fields and fields.get("verified") in ("true", "false"):
            status = "verified" if fields["verified"] == "true" else "unverified"
            return {name: value for name, value in fields.items() if name != "verified"} | {"status": status}
        return fields

    @model_validator(mode="after")
    def _known(self) -> Source:
        if self.status == "known" and not self.why:
            mistake(
                f"The source {self.id} is known and not read. Write 'why:' and one of: {', '.join(get_args(KnownAs))}.",
                "status",
            )
        if self.why and self.status != "known":
            mistake(f"The source {self.id} was not taken as known. Write 'status: known', or take 'why:' out.", "why")
        return self


class References(Record):
    """All sources."""

    about: str = ""
    """How far they were read, said once on the page about the course (Markdown)."""
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
    """What is sure, and nothing else."""
    sources: list[SourceId] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _as_in_2026_1(cls, fields: Any) -> Any:
        """Edition 2026.1 also wrote what was `not_checked`, which is shown no more."""
        if isinstance(fields, dict):
            return {name: value for name, value in fields.items() if name != "not_checked"}
        return fields


NATIONS = ("England", "Wales", "Scotland", "Northern Ireland")
"""The nations whose help routes a course must have."""


class Nation(Record):
    """The help routes of one nation, or of the whole UK."""

    id: Id
    name: str
    routes: list[HelpRoute] = Field(min_length=1)


class Support(Record):
    """Help routes by nation."""

    checked_on: datetime.date
    intro: str
    about: str = ""
    """How the routes were checked, said once on the page about the course (Markdown)."""
    nations: list[Nation]
