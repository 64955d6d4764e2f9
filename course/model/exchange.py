"""A flawed exchange to take apart."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field, model_validator

from course.model.activity import Activity
from course.model.completion import Completion
from course.model.record import Id, PersonId, Record, distinct, ids_of, mistake


class Line(Record):
    """One line of an exchange."""

    id: Id
    speaker: str
    says: str
    why: str = ""
    """Set where it goes wrong: why it does, kindly."""


class Spoken(Record):
    """One line of the better version, with what changed where it matters."""

    speaker: str
    says: str
    note: str = ""


class Exchange(Activity):
    """A short flawed exchange: mark where it went wrong, say why, then see a better one."""

    kind: ClassVar[str] = "exchange"
    kind_name: ClassVar[str] = "An exchange"
    minutes: ClassVar[float] = 1.0
    has_key: ClassVar[bool] = True

    exchange: Id
    person: PersonId | None = None
    scene: str
    """Where we are and what each hopes for (Markdown)."""
    lines: list[Line] = Field(min_length=3)
    prompt: str = "In your own words: why did it go wrong there?"
    better: list[Spoken] = Field(min_length=2)
    closing: str = ""
    """What made the difference (Markdown)."""

    @model_validator(mode="after")
    def _lines(self) -> Exchange:
        distinct(ids_of(lines=self.lines), "lines")
        if not any(line.why for line in self.lines):
            mistake("No line of this exchange goes wrong. Write 'why:' under each line that does.")
        return self

    @property
    def parts(self) -> list[str]:
        """`marked` (ids of lines), `why` (own words) and `shown` (the better version was opened)."""
        return ["marked", "why", "shown"]

    @property
    def completion(self) -> Completion:
        """Something marked or said, and the better version seen."""
        return [[{"part": "shown"}, {"part": "marked"}], [{"part": "shown"}, {"part": "why"}]]

    @property
    def reading(self) -> list[str]:
        """The scene, both versions with their notes, and what made the difference."""
        lines = [f"{line.speaker} {line.says} {line.why}" for line in self.lines]
        better = [f"{line.speaker} {line.says} {line.note}" for line in self.better]
        return [self.scene, *lines, self.prompt, *better, self.closing]
