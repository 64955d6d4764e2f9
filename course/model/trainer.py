"""The trainer's own words on what they hand out."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from course.model.record import Record, Word


class ClockTime(Word):
    """A time of day."""

    pattern = r"([01][0-9]|2[0-3]):[0-5][0-9]"
    advice = "Write hours and minutes as 09:30 or 14:00, with straight quotation marks or none."


class Trainer(Record):
    """Who trains, for the first page. Plain words: what looks like HTML or a link stays as it was typed."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
    organisation: str = Field(default="", max_length=200)
    note: str = Field(default="", max_length=1000)
    starts: ClockTime | None = None
    """When the session starts, for the clock times of the plan."""
