"""The workshop: blocks of several units on one day, with pauses between them."""

from __future__ import annotations

from pydantic import Field, model_validator

from course.model.record import Record, Word, mistake


class BlockName(Word):
    """A block of a unit, such as relationships/hear-the-story."""

    pattern = r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*"
    longest = 160
    advice = "Write the unit, a slash and the block's id, such as 'relationships/hear-the-story'."


class Part(Record):
    """One part of the day: a block of a unit, or something of the day's own, such as a break."""

    block: BlockName | None = None
    title: str = ""
    minutes: int | None = Field(default=None, ge=1, le=60)
    words: str = ""
    """What to say or do in it (Markdown)."""
    leave_out: bool = False
    """Whether the shorter half day goes without it."""

    @model_validator(mode="after")
    def _either(self) -> Part:
        if self.block and (self.title or self.minutes or self.words):
            mistake("A part that is a block takes its title and minutes from the unit. Write 'block:' and no more.")
        if not self.block and not (self.title and self.minutes):
            mistake("This part of the workshop is no block. Write 'block:', or both 'title:' and 'minutes:'.")
        return self


class Workshop(Record):
    """A half day in a room, made of blocks of the units."""

    title: str
    intro: str
    """For the trainer: what the day is for and how it flows (Markdown)."""
    parts: list[Part] = Field(min_length=1)
