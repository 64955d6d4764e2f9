"""Stories: scenes, each with a stop where the learner predicts what comes next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from course.language.words import longest
from course.model.activity import Activity
from course.model.completion import Completion, Need
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

    @property
    def reading(self) -> list[str]:
        """What is asked, what there is to pick from, and what is said back to one guess and to everyone."""
        answer = longest(guess.feedback for guess in self.guesses)
        return [self.prompt, *(guess.text for guess in self.guesses), *answer, self.afterwards]


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
    kind_name: ClassVar[str] = "Story"

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
        distinct(stops, "stops", "way", "ways", "scene")
        return self

    @property
    def stops(self) -> list[Stop]:
        """The stops, in order."""
        return [scene.stop for scene in self.scenes if scene.stop]

    @property
    def parts(self) -> list[str]:
        """`way` (read, summary or skip), the `ways` opened so far, the last scene opened, and each stop."""
        return ["way", "ways", "scene", *(stop.id for stop in self.stops)]

    @property
    def completion(self) -> Completion:
        """Read with every stop answered, or the summary opened; whatever way is chosen later, it stays done."""
        return read_or_summarised([stop.id for stop in self.stops])

    @property
    def reading(self) -> list[str]:
        """Every scene, and the answer to one guess at each stop."""
        stops = [text for stop in self.stops for text in stop.reading]
        return [self.content_note, *(f"{scene.title} {scene.body}" for scene in self.scenes), *stops]

    @property
    def doing(self) -> float:
        """A quarter of a minute a stop."""
        return 0.25 * len(self.stops)


def read_or_summarised(stops: Iterable[str]) -> Completion:
    """What completes a story with these stops."""
    answered: list[Need] = [{"part": stop} for stop in stops]
    completion: Completion = []
    for part in ("way", "ways"):
        completion += [[{"part": part, "equals": "summary"}], [{"part": part, "equals": "read"}, *answered]]
    return completion
