"""A response in words: for each id in it what the learner saw under that id, and what they typed as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from course.learner import messages
from course.model import Response

OWN_WORDS = ("draft", "how", "name", "next", "text", "when", "why", "with", "words")
"""Under these stands what the learner typed, and no id."""


class Named(NamedTuple):
    """What stood under an id."""

    asked: str
    meant: str
    """The same where the id is the answer: of a pair, the second half."""


def in_words(response: Response, names: Mapping[str, Named]) -> str:
    """A response in words, however it is built."""
    match response:
        case bool():
            return messages.YES if response else messages.NO
        case str() if response in names:
            return names[response].meant
        case list():
            return "\n".join(in_words(each, names) for each in response) or messages.NOTHING
        case dict():
            return "\n".join(_pair(key, value, names) for key, value in response.items()) or messages.NOTHING
    return messages.NOTHING if response in (None, "") else str(response)


def _pair(key: str, value: Any, names: Mapping[str, Named]) -> str:
    said = in_words(value, {} if key in OWN_WORDS else names)
    if key == "answer":
        return said
    return f"{names[key].asked if key in names else messages.LABELS.get(key, key)}: {said}"


def last_paragraph(text: str) -> str:
    """The question at the end of a stem."""
    return text.strip().rpartition("\n\n")[2].strip()
