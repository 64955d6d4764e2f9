"""Slides and the pieces on them, dealt so that each slide holds one idea in few words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from course.language import markdown
from course.language.readability import sentences
from course.language.words import count_words
from course.model import IconArray

Style = Literal[
    "paragraph", "heading", "quotation", "bullet", "step", "label", "typed", "option", "line", "pair", "drawing",
    "picture",
]  # fmt: skip
"""option: its letter in `mark`. line: its speaker in `mark`. label: said large, such as a question. pair: words in a
hurry in `mark`, better ones beside it. picture: the file's name in `text`. typed: shown letter by letter, not read as
Markdown."""

WHOLE = ("drawing", "picture", "pair")
"""What is never cut."""

LISTED = ("bullet", "step", "option", "line", "pair")
"""What stands in one list with others of its style."""

Size = Literal["divider", "plain", "question"]
"""divider: the start of a block, largest. question: what may not be torn: a case, a question with its options, a talk
to mark, a worked example, what to take away, what to do in an emergency."""

WORDS: dict[Size, int] = {"divider": 40, "plain": 40, "question": 90}
"""What a slide holds, its heading included: people at the back read no more."""

LETTERS = 7.5
"""The most letters that stand for a word, spaces included: whoever writes one endless word fills a slide, too."""

A_LINE = 6
"""How many words' room a line takes at least, however short it is."""

FEW, MANY, LINES = 0.55, 0.9, 8
"""What share of a slide's words is set larger or smaller, and how many pieces it has before they are set smaller."""

NUMBERED = 3
"""Words that a heading gets where it goes over several slides: 1 of 2."""


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

    @property
    def words(self) -> int:
        """How many words a reader meets in it."""
        if self.style in ("drawing", "picture"):
            return 0
        return count_words(self.text) + (count_words(self.mark) if self.style in ("line", "pair") else 0)

    @property
    def fill(self) -> int:
        """How many words' room it takes."""
        return self.words if self.style in WHOLE else max(self.words, _fill(self.text), A_LINE)


@dataclass(frozen=True)
class Slide:
    """One slide: its heading, what stands above and below it, and its pieces."""

    id: str
    title: str
    eyebrow: str = ""
    """A line above the heading: which block or activity this is."""
    pieces: tuple[Piece, ...] = ()
    size: Size = "plain"
    hint: str = ""
    """What the down key shows."""
    answers: tuple[Slide, ...] = ()
    """Slides on request."""
    notes: str = ""
    """For the trainer (HTML)."""
    seconds: int = 0
    """How long the block takes that begins here."""

    @property
    def words(self) -> int:
        """How many words people read on it."""
        return count_words(self.title) + sum(piece.words for piece in self.pieces)

    @property
    def letters(self) -> str:
        """How large it is set beside others of its size: few words larger, and many, or many lines, smaller."""
        fill, room = sum(piece.fill for piece in self.pieces), WORDS[self.size]
        if self.size == "divider":
            return ""
        if fill <= room * FEW:
            return "few"
        return "many" if fill > room * MANY or len(self.pieces) > LINES else ""

    @property
    def groups(self) -> Iterator[tuple[str, list[Piece]]]:
        """The pieces, those of one list together."""
        run: list[Piece] = []
        for piece in self.pieces:
            if run and (piece.style != run[0].style or piece.style not in LISTED):
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


def deal(slide: Slide, pieces: Iterable[Piece]) -> list[Slide]:
    """`slide` with `pieces`, as often as it takes for none to hold too many words; none where there are no pieces."""
    room = WORDS[slide.size] - count_words(slide.title)
    parts = [part for piece in pieces for part in _split(piece, room - NUMBERED)]
    runs = _runs(parts, room)
    if len(runs) <= 1:
        return [replace(slide, pieces=tuple(run)) for run in runs]
    room -= NUMBERED
    runs = _runs(parts, room)
    while room > 1 and len(even := _runs(parts, room - 1)) == len(runs):
        runs, room = even, room - 1
    return [
        replace(
            slide,
            id=slide.id if at == 1 else f"{slide.id}--{at}",
            title=f"{slide.title} ({at} of {len(runs)})",
            pieces=tuple(run),
        )
        for at, run in enumerate(runs, start=1)
    ]


def fits(text: str) -> bool:
    """Whether a plain slide has room for all of `text` (Markdown)."""
    return 0 < count_words(text) <= WORDS["plain"]


def _fill(text: str) -> int:
    """How many words' room `text` takes."""
    return max(count_words(text), math.ceil(len(text) / LETTERS))


def _runs(pieces: Iterable[Piece], room: int) -> list[list[Piece]]:
    """Pieces in runs for which a slide has `room`."""
    runs: list[list[Piece]] = []
    left = 0
    for piece in pieces:
        if not runs or piece.fill > left:
            runs.append([])
            left = room
        runs[-1].append(piece)
        left -= piece.fill
    return runs


def _split(piece: Piece, room: int) -> Iterator[Piece]:
    """`piece` itself, or, where it is too long for a slide, its sentences in as few pieces as will do."""
    if piece.style in WHOLE or _fill(piece.text) <= room:
        yield piece
        return
    text = ""
    for sentence in _sentences(piece.text):
        for part in [sentence] if _fill(sentence) <= room else _in_parts(sentence, room):
            if text and _fill(f"{text} {part}") > room:
                yield replace(piece, text=text)
                text = ""
            text = f"{text} {part}".strip()
    yield replace(piece, text=text)


def _in_parts(sentence: str, room: int) -> Iterator[str]:
    """The words of a sentence that is too long for a slide; one that fills a slide by itself, in parts."""
    longest = int(room * LETTERS)
    for word in sentence.split():
        yield from (word[at : at + longest] for at in range(0, len(word), longest))


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
