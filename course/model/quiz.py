"""Quizzes: items of five types, with feedback for every option."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from course.language.words import longest
from course.model.activity import Activity
from course.model.chart import IconArray, one_denominator
from course.model.completion import Completion
from course.model.option_order import LETTERS, shuffled
from course.model.question import Choice, Form, Question
from course.model.record import Checked, FormerItems, Id, Level, OutcomeId, Record, SourceId, distinct, ids_of, mistake


class Offered(Record):
    """Something that an item offers, and what is said back to it."""

    id: Id
    text: str
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
        """Why it never counts, where that is so."""
        if self.judged:
            return "This is our view. It never counts."
        return "This is our reading, not a fact from a source. It never counts." if self.our_reading else ""


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
        Choice(option.id, option.text, option.feedback, ("options", at), option.correct, option.pinned)
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
        return [Choice(step.id, step.text, step.feedback, ("steps", at)) for at, step in enumerate(self.steps)]


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
            Choice(action.id, action.text, action.feedback, ("options", at), view=action.view)
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
