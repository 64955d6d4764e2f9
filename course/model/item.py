"""What every item has: what it offers, what is said back, and how it is posed."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from course.language.words import longest
from course.model.chart import IconArray, one_denominator
from course.model.option_order import LETTERS, shuffled
from course.model.question import Choice, Form, Question
from course.model.record import Checked, FormerItems, Id, Level, OutcomeId, Record, SourceId

SHORT = 12
"""Words of an option on a slide, at the most."""


class Offered(Record):
    """Something that an item offers, and what is said back to it."""

    id: Id
    text: str
    short: str = ""
    """The same in 12 words or fewer, where a session's slide shows it and `text` has more."""
    feedback: str


class Option(Offered):
    """One answer to choose, with the feedback that belongs to it alone."""

    text: str = Field(min_length=1)
    feedback: str = Field(min_length=1)
    """Why it pulls, and what it would do to the person (Markdown, 8 to 60 words)."""
    correct: bool = False
    pinned: bool = False
    """Stays where it is written when the others are shuffled."""


class ItemRecord(Record):
    """What every item has, whatever its type."""

    form: ClassVar[Form]
    minutes: ClassVar[float] = 0.5
    """How long it takes to answer, beside the reading."""
    judged: ClassVar[bool] = False
    """The key is the authors' view, and nobody else has rated it yet."""
    scale: ClassVar[Mapping[str, str]] = {}
    """What each choice is rated as, in words, where choices are rated."""

    id: Id
    outcomes: list[OutcomeId] = Field(min_length=1)
    level: Level
    stem: str = Field(min_length=1)
    """The situation and, last, the question (Markdown)."""
    rationale: str = Field(min_length=1)
    """Why the key is the key (Markdown)."""
    icon_arrays: list[IconArray] = []
    """Risks of the situation, in people; shown before the question."""
    hint: str = ""
    sources: list[SourceId] = []
    recall: bool = False
    """A new item on an outcome of an earlier unit."""
    our_reading: bool = False
    """The key is the authors' reading and not a sourced fact: labelled so, and never counted."""
    about: Literal["safety"] | None = None
    """`safety` where it asks what must be known or done to keep people safe, rather than how to say it."""
    was: FormerItems = []
    """Where it stood in an earlier edition, as unit/activity/item: an answer given there is shown here."""
    checked: list[Checked] = []

    @model_validator(mode="after")
    def _comparable(self) -> ItemRecord:
        one_denominator(self.icon_arrays)
        return self

    @property
    @abstractmethod
    def choices(self) -> list[Choice]:
        """What there is to choose, put in order, match or rate, in the order written."""

    def pose(self, *names: str) -> Question:
        """Return the question as every form shows it, its choices shuffled by `names` (seed, unit, quiz)."""
        choices = shuffled(self.choices, *names, self.id)
        lettered = {choice.id: replace(choice, letter=at) for choice, at in zip(choices, LETTERS, strict=False)}
        written = [lettered[choice.id] for choice in self.choices]
        return Question(self.form, list(lettered.values()), written, self.scale)

    @property
    def reading(self) -> list[str]:
        """The question, what is chosen among, and what is said back: to as many as are chosen, or to all."""
        offered = [f"{choice.prompt} {choice.text}" for choice in self.choices]
        chosen = sum(choice.correct for choice in self.choices) or len(self.choices)
        feedback = longest((choice.feedback for choice in self.choices), chosen)
        return [self.stem, *(array.reading for array in self.icon_arrays), *offered, *feedback, self.rationale]

    @property
    def situation(self) -> str:
        """The stem without its last paragraph; empty where there is only a question."""
        return self.stem.strip().rpartition("\n\n")[0].strip()

    @property
    def question(self) -> str:
        """The stem's last paragraph: what is asked."""
        return self.stem.strip().rpartition("\n\n")[2].strip()

    @property
    def scored(self) -> bool:
        """Whether it may count in the optional knowledge result."""
        return not (self.our_reading or self.judged)

    @property
    def caveat(self) -> str:
        """Whose answer it is, where no source gives it."""
        if self.judged:
            return "This is our view."
        return "This is our reading, not a fact from a source." if self.our_reading else ""
