"""A row of the rubric."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript


@dataclass(frozen=True)
class Rule:
    """A row of the rubric and the generator that looks for what breaks it."""

    id: str
    finds: Callable[[Manuscript], Iterator[Finding]]
    guesses: bool = False
    """It may be wrong, so it leaves notes, which an author can answer under `checked`."""
    builds: bool = False
    """What it finds is mended by `course build`, so it fails nothing."""
    whole: bool = False
    """It is about the whole course, so it leaves notes until every unit is written."""

    @property
    def manual(self) -> str:
        """The rule in one sentence: the docstring of its generator."""
        return " ".join((self.finds.__doc__ or "").split())
