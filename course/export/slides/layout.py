"""Pieces of a slide, how much room each takes, and slides filled so that nothing overflows.

A slide is 1280 by 720 units, with text of a fixed size. Heights are estimated from character counts, for a font
wider than the one asked for; a test measures every slide in a browser.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from course.language import markdown
from course.language.readability import sentences
from course.model import IconArray

Prose = Literal["paragraph", "heading", "quotation", "bullet", "step", "label", "small", "typed"]
Style = Prose | Literal["option", "line", "pair", "drawing", "picture"]
"""option: its letter in `mark`. line: its speaker in `mark`. label: said large, such as a question. pair: words in a
hurry in `mark`, better ones beside it. picture: the file's name in `text`. small: sources. typed: shown letter by
letter, not read as Markdown."""
WHOLE = ("drawing", "picture", "pair")
"""What is never cut."""

HEADS, SAYS = ("option", "line"), ("paragraph", "quotation")
"""What may head the piece after it, and what such a piece is: an option with its feedback, a line with its why."""

WIDTH, HEIGHT = 1152, 600
"""What is left between the margins, above the buttons and the hint."""

LETTER = 0.56
"""Width of a letter in parts of the font's size; Arial's is 0.5 on average, and DejaVu Sans is wider."""

TITLE, ABOVE_TITLE = 42, 38

DRAWING = 440
"""The room that icon arrays take."""

COLUMN, HEADS_OF_COLUMNS = 540, 52
"""What is left for words in one of two columns, and the room that their headings take."""

LARGE = 1.25
"""What is short is set so much larger."""


@dataclass(frozen=True)
class Look:
    """How a style of piece is set: the numbers of `slides.css`."""

    size: int
    indent: int = 0
    gap: int = 14

    def height(self, text: str, scale: float) -> int:
        """The room that `text` takes, set so much larger."""
        size, beside = self.size * scale, self.indent * scale
        return math.ceil(wrapped(text, WIDTH - beside, size) * size * 1.32 + self.gap * scale)


LOOKS: dict[Style, Look] = {
    "paragraph": Look(32),
    "heading": Look(32),
    "quotation": Look(32, indent=44),
    "bullet": Look(32, indent=48, gap=10),
    "step": Look(32, indent=56, gap=10),
    "option": Look(32, indent=64),
    "line": Look(32, indent=0),
    "label": Look(36, gap=18),
    "pair": Look(30, indent=WIDTH - COLUMN, gap=28),
    "small": Look(24, gap=8),
    "typed": Look(32),
}


@dataclass(frozen=True)
class Piece:
    """One paragraph, point, option or line of a talk: Markdown that fits a line."""

    style: Style
    text: str = ""
    mark: str = ""
    """Its letter, number or speaker."""
    arrays: tuple[IconArray, ...] = ()
    step: bool = False
    """Shown one after the other."""

    @cached_property
    def height(self) -> int:
        """The room it takes."""
        return self.height_at(1)

    def height_at(self, scale: float) -> int:
        """The room it takes, set so much larger."""
        if self.style == "drawing":
            return DRAWING
        if self.style == "picture":
            return HEIGHT  # alone on its slide
        if self.style == "pair":
            return max(LOOKS["pair"].height(words, scale) for words in (self.mark, self.text))
        text = f"{self.mark}: {self.text}" if self.style == "line" else self.text
        return LOOKS[self.style].height(text, scale)


@dataclass(frozen=True)
class Slide:
    """One slide: its heading, what stands above and below it, and its pieces."""

    id: str
    title: str
    eyebrow: str = ""
    """A line above the heading: which activity this is."""
    pieces: tuple[Piece, ...] = ()
    hint: str = ""
    """What the down key shows."""
    children: tuple[Slide, ...] = ()
    """Slides on request."""
    notes: str = ""
    """For the trainer (Markdown)."""
    on_request: bool = False
    """Shown on request only: an answer or an example."""

    @property
    def large(self) -> bool:
        """Whether it fits in larger letters too."""
        needs = sum(piece.height_at(LARGE) for piece in self.pieces)
        room = HEIGHT - room_of_title(self.title)
        return needs <= room and not any(piece.style in WHOLE for piece in self.pieces)

    @property
    def groups(self) -> Iterator[tuple[str, list[Piece]]]:
        """The pieces, those of one list together."""
        run: list[Piece] = []
        for piece in self.pieces:
            if run and (piece.style != run[0].style or piece.style not in ("bullet", "step", "option", "line", "pair")):
                yield run[0].style, run
                run = []
            run.append(piece)
        if run:
            yield run[0].style, run


def passage(text: str) -> list[Piece]:
    """The blocks of a Markdown text; steps are numbered."""
    pieces: list[Piece] = []
    for style, words in markdown.blocks(text):
        number = int(pieces[-1].mark) + 1 if pieces and pieces[-1].style == style == "step" else 1
        pieces.append(Piece(style, words, mark=str(number) if style == "step" else ""))  # type: ignore[arg-type]
    return pieces


def fill(slide: Slide, pieces: Iterable[Piece]) -> list[Slide]:
    """`slide` with `pieces`, as often as it takes; what belongs below it or to the trainer goes with the last."""
    pieces = list(pieces)
    room = HEIGHT - room_of_title(f"{slide.title} (10 of 10)")
    room -= HEADS_OF_COLUMNS * any(piece.style == "pair" for piece in pieces)
    parts = [part for piece in pieces for part in _split(piece, room)]
    most = len(packed := _pack(parts, room))
    lowest = room
    while most > 1 and lowest > 100 and len(even := _pack(parts, lowest)) == most:
        packed, lowest = even, lowest - 20
    if len(packed) <= 1:
        return [replace(slide, pieces=tuple(parts))]
    slides = [
        replace(
            slide,
            id=slide.id if at == 0 else f"{slide.id}--{at + 1}",
            title=f"{slide.title} ({at + 1} of {len(packed)})",
            pieces=tuple(run),
            hint="",
            children=(),
            notes=slide.notes if at == 0 else "",
        )
        for at, run in enumerate(packed)
    ]
    slides[-1] = replace(slides[-1], hint=slide.hint, children=slide.children)
    return slides


def room_of_title(title: str) -> int:
    """The room that a heading takes, with the line above it."""
    return ABOVE_TITLE + wrapped(title, WIDTH, TITLE) * math.ceil(TITLE * 1.2) + 18


def wrapped(text: str, width: float, size: float) -> int:
    """How many lines `text` fills."""
    letters = int(width / (size * LETTER))
    lines, at = 1, 0
    for word in _bare(text).split():
        length = len(word)
        if at and at + 1 + length > letters:
            lines, at = lines + 1, 0
        at += length + (1 if at else 0)
        lines, at = lines + at // (letters + 1), at % (letters + 1)
    return lines


def _bare(text: str) -> str:
    """What a reader sees of a Markdown text."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("*", "")


def _pack(pieces: list[Piece], room: int) -> list[list[Piece]]:
    """Pieces in runs that fit `room`; what heads the piece after it never ends a run."""
    runs: list[list[Piece]] = [[]]
    left = room
    for at, piece in enumerate(pieces):
        needs = piece.height
        follows = pieces[at + 1] if at + 1 < len(pieces) else None
        if follows and (piece.style in ("heading", "label") or (piece.style in HEADS and follows.style in SAYS)):
            needs += follows.height
        if runs[-1] and needs > left:
            runs.append([])
            left = room
        runs[-1].append(piece)
        left -= piece.height
    return runs


def _split(piece: Piece, room: int) -> Iterator[Piece]:
    """`piece` itself, or, where it would fill more than a slide, its sentences in as few pieces as will do."""

    def fits(text: str) -> bool:
        return replace(piece, text=text).height <= room

    if piece.style in WHOLE or fits(piece.text):
        yield piece
        return
    whole = _sentences(piece.text)
    text = ""
    for part in (part for sentence in whole for part in ([sentence] if fits(sentence) else sentence.split())):
        if text and not fits(f"{text} {part}"):
            yield replace(piece, text=text)
            text = ""
        text = f"{text} {part}".strip()
    yield replace(piece, text=text)


def _sentences(text: str) -> Iterator[str]:
    """Sentences with their marks; what is set in bold or in italics stays whole."""
    whole = ""
    for sentence in sentences(text):
        whole = f"{whole} {sentence}".strip()
        if whole.count("*") % 2 == 0 and whole.count("[") == whole.count("]"):
            yield whole
            whole = ""
    if whole:
        yield whole
