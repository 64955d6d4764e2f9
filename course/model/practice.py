"""Practice: rewriting, maps, ratings, plans, and tasks to take to work."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from course.model.activity import Activity
from course.model.chart import IconArray, one_denominator
from course.model.completion import Completion
from course.model.record import Id, Record, distinct, ids_of, mistake
from course.model.with_others import WITH_OTHERS


class Tick(Record):
    """One line of a checklist for one's own text."""

    id: Id
    text: str


class Rewrite(Activity):
    """Write a text again, check it against a list, compare it with a model."""

    kind: ClassVar[str] = "rewrite"
    kind_name: ClassVar[str] = "Write it again"
    minutes: ClassVar[float] = 4.0
    has_key: ClassVar[bool] = True

    rewrite: Id
    intro: str
    original: str
    """The text to change (Markdown). Words to change may be banned elsewhere; not here."""
    icon_arrays: list[IconArray] = []
    """What the text to change is about, in people."""
    prompt: str
    words: int | None = Field(default=None, ge=10, le=400)
    """At most so many words, if there is a limit; counted for the learner, never enforced."""
    checklist: list[Tick] = Field(min_length=2)
    model_answer: str

    @model_validator(mode="after")
    def _ids(self) -> Rewrite:
        distinct(ids_of(checklist=self.checklist), "checklist lines")
        one_denominator(self.icon_arrays)
        return self

    @property
    def parts(self) -> list[str]:
        """`text`, own words; `ticked`, ids of checklist lines."""
        return ["text", "ticked"]

    @property
    def completion(self) -> Completion:
        """Own words written; the checklist is a help, not a gate."""
        return [[{"part": "text"}]]

    @property
    def reading(self) -> list[str]:
        """What to change, what it is about, and the checklist."""
        about = [array.reading for array in self.icon_arrays]
        return [self.intro, self.original, *about, self.prompt, *(tick.text for tick in self.checklist)]

    @property
    def guidance(self) -> str:
        """How long it may be, if there is a limit."""
        return f"Aim for {self.words} words or fewer." if self.words else ""


class Statement(Record):
    """One thing to rate; with `levels`, four described levels from first to best."""

    id: Id
    text: str
    principle: int | None = Field(default=None, ge=1, le=5)
    levels: list[str] = Field(default=[], max_length=4)


class Rating(Activity):
    """Rate statements from 0 to 10, or pick a described level. Shown back, never marked."""

    kind: ClassVar[str] = "rating"
    kind_name: ClassVar[str] = "Rate yourself"
    minutes: ClassVar[float] = 2.0

    rating: Id
    when: Literal["before", "then", "after", "now"] = "now"
    beside: str = ""
    """Another rating, as unit/id, whose numbers are shown beside these."""
    intro: str
    low: str = "Not at all confident"
    high: str = "Very confident"
    statements: list[Statement] = Field(min_length=1)

    @model_validator(mode="after")
    def _statements(self) -> Rating:
        distinct(ids_of(statements=self.statements), "statements")
        for at, statement in enumerate(self.statements):
            if statement.levels and len(statement.levels) != 4:
                levels = len(statement.levels)
                mistake(
                    f"The statement '{statement.id}' has {levels} levels. Describe four.", "statements", at, "levels"
                )
        return self

    @property
    def parts(self) -> list[str]:
        """The statements: each a whole number from 0 to 10, or a level from 1 to 4."""
        return [statement.id for statement in self.statements]

    @property
    def completion(self) -> Completion:
        """Every statement rated."""
        return [[{"part": statement.id} for statement in self.statements]]

    @property
    def reading(self) -> list[str]:
        """Every statement, with its levels."""
        statements = [text for statement in self.statements for text in (statement.text, *statement.levels)]
        return [self.intro, *statements]


class PlanField(Record):
    """One field of a plan."""

    id: Id
    label: str
    guidance: str = ""
    example: str = ""
    input_type: Literal["line", "lines", "date"] = "lines"
    weeks: int | None = Field(default=None, ge=1, le=52)
    """Of a date: how many weeks after the end of the course it is, unless the learner chooses another."""
    event: str = ""
    """Of a date: what a calendar calls it. Others may read it there: say nothing of the plan, and say how long."""

    @model_validator(mode="after")
    def _date(self) -> PlanField:
        if (self.weeks or self.event) and self.input_type != "date":
            mistake(
                f"The field '{self.id}' has weeks or an event, and is no date. Write 'input_type: date'.", "input_type"
            )
        if bool(self.weeks) != bool(self.event):
            mistake(
                f"The field '{self.id}' needs both 'weeks' and 'event', or neither.", "weeks" if self.weeks else "event"
            )
        return self


class Plan(Activity):
    """An if–then plan."""

    kind: ClassVar[str] = "plan"
    kind_name: ClassVar[str] = "Plan"
    minutes: ClassVar[float] = 4.0

    plan: Id
    intro: str
    fields: list[PlanField] = Field(min_length=2)

    @model_validator(mode="after")
    def _ids(self) -> Plan:
        distinct(ids_of(fields=self.fields), "fields")
        return self

    @property
    def dates(self) -> list[PlanField]:
        """The fields with a date that goes into a calendar."""
        return [field for field in self.fields if field.weeks]

    @property
    def parts(self) -> list[str]:
        """The fields."""
        return [field.id for field in self.fields]

    @property
    def completion(self) -> Completion:
        """Every field filled in."""
        return [[{"part": field.id} for field in self.fields]]

    @property
    def reading(self) -> list[str]:
        """The introduction and every field."""
        fields = [f"{field.label} {field.guidance} {field.example}" for field in self.fields]
        return [self.intro, *fields]


class Task(Activity):
    """One thing to do in practice this week; come back and tick it."""

    kind: ClassVar[str] = "task"
    kind_name: ClassVar[str] = "Try it at work"
    minutes: ClassVar[float] = 1.0
    with_others: ClassVar[bool] = True
    when_prompt: ClassVar[str] = "When and where will you do it?"

    task: Id
    body: str
    """What to do (Markdown)."""
    pair: str = ""
    """How to do it with a colleague, for participatory time."""
    prompt: str = "How did it go? What would you do next time?"

    @property
    def parts(self) -> list[str]:
        """`when` (own words), `ticked` (true once done), `how` (own words), and a line of time with others."""
        return ["when", "ticked", "how", *WITH_OTHERS]

    @property
    def completion(self) -> Completion:
        """Planned or ticked: the doing happens at work."""
        return [[{"part": "when"}], [{"part": "ticked"}]]

    @property
    def reading(self) -> list[str]:
        """What to do, and what is asked."""
        return [self.body, self.pair, self.when_prompt, self.prompt]
