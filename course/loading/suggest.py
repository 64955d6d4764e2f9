"""Guessing what somebody meant to write."""

from __future__ import annotations

import re
from collections.abc import Iterable


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """A sentence that names the nearest of `words`, or nothing when none is near.

    A code with other digits is another thing, and no slip of the pen: of those the nearest three are listed.
    """
    import difflib  # only after a mistake

    near = difflib.get_close_matches(word, list(words), n=3, cutoff=0.6)
    alike = [other for other in near if _digits(other) == _digits(word)]
    if alike:
        return f" Did you mean '{alike[0]}'?"
    if near:
        return f" With other numbers there are: {', '.join(sorted(near))}."
    return ""


def _digits(word: str) -> str:
    return re.sub(r"\D", "", word)
