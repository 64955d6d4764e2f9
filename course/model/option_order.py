"""The one order in which options are shown, in every form of the course."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Protocol, TypeVar


class Named(Protocol):
    """Something with a permanent id."""

    @property
    def id(self) -> str:
        """The permanent id."""
        ...


T = TypeVar("T", bound=Named)


def shuffled(things: Sequence[T], *names: str) -> list[T]:
    """`things` ordered by a hash of their ids and `names` (seed, unit, activity, item).

    Pinned things stay where they are written. Adding or rewording a thing leaves the others in the
    same order among themselves.
    """
    loose = [thing for thing in things if not getattr(thing, "pinned", False)]
    loose.sort(key=lambda thing: hashlib.sha256("/".join((*names, thing.id)).encode()).digest())
    turn = iter(loose)
    return [thing if getattr(thing, "pinned", False) else next(turn) for thing in things]


LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Letters follow the order shown."""
