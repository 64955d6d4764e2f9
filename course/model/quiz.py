"""Quizzes: items of five types, with feedback for every option."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from course.model.activity import Activity
from course.model.completion import Completion
from course.model.item import ItemRecord, Offered, Option
from course.model.question import Choice, Form
from course.model.record import Id, Record, distinct, ids_of, mistake


class SingleBestAnswer(ItemRecord):
    """Three or four options, one of them best."""

    form: ClassVar[Form] = "choose"

    kind: Literal["single-best-answer"]
    options: list[Option] = Field(min_length=2)

    @model_validator(mode="after")
    def _key(self) -> SingleBestAnswer:
        distinct(ids_of(options=self.options), f"options of '{self.id}'")
        if (right := sum(option.correct for option in self.options)) != 1:
            mistake(f"The item '{self.id}' has {right} correct options. Write 'correct: true' under exactly one.")
        return self

    @property
    def choices(self) -> list[Choice]:
        """The options."""
        return _choices(self.options)


class MultipleResponse(ItemRecord):
    """Several options of which a stated number are right: "Choose 2"."""

    form: ClassVar[Form] = "choose"

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

    @property
    def choices(self) -> list[Choice]:
        """The options."""
        return _choices(self.options)


def _choices(options: list[Option]) -> list[Choice]:
    return [
        Choice(
            option.id, option.text, option.feedback, ("options", at), option.correct, option.pinned, short=option.short
        )
        for at, option in enumerate(options)
    ]


class Step(Offered):
    """One step to put in order; the YAML holds the steps in the right order."""

    feedback: str
    """Why it comes where it comes."""


class Ordering(ItemRecord):
    """Steps to put in order."""

    form: ClassVar[Form] = "order"

    kind: Literal["ordering"]
    steps: list[Step] = Field(min_length=3)

    @model_validator(mode="after")
    def _ids(self) -> Ordering:
        distinct(ids_of(steps=self.steps), f"steps of '{self.id}'")
        return self

    @property
    def choices(self) -> list[Choice]:
        """The steps, in the right order."""
        return [
            Choice(step.id, step.text, step.feedback, ("steps", at), short=step.short)
            for at, step in enumerate(self.steps)
        ]


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

    form: ClassVar[Form] = "match"

    kind: Literal["matching"]
    pairs: list[Pair] = Field(min_length=3)
    spares: list[Spare] = []

    @model_validator(mode="after")
    def _ids(self) -> Matching:
        distinct(ids_of(pairs=self.pairs, spares=self.spares), f"pairs of '{self.id}'")
        return self

    @property
    def choices(self) -> list[Choice]:
        """What matches each prompt, then what matches none."""
        return [
            *(
                Choice(pair.id, pair.match, pair.feedback, ("pairs", at), prompt=pair.prompt)
                for at, pair in enumerate(self.pairs)
            ),
            *(Choice(spare.id, spare.match, spare.feedback, ("spares", at)) for at, spare in enumerate(self.spares)),
        ]


Judgement = Literal["very-helpful", "fairly-helpful", "not-helpful", "may-harm"]
JUDGEMENTS: dict[str, str] = {
    "very-helpful": "Very helpful",
    "fairly-helpful": "Fairly helpful",
    "not-helpful": "Not helpful",
    "may-harm": "May do harm",
}


class Action(Offered):
    """One thing somebody might do, with the authors' view of it."""

    view: Judgement
    """The authors' view; not yet rated by a panel."""


class SituationalJudgement(ItemRecord):
    """Rate each action; then see the authors' view and reasons. Never counted."""

    form: ClassVar[Form] = "rate"
    minutes: ClassVar[float] = 1.0
    judged: ClassVar[bool] = True
    scale: ClassVar[Mapping[str, str]] = JUDGEMENTS

    kind: Literal["situational-judgement"]
    options: list[Action] = Field(min_length=3)

    @model_validator(mode="after")
    def _ids(self) -> SituationalJudgement:
        distinct(ids_of(options=self.options), f"options of '{self.id}'")
        return self

    @property
    def choices(self) -> list[Choice]:
        """The actions."""
        return [
            Choice(action.id, action.text, action.feedback, ("options", at), view=action.view, short=action.short)
            for at, action in enumerate(self.options)
        ]


Item = Annotated[
    SingleBestAnswer | MultipleResponse | Ordering | Matching | SituationalJudgement, Field(discriminator="kind")
]


class Quiz(Activity):
    """A set of items."""

    kind: ClassVar[str] = "quiz"
    kind_name: ClassVar[str] = "Questions"
    has_key: ClassVar[bool] = True

    quiz: Id
    intro: str = ""
    items: list[Item] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids(self) -> Quiz:
        distinct(ids_of(items=self.items), "items")
        return self

    def only(self, parts: set[str]) -> Self:
        """The quiz with these items."""
        return self.model_copy(update={"items": [item for item in self.items if item.id in parts]})

    @property
    def parts(self) -> list[str]:
        """The items."""
        return [item.id for item in self.items]

    @property
    def completion(self) -> Completion:
        """Every item checked once, right or not."""
        return [[{"part": item.id, "field": "tries"} for item in self.items]]

    @property
    def doing(self) -> float:
        """The time of each item."""
        return sum(item.minutes for item in self.items)

    @property
    def reading(self) -> list[str]:
        """The introduction and every item."""
        return [self.intro, *(text for item in self.items for text in item.reading)]
