"""A conversation to try: turns with replies, and where they lead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from course.language.words import longest, minutes_to_read, split_brackets
from course.model.activity import Activity
from course.model.completion import Completion
from course.model.record import Id, PersonId, Record, Within, distinct, ids_of, mistake
from course.model.with_others import WITH_OTHERS

TURN = 0.5
"""Minutes for one's own words at a turn, and for picking a reply."""

_TO_THE_PROFESSIONAL = re.compile(r"\b[Yy]ou\b|^Ask\b")


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

    @property
    def happens(self) -> str:
        """What happens before the person speaks: it stands in brackets at the start."""
        return split_brackets(self.says)[0]

    @property
    def cue(self) -> str:
        """What the professional says or reads out before that: what happens, where it speaks to them."""
        return self.happens if _TO_THE_PROFESSIONAL.search(self.happens) else ""

    @property
    def acts(self) -> str:
        """What the person does, or what is seen of them, where it is no cue."""
        return "" if self.cue else self.happens

    @property
    def spoken(self) -> str:
        """What the person says then."""
        return split_brackets(self.says)[1]

    @property
    def reading(self) -> list[str]:
        """What is said, the replies, and what the person thinks of one of them."""
        inner = longest(reply.inner for reply in self.replies)
        return [self.says, self.prompt, *(reply.text for reply in self.replies), *inner]


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

    @property
    def reading(self) -> list[str]:
        """Where it ends, what to do next, and the debrief."""
        return [self.title, self.text, *self.safety, *(debrief.text for debrief in self.debrief)]


class Conversation(Activity):
    """A branching conversation with several good-enough endings and no score."""

    kind: ClassVar[str] = "conversation"
    kind_name: ClassVar[str] = "Conversation"
    with_others: ClassVar[bool] = True

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
    def principles(self) -> list[int]:
        """The numbers of the principles that its debriefs are about."""
        return sorted({part.principle for ending in self.endings for part in ending.debrief})

    @property
    def longest(self) -> int:
        """Turns on the longest path; each turn of a loop is counted once."""
        return sum(isinstance(part, Turn) for part in self.heaviest_path(lambda part: isinstance(part, Turn)))

    def heaviest_path(self, weigh: Callable[[Turn | Ending], float]) -> list[Turn | Ending]:
        """The turns and the ending of the path that weighs most; each turn of a loop stands in it once."""
        leads = {turn.id: {reply.to for reply in turn.replies} for turn in self.turns}
        ahead = {turn: _ahead(leads, turn) for turn in leads}
        weights = {turn.id: weigh(turn) for turn in self.turns} | {end.id: weigh(end) for end in self.endings}
        paths: dict[Id, list[Turn | Ending]] = {ending.id: [ending] for ending in self.endings}
        for turn in sorted(leads, key=lambda turn: len(ahead[turn] | {turn})):  # whatever comes later, first
            loop = {other for other in ahead[turn] if turn in ahead[other]} or {turn}
            after = {there for part in loop for there in leads[part]} - loop
            rest = max(
                (paths[there] for there in sorted(after)),
                key=lambda path: sum(weights[part.id] for part in path),
                default=[],
            )
            paths[turn] = [*(part for part in self.turns if part.id in loop), *rest]
        return paths[self.turns[0].id]

    @property
    def parts(self) -> list[str]:
        """`path`: a list of {turn, reply, words}, in the order walked; `ended`: endings reached.

        `played` is the path of a role play, apart from what was done alone; and a line of time with others.
        """
        return ["path", "ended", "played", *WITH_OTHERS]

    @property
    def completion(self) -> Completion:
        """An ending was reached at least once."""
        return [[{"part": "ended"}]]

    @property
    def doing(self) -> float:
        """Half a minute a turn, on the path that takes longest."""
        return sum(isinstance(part, Turn) for part in self._slowest_path) * TURN

    @property
    def reading(self) -> list[str]:
        """The scene, and the path that takes longest."""
        return [self.scene, *(text for part in self._slowest_path for text in part.reading)]

    @property
    def _slowest_path(self) -> list[Turn | Ending]:
        def minutes(part: Turn | Ending) -> float:
            return minutes_to_read(*part.reading) + (TURN if isinstance(part, Turn) else 0)

        return self.heaviest_path(minutes)


def _ahead(leads: dict[Id, set[Id]], turn: Id) -> set[Id]:
    """The turns that can come after `turn`, itself included if it is in a loop."""
    reached: set[Id] = set()
    todo = [turn]
    while todo:
        new = {there for there in leads[todo.pop()] if there in leads} - reached
        reached |= new
        todo += new
    return reached
