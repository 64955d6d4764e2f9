"""What a word is, for everything in the course that counts: minutes, reading grades, lengths, a learner's text.

A browser counts by the same pattern (`countWords` in `widget/browser/fields.js`); a test compares the two.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import lru_cache

WORDS_A_MINUTE = 200

REMEMBERED = 1_000_000
"""Texts whose counts are kept. Each rule reads the whole course in turn: fewer than it has would keep none of them."""

_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_MARKS = (
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`"), ""),
    (re.compile(r"^ {0,3}> ?", re.M), ""),
)


def words(text: str) -> list[str]:
    """The words of a plain text, in order. "well-being", "isn't", "4.10" and "1,500" are one word each."""
    return _WORD.findall(text)


def count_words(*texts: str) -> int:
    """How many words a reader meets in `texts` (Markdown); the addresses of links are not read."""
    return sum(len(words(strip_markdown(text))) for text in texts)


def minutes_to_read(*texts: str) -> float:
    """How long `texts` (Markdown) take, in minutes."""
    return count_words(*texts) / WORDS_A_MINUTE


def longest(texts: Iterable[str], number: int = 1) -> list[str]:
    """The `number` of `texts` that have the most words."""
    return sorted(texts, key=count_words, reverse=True)[:number]


@lru_cache(maxsize=REMEMBERED)
def strip_markdown(text: str) -> str:
    """`text` without Markdown's marks; its words, lines and punctuation stay."""
    for pattern, instead in _MARKS:
        text = pattern.sub(instead, text)
    return text


def split_brackets(text: str) -> tuple[str, str]:
    """What stands in brackets at the start of `text`, without them, each a paragraph; and what comes then."""
    inside, rest = [], text.strip()
    while rest.startswith("("):
        depths = itertools.accumulate({"(": 1, ")": -1}.get(letter, 0) for letter in rest)
        end = next((at for at, depth in enumerate(depths) if depth == 0), None)
        if end is None:  # one that nobody closed
            break
        inside.append(rest[1:end])
        rest = rest[end + 1 :].strip()
    return "\n\n".join(inside), rest
