"""The question bank in GIFT, a plain text that several platforms read.

It has no way to put steps in order, and none to say that a question never counts: such questions are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from course.export.questions.bank import BankQuestion, QuestionSet, plain
from course.language import markdown

ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in "\\~=#{}:"} | {"\n": "\\n", "\r": ""})
"""Letters that GIFT takes for its own signs. An empty line would end the question, so lines are joined."""


def fits(question: BankQuestion) -> bool:
    """Whether GIFT can hold the question as it is meant."""
    match question.asked.form:
        case "choose" | "match":
            return question.scored
        case "order" | "rate":
            return False
        case _:
            assert_never(question.asked.form)


def write(sets: Iterable[QuestionSet]) -> str:
    """The bank as a text."""
    return "\n\n".join(part for each in sets for part in _set(each)) + "\n"


def _set(each: QuestionSet) -> Iterator[str]:
    questions = [*filter(fits, each.questions)]
    if not questions:
        return
    yield f"$CATEGORY: {each.category}"
    if each.intro:
        yield f"::{escaped(each.id)}::[html]{escaped(each.intro)}"
    yield from map(_question, questions)


def _question(question: BankQuestion) -> str:
    """The question: its id and tags as a comment, which Moodle reads; its name, its words, and what can be answered."""
    tags = "".join(f" [tag:{tag}]" for tag in question.tags)
    answers = _options(question) if question.asked.form == "choose" else _pairs(question)
    return "\n".join(
        [
            f"// [id:{question.id}]{tags}",
            f"::{escaped(question.id)}::[html]{escaped(question.stem)}{{",
            *answers,
            f"####{escaped(question.general_feedback)}",
            "}",
        ]
    )


def _options(question: BankQuestion) -> Iterator[str]:
    many = len(question.asked.key) > 1
    for choice in question.asked.choices:
        sign = f"~%{question.shares[choice.id]}%" if many else "=" if choice.correct else "~"
        yield f"{sign}{escaped(markdown.html(choice.text))}#{escaped(markdown.html(choice.feedback))}"


def _pairs(question: BankQuestion) -> Iterator[str]:
    for prompt, match in [*question.pairs, *(("", spare) for spare in question.spares)]:
        yield f"={escaped(markdown.html(prompt))} -> {escaped(plain(match))}"


def escaped(words: str) -> str:
    """Words in which GIFT sees no sign of its own."""
    return words.translate(ESCAPED)
