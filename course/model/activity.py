"""What every activity has, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import Field

from course.model.record import Checked, FormerActivities, Id, OutcomeId, Record, SourceId

Response = Any
"""What a learner left in one part of an activity: JSON, its shape set by the kind."""

Responses = Mapping[str, Response]
"""Part id → response. The ids are permanent; positions and wording never appear."""


class Activity(Record):
    """One thing to read or do. The key that names its kind holds its id."""

    kind: ClassVar[str]

    title: str = Field(min_length=1)
    """Heading, as the learner sees it."""
    outcomes: list[OutcomeId] = []
    """Outcomes this activity works towards."""
    sources: list[SourceId] = []
    """Where its facts come from."""
    was: FormerActivities = []
    """Where it stood in an earlier edition, as unit/activity: answers given there are shown here."""
    checked: list[Checked] = []
    """Notes of `course check` that the author has answered."""
    notes: str = ""
    """For the facilitator: how this tends to go in a room (Markdown)."""

    @property
    def id(self) -> Id:
        """The activity's id within its unit."""
        return Id(getattr(self, self.kind))

    @property
    def parts(self) -> list[str]:
        """Ids under which a learner can leave a response, in reading order."""
        return []

    @property
    def counts(self) -> bool:
        """Whether there is anything here to complete."""
        return bool(self.parts)

    def done(self, responses: Responses) -> bool:
        """Whether `responses` are complete: by default, something stands in every part."""
        return self.counts and all(filled(responses.get(part)) for part in self.parts)

    def begun(self, responses: Responses) -> bool:
        """Whether the learner left anything at all in a part that still exists."""
        return any(filled(responses.get(part)) for part in self.parts)


def filled(response: Response) -> bool:
    """Whether a response says something: blank text, empty lists and None do not."""
    if isinstance(response, str):
        return bool(response.strip())
    if isinstance(response, Mapping):
        return any(filled(value) for value in response.values())
    if isinstance(response, list):
        return bool(response)
    return response is not None and response is not False
