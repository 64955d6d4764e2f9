"""The stylesheets of what is printed: handouts, and what is made of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def handout() -> str:
    """The sheet of every handout: A4 on paper, one column on a screen."""
    return (Path(__file__).parent / "handout.css").read_text(encoding="utf-8")


@cache
def record() -> str:
    """What a learner's record has besides: the words and marks that are theirs."""
    return (Path(__file__).parent / "record.css").read_text(encoding="utf-8")
