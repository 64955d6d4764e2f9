"""What every activity has, whatever its kind."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from course.model.completion import Completion, Responses, is_complete, is_filled
from course.model.record import Checked, FormerActivities, Id, OutcomeId, Record, SourceId, mistake


class Activity(Record):
    """One thing to read or do. The key that names its kind holds its id."""

    kind: ClassVar[str]
    kind_name: ClassVar[str]
    """What learners see it called."""
    minutes: ClassVar[float]
    """How long it takes beside the reading, where that is always the same."""
    has_key: ClassVar[bool] = False
    """Whether an answer sheet has something to say to it: a key, a better version or a model."""
    with_others: ClassVar[bool] = False
    """Whether it has a line for time that was spent on it with somebody (`with_others.py`)."""

    title: str = Field(min_length=1)
    """Heading, as the learner sees it."""
    outcomes: list[OutcomeId] = []
    """Outcomes this activity works towards."""
    sources: list[SourceId] = []
    """Where its facts come from."""
    more: bool = False
    """`true` in More practice, closed near the end: it counts for outcomes and levels, not minutes or completion."""
    route: Literal["ten-minutes"] | None = None
    """`ten-minutes` on the short way through the unit."""
    due: Id | None = None
    """Among the refreshers: the field of the plan of dates that says when this is due."""
    was: FormerActivities = []
    """Where it stood in an earlier edition, as unit/activity: answers given there are shown here."""
    checked: list[Checked] = []
    """Notes of `course check` that the author has answered."""
    notes: str = ""
    """For the facilitator: how this tends to go in a room (Markdown)."""

    @model_validator(mode="after")
    def _on_one_way(self) -> Activity:
        if self.more and self.route:
            mistake("The short way does not lead through More practice. Write 'more:' or 'route:', not both.", "route")
        return self

    @property
    def id(self) -> Id:
        """The activity's id within its unit."""
        return Id(getattr(self, self.kind))

    @property
    @abstractmethod
    def parts(self) -> list[str]:
        """Ids under which a learner can leave a response, in reading order."""

    @property
    @abstractmethod
    def completion(self) -> Completion:
        """What completes it; nothing where there is only something to read."""

    @property
    def is_called(self) -> bool:
        """Whether a cell of the notebook calls it by its kind."""
        return True

    @property
    def reading(self) -> list[str]:
        """The texts that stand open here; of what is shown to whoever chose it, the longest."""
        return []

    @property
    def doing(self) -> float:
        """Minutes that it takes beside the reading."""
        return self.minutes

    @property
    def counts(self) -> bool:
        """Whether there is anything here that must be completed; in More practice nothing must."""
        return bool(self.completion) and not self.more

    def only(self, parts: set[str]) -> Self:  # noqa: ARG002
        """The activity with no other of its parts than these, where a block may use a part alone; else whole."""
        return self

    def done(self, responses: Responses) -> bool:
        """Whether `responses` are complete."""
        return is_complete(self.completion, responses)

    def begun(self, responses: Responses) -> bool:
        """Whether the learner left anything at all in a part that still exists."""
        return any(is_filled(responses.get(part)) for part in self.parts)
