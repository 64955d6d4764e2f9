"""Talk: a flawed exchange to take apart, and a conversation to try."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from course.model.activity import Activity, Responses, filled
from course.model.record import Id, PersonId, Record, Within, distinct, ids_of, mistake


class Line(Record):
    """One line of a dialogue."""

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
    """A short flawed dialogue: mark where it went wrong, say why, then see a better one."""

    kind: ClassVar[str] = "exchange"

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

    def done(self, responses: Responses) -> bool:
        """Something marked or said, and the better version seen."""
        return bool(responses.get("shown")) and (filled(responses.get("marked")) or filled(responses.get("why")))


class Reply(Record):
    """Something a professional might say, what it does inside the person, and where it leads."""

    id: Id
    text: str
    inner: str
    """The person's inner view after hearing it, in the first person."""
    to: Id
    """The next turn or the ending."""
    asks: Literal["suicide"] | None = None
    """`suicide` where it asks about it in plain words."""


class Turn(Record):
    """The person speaks; the learner answers in their own words, then picks a reply."""

    id: Id
    says: str
    prompt: str = "What would you say? Write it as you would say it."
    replies: list[Reply] = Field(min_length=2)
    risk: Literal["suicide"] | None = None
    """`suicide` where the person may be thinking of it: every path from here asks."""
    answers: Literal["yes"] | None = None
    """`yes` where the person says that they are thinking of suicide."""


class Debrief(Record):
    """What one principle did in this path."""

    principle: int = Field(ge=1, le=5)
    text: str


class Ending(Record):
    """Where a path comes to rest."""

    id: Id
    title: str
    text: str
    debrief: list[Debrief] = Field(min_length=1)
    safety: list[str] = []
    """What the next ten minutes hold, where a path has come to a yes: one act a line (Markdown)."""


class Conversation(Activity):
    """A branching conversation with several good-enough endings and no score."""

    kind: ClassVar[str] = "conversation"

    conversation: Id
    person: PersonId
    you: str
    """Who the learner is: "a first contact physiotherapist"."""
    scene: str
    turns: list[Turn] = Field(min_length=1)
    """The first is where it starts."""
    endings: list[Ending] = Field(min_length=1)

    @model_validator(mode="after")
    def _graph(self) -> Conversation:
        distinct(ids_of(turns=self.turns, endings=self.endings), "turns or endings")
        places = {turn.id for turn in self.turns} | {ending.id for ending in self.endings}
        for at, turn in enumerate(self.turns):
            replies: dict[Within, Id] = {
                ("turns", at, "replies", number): reply.id for number, reply in enumerate(turn.replies)
            }
            distinct(replies, f"replies of the turn '{turn.id}'")
            for number, reply in enumerate(turn.replies):
                if reply.to not in places:
                    mistake(
                        f"The reply '{reply.id}' leads to '{reply.to}', which is no turn or ending here. "
                        "Write the id of one.",
                        *("turns", at, "replies", number, "to"),
                    )
        return self

    @property
    def longest(self) -> int:
        """Turns on the longest path; each turn of a loop is counted once."""
        return int(self.heaviest_path(lambda _turn: 1, lambda _ending: 0))

    def heaviest_path(self, weigh_turn: Callable[[Turn], float], weigh_ending: Callable[[Ending], float]) -> float:
        """What the path that weighs most weighs, its ending included; each turn of a loop is counted once."""
        weights = {turn.id: weigh_turn(turn) for turn in self.turns}
        leads = {turn.id: {reply.to for reply in turn.replies} for turn in self.turns}
        ahead = {turn: _ahead(leads, turn) for turn in leads}
        heaviest: dict[Id, float] = {ending.id: weigh_ending(ending) for ending in self.endings}
        for turn in sorted(leads, key=lambda turn: len(ahead[turn] | {turn})):  # whatever comes later, first
            loop = {other for other in ahead[turn] if turn in ahead[other]} or {turn}
            after = {there for part in loop for there in leads[part]} - loop
            heaviest[turn] = sum(weights[part] for part in loop) + max((heaviest[there] for there in after), default=0)
        return heaviest[self.turns[0].id]

    @property
    def parts(self) -> list[str]:
        """`path`: a list of {turn, reply, words}, in the order walked; `ended`: endings reached."""
        return ["path", "ended"]

    def done(self, responses: Responses) -> bool:
        """An ending was reached at least once."""
        return filled(responses.get("ended"))


def _ahead(leads: dict[Id, set[Id]], turn: Id) -> set[Id]:
    """The turns that can come after `turn`; it is one of them where it stands in a loop."""
    found: set[Id] = set()
    todo = [turn]
    while todo:
        new = {there for there in leads[todo.pop()] if there in leads} - found
        found |= new
        todo += new
    return found
