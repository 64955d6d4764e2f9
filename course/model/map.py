"""A map of the people and services around somebody, and how well each is linked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from course.model.activity import Activity
from course.model.completion import Completion
from course.model.record import Id, PersonId, Record, distinct, ids_of

Link = Literal["strong", "weak", "gap"]


class Place(Record):
    """A person or service that may stand around somebody."""

    id: Id
    name: str
    category: Literal["person", "service", "voluntary"]
    about: str = ""
    link: Link
    """The authors' reading of the link, shown on request."""
    why: str
    """What in the story says so."""


class Map(Activity):
    """The people and services around someone: a list first, then a picture drawn from it."""

    kind: ClassVar[str] = "map"
    kind_name: ClassVar[str] = "Map"
    minutes: ClassVar[float] = 4.0
    has_key: ClassVar[bool] = True
    link_names: ClassVar[Mapping[Link, str]] = {"strong": "Works well", "weak": "Works now and then", "gap": "A gap"}
    next_prompt: ClassVar[str] = "Which one gap would you close first, and with whom?"

    map: Id
    person: PersonId
    intro: str
    prompt: str = "For each, say how well the link works now."
    places: list[Place] = Field(min_length=3)
    closing: str = ""

    @model_validator(mode="after")
    def _ids(self) -> Map:
        distinct(ids_of(places=self.places), "places", "own", "next")
        return self

    @property
    def parts(self) -> list[str]:
        """Each place → strong, weak or gap; `own`: a list of {name, link}; `next`: own words."""
        return [*(place.id for place in self.places), "own", "next"]

    @property
    def completion(self) -> Completion:
        """Every given place has a link."""
        return [[{"part": place.id} for place in self.places]]

    @property
    def reading(self) -> list[str]:
        """Every place, and what is asked about them."""
        places = [f"{place.name} {place.about}" for place in self.places]
        return [self.intro, self.prompt, *places, self.next_prompt]
