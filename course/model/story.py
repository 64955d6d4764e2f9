"""Stories: scenes, each with a stop where the learner predicts what comes next."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from course.model.activity import Activity, Responses, filled
from course.model.record import Id, PersonId, Record, Within, distinct, ids_of


class Guess(Record):
    """One prediction to pick at a stop, and what is said back to whoever picks it."""

    id: Id
    text: str
    feedback: str


class Stop(Record):
    """A pause after a scene: the learner writes or picks a prediction, then the next scene opens."""

    id: Id
    prompt: str
    guesses: list[Guess] = []
    """Predictions to pick from; with none the learner writes their own words."""
    afterwards: str = ""
    """Said to everyone once they have predicted (Markdown)."""

    @model_validator(mode="after")
    def _ids(self) -> Stop:
        distinct(ids_of(guesses=self.guesses), f"guesses of the stop '{self.id}'")
        return self


class Scene(Record):
    """One part of a story."""

    id: Id
    title: str = ""
    body: str
    """Markdown; five sentences a paragraph at most."""
    stop: Stop | None = None
    """The task that goes with this scene."""
    risk: Literal["suicide"] | None = None
    """`suicide` where somebody may be thinking of it: a later scene asks."""
    asks: Literal["suicide"] | None = None
    """`suicide` where the question is asked in plain words."""


class Story(Activity):
    """An illustrative story: read it scene by scene, read its summary, or skip it."""

    kind: ClassVar[str] = "story"

    story: Id
    person: PersonId
    """Whose story it is."""
    setting: str
    """Where it happens, in a few words: a GP surgery, a ward, a kitchen."""
    roles: list[str] = Field(min_length=1)
    """The professions shown in it."""
    care: Literal["good", "mixed", "poor"]
    """What care the story shows, over all."""
    recovery: Literal["full", "partial", "none", "open"]
    """Where it leaves the person."""
    content_note: str = ""
    """Topics a reader may want to be ready for, neutrally; empty when none."""
    summary: str
    """The story in short, for equal credit (Markdown)."""
    scenes: list[Scene] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids(self) -> Story:
        distinct(ids_of(scenes=self.scenes), "scenes")
        stops: dict[Within, Id] = {
            ("scenes", at, "stop", "id"): scene.stop.id for at, scene in enumerate(self.scenes) if scene.stop
        }
        distinct(stops, "stops", "way", "scene")
        return self

    @property
    def stops(self) -> list[Stop]:
        """The stops, in order."""
        return [scene.stop for scene in self.scenes if scene.stop]

    @property
    def parts(self) -> list[str]:
        """`way` (read, summary or skip), the last scene opened, and each stop."""
        return ["way", "scene", *(stop.id for stop in self.stops)]

    def done(self, responses: Responses) -> bool:
        """Read with every stop answered; or the summary opened; a bare skip leaves it open."""
        if responses.get("way") == "summary":
            return True
        return responses.get("way") == "read" and all(filled(responses.get(stop.id)) for stop in self.stops)
