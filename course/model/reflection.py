"""Reflection: the prompts of a named model. Never marked, and never leaves the learner's own files."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from course.model.activity import Activity
from course.model.completion import Completion
from course.model.record import Id, Record, distinct, ids_of, mistake

STEPS: dict[str, tuple[str, ...]] = {
    "rolfe": ("What?", "So what?", "Now what?"),
    "gibbs": ("Description", "Feelings", "Evaluation", "Analysis", "Conclusion", "Action plan"),
    "driscoll": ("What?", "So what?", "Now what?"),
}
"""The steps of each named model of reflection, in order."""


PLANS = ("Now what?", "Action plan")
"""The steps in which somebody says what they will do."""


class Prompt(Record):
    """One step of a reflection."""

    id: Id
    step: str
    """The model's own name for the step."""
    text: str
    guidance: str = ""
    model_answer: str
    """An example beside one's own words, shown on request."""

    @property
    def is_plan(self) -> bool:
        """Whether it asks what somebody will do."""
        return self.step in PLANS


class Reflection(Activity):
    """Prompts of a named model. Never marked, and never leaves the learner's own files."""

    kind: ClassVar[str] = "reflection"
    kind_name: ClassVar[str] = "Reflection"
    minutes: ClassVar[float] = 3.0
    keep_safe: ClassVar[str] = (
        "**Keep people safe:** write about your own learning. Leave out names, dates, places and unusual details. "
        "Record incidents in your own service’s system. Your notes can be asked for by a court."
    )
    """Said before anybody writes, wherever they write it (Markdown)."""

    reflection: Id
    model: Literal["rolfe", "gibbs", "driscoll"]
    beside: str = ""
    """A plan, as unit/id: what the learner wrote there is shown here."""
    intro: str
    prompts: list[Prompt] = Field(min_length=1)

    @model_validator(mode="after")
    def _steps(self) -> Reflection:
        distinct(ids_of(prompts=self.prompts), "prompts")
        steps = tuple(prompt.step for prompt in self.prompts)
        if steps != STEPS[self.model]:
            mistake(
                f"A {self.model.title()} reflection has the steps {', '.join(STEPS[self.model])}, in this order. "
                f"This one has {', '.join(steps)}."
            )
        return self

    @property
    def parts(self) -> list[str]:
        """The prompts."""
        return [prompt.id for prompt in self.prompts]

    @property
    def completion(self) -> Completion:
        """Own words in at least one prompt: a reflection is as long as its writer needs."""
        return [[{"part": prompt.id}] for prompt in self.prompts]

    @property
    def reading(self) -> list[str]:
        """The introduction and every step."""
        steps = [f"{prompt.step} {prompt.text} {prompt.guidance}" for prompt in self.prompts]
        return [self.intro, *steps]

    @property
    def guidance(self) -> str:
        """What the steps are, and that one will do."""
        return f"This follows the steps of {self.model.title()}’s model. Nobody marks it. One step is enough."
