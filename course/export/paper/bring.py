"""What a trainer brings to a session that no printer makes, and how many of what is one each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from course.export.paper import pack_messages
from course.export.paper.room import Room
from course.model import Block

NOT_PRINTED = re.compile(
    r"clock|[Pp]ens?\b|[Bb]lank|[Rr]eaders?\b|[Oo]ne reader|numbers?\b.* on the wall|[Ee]nvelopes?\.|microphone"
    r"|A card each|card for each three|tin\b|cups|phone, for|service's|what your service"
    r"|letter and recorded|interpreter|Sticky notes|[Yy]ellow note|Diaries|on the wall|Four (people|readers)"
)
"""How such a sentence of a block's materials is known. A test says where a sentence is neither printed nor this."""

NAMED_OR_COUNTED = re.compile(r"\"[^\"]*\"|\bPens\b|\b(A|One|Two|Three|Blank) (?:blank )?cards?\b(?! for)")
CARDS = re.compile(r"\b(A|One|Two|Three|Blank) (?:blank )?cards?\b(?! for)(?:[^.]*\beach\b|\.$)")
FOR_TABLES = re.compile(r",? (?:and )?(\w+) (?:more )?blank cards for each table")
NUMBERS = {"A": 1, "Blank": 1, "One": 1, "Two": 2, "Three": 3}
OF_A_TABLE = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twelve": 12}


def to_bring(blocks: Iterable[Block], room: Room, slides: str, *, cut_up: bool) -> list[str]:
    """The lines, the first of them with numbers; `slides` is their file, `cut_up` where something printed must be."""
    sentences = [
        sentence for block in blocks for sentence in re.split(r"(?<=[.!?])\s+", " ".join(block.materials.split()))
    ]
    return [
        pack_messages.SLIDES_AND_WHAT_SHOWS_THEM.format(file=slides),
        pack_messages.A_FLIPCHART,
        pack_messages.PENS.format(count=room.copies),
        *_blank_cards(sentences, room),
        *([pack_messages.SCISSORS] if cut_up else []),
        pack_messages.FOR_THE_WALL_AND_THE_STAPLES,
        *dict.fromkeys(_others(FOR_TABLES.sub("", sentence) for sentence in sentences)),
        pack_messages.A_COLLEAGUE,
    ]


def _blank_cards(sentences: Iterable[str], room: Room) -> Iterator[str]:
    """How many in all: those of all blocks that are one each, and those for the tables."""
    each = tables = 0
    for sentence in sentences:
        if found := FOR_TABLES.search(sentence):
            tables += OF_A_TABLE[found[1].lower()] * room.tables
        if found := CARDS.search(FOR_TABLES.sub("", sentence)):
            each += NUMBERS[found[1]] * room.copies
    if tables:
        yield pack_messages.BLANK_CARDS_FOR.format(count=each + tables, people=each, tables=tables)
    elif each:
        yield pack_messages.BLANK_CARDS.format(count=each)


def _others(sentences: Iterable[str]) -> Iterator[str]:
    """What is neither printed nor counted."""
    return (sentence for sentence in sentences if NOT_PRINTED.search(NAMED_OR_COUNTED.sub("", sentence)))
