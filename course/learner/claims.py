"""Words that the learner chose to keep nowhere stay for as long as a window has them open.

The kernel asks and windows answer, not the other way round: a browser slows down the clock of a hidden window, but
hands it every message at once.
"""

from __future__ import annotations

import asyncio
import contextlib
import weakref
from collections.abc import Callable

EVERY = 5.0
"""Seconds between two questions whether anybody still has an activity open."""
LIMIT = 5
"""Questions in a row without an answer: what nobody has open is gone half a minute later at most."""


def repeat(method: Callable[[], None]) -> None:
    """Call the bound `method` every few seconds while its object lives; where nothing else can run, never."""
    with contextlib.suppress(RuntimeError):  # a script: it has no windows, and ends by itself
        _repeat(asyncio.get_running_loop(), weakref.WeakMethod(method))


def _repeat(loop: asyncio.AbstractEventLoop, reference: weakref.WeakMethod[Callable[[], None]]) -> None:
    def call() -> None:
        if method := reference():
            loop.call_later(EVERY, call)
            method()

    loop.call_later(EVERY, call)


class Claim:
    """Whether any window still has one activity open."""

    def __init__(self) -> None:
        self._unanswered = 0

    def renew(self) -> None:
        """A window has it open."""
        self._unanswered = 0

    def ask(self) -> bool:
        """Count one more question; whether it is worth asking, since the last ones were answered."""
        self._unanswered += 1
        return self._unanswered <= LIMIT
