"""The question bank in Moodle's own XML: every kind of question, in categories by unit and quiz."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from course.export.questions.bank import BankQuestion, QuestionSet, plain
from course.language import markdown
from course.language.xml import replace_illegal
from course.model.question import Choice

LONGEST_ID = 100
"""Letters of an ID number in Moodle: it refuses a file with a longer one."""


def write(sets: Iterable[QuestionSet]) -> bytes:
    """The bank as an XML file."""
    quiz = Element("quiz")
    for each in sets:
        category = SubElement(quiz, "question", type="category")
        _text(SubElement(category, "category"), each.category)
        if each.intro:
            description = SubElement(quiz, "question", type="description")
            _text(SubElement(description, "name"), each.id)
            _html(description, "questiontext", each.intro)
            _value(description, "defaultgrade", "0")
        for question in each.questions:
            _question(SubElement(quiz, "question"), question)
    indent(quiz)
    raw: bytes = tostring(quiz, encoding="UTF-8", xml_declaration=True)
    return raw + b"\n"


def _question(element: Element, question: BankQuestion) -> None:
    _text(SubElement(element, "name"), question.id)
    _html(element, "questiontext", question.stem)
    _html(element, "generalfeedback", question.general_feedback)
    _value(element, "defaultgrade", "1" if question.scored else "0")
    _value(element, "idnumber", question.id if len(question.id) <= LONGEST_ID else "")
    match question.asked.form:
        case "choose":
            _choose(element, question)
        case "order":
            _order(element, question)
        case "match" | "rate":
            _match(element, question)
        case _:
            assert_never(question.asked.form)
    if question.hint:
        _html(element, "hint", question.hint)
    tags = SubElement(element, "tags")
    for tag in question.tags:
        _text(SubElement(tags, "tag"), tag)


def _choose(element: Element, question: BankQuestion) -> None:
    element.set("type", "multichoice")
    choices = question.asked.choices
    _value(element, "single", _flag(len(question.asked.key) == 1))
    _value(element, "shuffleanswers", _flag(not any(choice.pinned for choice in choices)))
    _value(element, "answernumbering", "ABCD")
    for choice in choices:
        _answer(element, choice, question.shares[choice.id])


def _order(element: Element, question: BankQuestion) -> None:
    """Steps in order. Here `fraction` holds the place of a step, and not what it is worth."""
    element.set("type", "ordering")
    steps = question.asked.key
    _value(element, "layouttype", "VERTICAL")
    _value(element, "selecttype", "ALL")
    _value(element, "selectcount", str(len(steps)))
    _value(element, "gradingtype", "ABSOLUTE_POSITION")
    _value(element, "showgrading", "SHOW")
    _value(element, "numberingstyle", "none")
    for place, step in enumerate(steps, start=1):
        _answer(element, step, str(place))


def _match(element: Element, question: BankQuestion) -> None:
    """Prompts or actions, each with a menu of all matches or ratings; a match of no prompt stands under an empty one.

    Moodle has no place here for what is said to each, so the general feedback says it.
    """
    element.set("type", "matching")
    _value(element, "shuffleanswers", _flag(question.asked.form == "match"))
    for prompt, match in [*question.pairs, *(("", spare) for spare in question.spares)]:
        part = _html(element, "subquestion", markdown.html(prompt))
        _text(SubElement(part, "answer"), plain(match))


def _answer(element: Element, choice: Choice, fraction: str) -> None:
    answer = _html(element, "answer", markdown.html(choice.text))
    answer.set("fraction", fraction)
    _html(answer, "feedback", markdown.html(choice.feedback))


def _html(element: Element, name: str, html: str) -> Element:
    """A part that holds HTML; it is escaped, so that none of it is taken for the file's own."""
    part = SubElement(element, name, format="html")
    _text(part, html)
    return part


def _text(element: Element, words: str) -> None:
    _value(element, "text", words)


def _value(element: Element, name: str, words: str) -> None:
    SubElement(element, name).text = replace_illegal(words)


def _flag(on: bool) -> str:
    return "true" if on else "false"
