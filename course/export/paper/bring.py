"""What a trainer brings to a session that no printer makes, and how many of what is one each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from course.export.paper import messages
from course.model import Block

NOT_PRINTED = re.compile(
    r"clock|[Pp]ens?\b|[Bb]lank|[Rr]eaders?\b|[Oo]ne reader|numbers?\b.* on the wall|[Ee]nvelopes?\.|microphone"
    r"|A card each|card for each three|tin\b|cups|phone, for|service's|what your service"
    r"|letter and recorded|interpreter|Sticky notes|[Yy]ellow note|Diaries|on the wall|Four (people|readers)"
)
"""How such a sentence of a block's materials is known. A test says where a sentence is neither printed nor this."""

NAMED_OR_COUNTED = re.compile(r"\"[^\"]*\"|\bPens\b|\b(A|One|Two|Three|Blank) (?:blank )?cards?\b(?! for)")
CARDS = re.compile(r"\b(A|One|Two|Three|Blank) (?:blank )?cards?\b(?! for)(?:[^.]*\beach\b|\.$)")
NUMBERS = {"A": 1, "Blank": 1, "One": 1, "Two": 2, "Three": 3}


def to_bring(blocks: Iterable[Block], people: int, *, cut_up: bool) -> list[str]:
    """The lines, the first of them with numbers; `cut_up` where something printed must be."""
    sentences = [
        sentence for block in blocks for sentence in re.split(r"(?<=[.!?])\s+", " ".join(block.materials.split()))
    ]
    cards = sum(NUMBERS[found[1]] for sentence in sentences if (found := CARDS.search(sentence)))
    return [
        messages.SLIDES_AND_WHAT_SHOWS_THEM,
        messages.A_FLIPCHART,
        messages.PENS.format(count=people),
        *([messages.BLANK_CARDS.format(count=cards * people)] if cards else []),
        *([messages.SCISSORS] if cut_up else []),
        messages.FOR_THE_WALL_AND_THE_STAPLES,
        *dict.fromkeys(_others(sentences)),
        messages.A_COLLEAGUE,
    ]


def _others(sentences: Iterable[str]) -> Iterator[str]:
    """What is neither printed nor counted."""
    return (sentence for sentence in sentences if NOT_PRINTED.search(NAMED_OR_COUNTED.sub("", sentence)))
