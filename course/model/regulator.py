"""Regulators of professions, and the headings under which their registrants write about what they learnt."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field, model_validator

from course.model.record import Address, Id, Record, distinct, ids_of, mistake

Fit = Literal["event", "learned", "done", "plan", "code", "nowhere"]
"""What a learner's words tell of: what it was, what they learned, what they did since, what they plan, how it is
relevant to their code; nowhere: what no account is about."""


class Heading(Record):
    """One heading of a regulator's account."""

    id: Id
    title: str
    """In the regulator's own words, or as near to them as could be read."""
    takes: Literal["words", "choices", "nothing"]
    """words: what the learner picks. choices: to be ticked by hand. nothing: stays blank, for them to write."""
    choices: list[str] = []
    names_course: bool = False
    """Whether the course says here what it is and which units were done."""
    fits: list[Fit] = []
    """What of the learner's words is proposed here. Where the heading takes no words, only that may stand here."""

    @model_validator(mode="after")
    def _choices(self) -> Heading:
        if (self.takes == "choices") != bool(self.choices):
            mistake(
                f"The heading '{self.id}' takes {self.takes}. Write 'choices:' under a heading that takes choices, "
                "and under no other.",
                "takes",
            )
        return self


class Regulator(Record):
    """A regulator, and its headings."""

    id: Id
    name: str
    short: str
    """As people call it."""
    people: str
    """Whose regulator it is."""
    account: str
    """What it calls such an account."""
    version: str
    """Which form or guidance the headings are from."""
    checked_on: datetime.date
    url: Address
    """The regulator's own page."""
    read_at: Address | None = None
    """Where the headings were read, if elsewhere."""
    handing_in: str = ""
    """What becomes of an account, and how many are asked for: said at the head of each, in every format (Markdown)."""
    note: str
    """What else to know of its headings, said on a screen alone (Markdown)."""
    headings: list[Heading] = Field(min_length=2)

    @model_validator(mode="after")
    def _ids(self) -> Regulator:
        distinct(ids_of(headings=self.headings), f"headings of '{self.id}'")
        if not any(heading.takes == "words" for heading in self.headings):
            mistake(f"No heading of '{self.id}' takes words. Write 'takes: words' under one.", "headings")
        if not any(heading.takes == "nothing" for heading in self.headings):
            mistake(
                f"No heading of '{self.id}' is left blank for what changed in practice. "
                "Write 'takes: nothing' under that one.",
                "headings",
            )
        return self


class OwnAccount(Record):
    """The activity in which a learner writes a whole account, under headings."""

    activity: str
    """Its name, as unit/activity."""
    headings: dict[str, Fit]
    """What fits where, by the headings that the activity offers."""


class Regulators(Record):
    """Every regulator whose headings the course knows."""

    about: str
    """What to know of them all (Markdown)."""
    own_account: OwnAccount | None = None
    elsewhere: dict[str, Fit] = {}
    """What fits otherwise than its kind does: by unit/activity, or unit/activity/part."""
    regulators: list[Regulator] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids(self) -> Regulators:
        distinct(ids_of(regulators=self.regulators), "regulators")
        return self
