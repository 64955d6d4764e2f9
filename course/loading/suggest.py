"""Guessing what somebody meant to write."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def meant(word: str, words: Iterable[str]) -> str:
    """A sentence that names the nearest of `words`, or nothing when none is near."""
    near = difflib.get_close_matches(word, list(words), n=1, cutoff=0.6)
    return f" Did you mean '{near[0]}'?" if near else ""
