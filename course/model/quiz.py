"""Quizzes: items of five types, with feedback for every option."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from course.model.activity import Activity, Response, Responses, filled
from course.model.chart import IconArray, one_denominator
from course.model.record import Checked, FormerItems, Id, Level, OutcomeId, Record, SourceId, distinct, ids_of, mistake


class Option(Record):
    """One answer to choose, with the feedback that belongs to it alone."""

    id: Id
    text: str = Field(min_length=1)
    feedback: str = Field(min_length=1)
    """Why it pulls, and what it would do to the person (Markdown, 8 to 60 words)."""
    correct: bool = False
    pinned: bool = False
    """Stays where it is written when the others are shuffled."""


class ItemRecord(Record):
    """What every item has, whatever its type."""

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

    def answered(self, response: Response) -> bool:
        """Whether the learner has checked an answer to this item."""
        return isinstance(response, Mapping) and bool(response.get("tries"))

    @property
    def scored(self) -> bool:
        """Whether it may count in the optional knowledge result."""
        return not self.our_reading


class SingleBestAnswer(ItemRecord):
    """Three or four options, one of them best."""

    kind: Literal["single-best-answer"]
    options: list[Option] = Field(min_length=2)

    @model_validator(mode="after")
    def _key(self) -> SingleBestAnswer:
        distinct(ids_of(options=self.options), f"options of '{self.id}'")
        if (right := sum(option.correct for option in self.options)) != 1:
            mistake(f"The item '{self.id}' has {right} correct options. Write 'correct: true' under exactly one.")
        return self


class MultipleResponse(ItemRecord):
    """Several options of which a stated number are right: "Choose 2"."""

    kind: Literal["multiple-response"]
    choose: int = Field(ge=2)
    """How many to choose."""
    options: list[Option] = Field(min_length=3)

    @model_validator(mode="after")
    def _key(self) -> MultipleResponse:
        distinct(ids_of(options=self.options), f"options of '{self.id}'")
        if (right := sum(option.correct for option in self.options)) != self.choose:
            mistake(
                f"The item '{self.id}' says 'choose: {self.choose}' but marks {right} options as correct. "
                "Make the two numbers agree.",
                "choose",
            )
        return self


class Step(Record):
    """One step to put in order; the YAML holds the steps in the right order."""

    id: Id
    text: str
    feedback: str
    """Why it comes where it comes."""


class Ordering(ItemRecord):
    """Steps to put in order."""

    kind: Literal["ordering"]
    steps: list[Step] = Field(min_length=3)

    @model_validator(mode="after")
    def _ids(self) -> Ordering:
        distinct(ids_of(steps=self.steps), f"steps of '{self.id}'")
        return self


class Pair(Record):
    """A prompt and what belongs to it."""

    id: Id
    prompt: str
    match: str
    feedback: str


class Spare(Record):
    """A match that belongs to no prompt."""

    id: Id
    match: str
    feedback: str


class Matching(ItemRecord):
    """Prompts, each to be joined with what belongs to it."""

    kind: Literal["matching"]
    pairs: list[Pair] = Field(min_length=3)
    spares: list[Spare] = []

    @model_validator(mode="after")
    def _ids(self) -> Matching:
        distinct(ids_of(pairs=self.pairs, spares=self.spares), f"pairs of '{self.id}'")
        return self


Judgement = Literal["very-helpful", "fairly-helpful", "not-helpful", "may-harm"]
JUDGEMENTS: dict[Judgement, str] = {
    "very-helpful": "Very helpful",
    "fairly-helpful": "Fairly helpful",
    "not-helpful": "Not helpful",
    "may-harm": "May do harm",
}


class Action(Record):
    """One thing somebody might do, with the authors' view of it."""

    id: Id
    text: str
    view: Judgement
    """The authors' view; not yet rated by a panel."""
    feedback: str


class SituationalJudgement(ItemRecord):
    """Rate each action; then see the authors' view and reasons. Never counted."""

    kind: Literal["situational-judgement"]
    options: list[Action] = Field(min_length=3)

    @model_validator(mode="after")
    def _ids(self) -> SituationalJudgement:
        distinct(ids_of(options=self.options), f"options of '{self.id}'")
        return self

    @property
    def scored(self) -> bool:
        """Never: until a panel has rated it, the key is the authors' view."""
        return False


Item = Annotated[
    SingleBestAnswer | MultipleResponse | Ordering | Matching | SituationalJudgement, Field(discriminator="kind")
]


class Quiz(Activity):
    """A set of items."""

    kind: ClassVar[str] = "quiz"

    quiz: Id
    intro: str = ""
    items: list[Item] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids(self) -> Quiz:
        distinct(ids_of(items=self.items), "items")
        return self

    @property
    def parts(self) -> list[str]:
        """The items."""
        return [item.id for item in self.items]

    def done(self, responses: Responses) -> bool:
        """Every item checked once, right or not."""
        return all(item.answered(responses.get(item.id)) for item in self.items)

    def begun(self, responses: Responses) -> bool:
        """Any item chosen or checked."""
        return any(filled(responses.get(item.id)) for item in self.items)
