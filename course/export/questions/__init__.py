"""The item bank: the questions of the course in one file for a learning platform, with feedback and reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, assert_never, get_args

if TYPE_CHECKING:  # the commands need the names of the formats, and no more than one needs the rest
    from course.loading.library import Library
    from course.model import Entry

BankFormat = Literal["moodle-xml", "gift"]
FORMATS: tuple[BankFormat, ...] = get_args(BankFormat)


@dataclass(frozen=True)
class BankFile:
    """A question bank as a file, and what became of the questions."""

    name: str
    raw: bytes
    held: int
    """How many questions are in it."""
    orderings: int = 0
    """How many were left out because the format has no way to put steps in order."""
    unscored: int = 0
    """How many were left out because the format cannot say that a question never counts."""


def to_file(library: Library, entries: Iterable[Entry], form: BankFormat) -> BankFile:
    """The questions of `entries` as one file. The same words give the same bytes. Raises Mistakes."""
    from course.export.questions import gift, moodle_xml
    from course.export.questions.bank import read_bank

    sets = read_bank(library, entries)
    questions = [question for each in sets for question in each.questions]
    match form:
        case "moodle-xml":
            return BankFile(f"{library.course.course}-moodle.xml", moodle_xml.write(sets), len(questions))
        case "gift":
            orderings = sum(question.asked.form == "order" for question in questions)
            kept = sum(map(gift.fits, questions))
            raw = gift.write(sets).encode()
            unscored = len(questions) - kept - orderings
            return BankFile(f"{library.course.course}-gift.txt", raw, kept, orderings, unscored)
        case _:
            assert_never(form)
