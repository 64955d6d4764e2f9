"""Whether a window still has words open that are kept nowhere: asked by the clock, and no longer than it is of use."""

from __future__ import annotations

import asyncio
import gc

import pytest

from course.learner import claims
from course.learner.claims import Claim, repeat


def test_after_as_many_questions_as_the_limit_without_an_answer_none_is_worth_asking() -> None:
    claim = Claim()
    assert [claim.ask() for _ in range(claims.LIMIT + 1)] == [True] * claims.LIMIT + [False]


def test_an_answer_counts_from_the_beginning_again() -> None:
    claim = Claim()
    for _ in range(3):
        assert all(claim.ask() for _ in range(claims.LIMIT))
        claim.renew()


class Widget:
    def __init__(self) -> None:
        self.looked = asyncio.Event()
        self.times = 0

    def look(self) -> None:
        self.times += 1
        self.looked.set()


def test_a_method_is_called_again_and_again_while_its_object_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "EVERY", 0.001)

    async def look() -> None:
        widget, other = Widget(), Widget()
        repeat(widget.look)
        repeat(other.look)
        for _ in range(2):
            await asyncio.wait_for(widget.looked.wait(), 60)
            widget.looked.clear()
        looked = other.looked
        del other
        gc.collect()
        looked.clear()
        for _ in range(3):
            await asyncio.wait_for(widget.looked.wait(), 60)
            widget.looked.clear()
        assert not looked.is_set(), "what nobody holds any more looks at nothing"

    asyncio.run(look())


def test_where_nothing_else_can_run_it_is_never_called() -> None:
    widget = Widget()
    repeat(widget.look)
    assert widget.times == 0
