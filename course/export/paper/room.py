"""Who is in the room of a session: the people it is for, and who is given the same as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from course.export.paper import pack_messages

INVITES = re.compile(r"\b[Ii]nvite (?:an?|some(?:one|body)) ")
"""How a note or a block asks for a guest."""

A_TABLE = 4
"""So many sit at a table."""


@dataclass(frozen=True)
class Room:
    """So many people, and so many spare copies: one for the trainer's colleague, one for a guest if one is invited."""

    people: int
    spare: int = 1

    @property
    def copies(self) -> int:
        """Of what is one each."""
        return self.people + self.spare

    @property
    def tables(self) -> int:
        """How many tables they take."""
        return ceil(self.people / A_TABLE)

    @property
    def in_words(self) -> str:
        """For how many it is, as a sentence begins."""
        message = pack_messages.FOR_ONE if self.people == 1 else pack_messages.FOR_PEOPLE
        return message.format(
            people=self.people, spare=pack_messages.A_SPARE if self.spare == 1 else pack_messages.TWO_SPARE
        )

    def counted(self, message: str, **words: str) -> str:
        """How many are for people, and how many spare."""
        return message.format(people=self.people, spare=self.spare, **words)


def seat(people: int, words: Iterable[str]) -> Room:
    """The room for a session whose note and blocks say these `words`."""
    return Room(people, 1 + any(INVITES.search(" ".join(text.split())) for text in words))
