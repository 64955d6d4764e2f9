"""What the pages that a learner takes away say many times over, such as an empty box: in the file it stands once.

A sign that no text has stands in its place, and the script puts it back (browser/record-page.js).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

FIRST_SIGN = 0xE000
"""The private use area begins here: what stands in it means nothing to anybody else."""

_SIGNS = re.compile("[\ue000-\uf8ff]")
_PIECE = re.compile(r'[^"<>]+["<>]?|["<>]')
_LONGEST = 12
"""Pieces in a phrase: longer ones are hardly ever said twice."""
_LEAST = 400
"""Bytes that a phrase frees, or it stays where it is."""
_MOST = 300
"""Phrases that are tried, the most promising first."""


def share(pages: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The `pages` with signs in the place of phrases, and the phrases in the order of their signs.

    Where an author wrote such a sign, everything stays as it is: nobody could tell whose it was.
    """
    shared = dict(pages)
    if any(_SIGNS.search(text) for text in pages.values()):
        return shared, []
    phrases: list[str] = []
    known = -1
    while known < len(phrases):  # what is left once some are taken out has other phrases that promise most
        known = len(phrases)
        for phrase in _candidates(shared.values()):
            if _freed(phrase, sum(text.count(phrase) for text in shared.values())) >= _LEAST:
                shared = {name: text.replace(phrase, chr(FIRST_SIGN + len(phrases))) for name, text in shared.items()}
                phrases.append(phrase)
    return shared, phrases


def _candidates(pages: Iterable[str]) -> list[str]:
    counts: Counter[str] = Counter()
    for text in (part for page in pages for part in _SIGNS.split(page)):
        ends = [0, *(piece.end() for piece in _PIECE.finditer(text))]
        for at, start in enumerate(ends):
            counts.update(text[start:end] for end in ends[at + 1 : at + 1 + _LONGEST])
    promising = [(_freed(phrase, count), phrase) for phrase, count in counts.items() if count > 1]
    return [phrase for _, phrase in sorted(promising, reverse=True)[:_MOST]]


def _freed(phrase: str, count: int) -> int:
    """Bytes: each time but for the sign, and less what it takes to say it once."""
    size = len(phrase.encode())
    return count * (size - 3) - size - 3
