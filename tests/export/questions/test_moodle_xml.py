"""Moodle's own XML: read back by somebody else's parser, and beside examples written by hand."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, parse

import moodle_xml_parser.parser as independent
import pytest
from hypothesis import given

from course.export.questions import bank, moodle_xml
from course.language import markdown
from course.language.xml import replace_illegal
from course.loading.library import SPECIMEN, Library
from course.model import Item
from course.render import icon_array
from tests.export.questions.items import bank_of, item, matching, single, typed

HERE = Path(__file__).parent
FILLED_IN_BY_MOODLE = {"penalty", "hidden", "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"}
"""What Moodle's own files have besides: where it is missing, Moodle takes what it takes for a new question."""


def written(library: Library, *items: Item, intro: str = "") -> list[Element]:
    return [*fromstring(moodle_xml.write(bank_of(library, *items, intro=intro)))]


def canonical(element: Element) -> object:
    """An element with its attributes, its words and its parts, however it is laid out."""
    parts = [canonical(part) for part in element if part.tag not in FILLED_IN_BY_MOODLE]
    return element.tag, dict(element.attrib), (element.text or "").strip() if not parts else "", parts


@pytest.mark.parametrize(
    ("example", "made"),
    [
        (
            "matching",
            matching("Tablets & doses", "the pharmacist", "She knows them.").model_copy(
                update={"stem": "Tom asks who does what.\n\nWhich goes with which?", "rationale": "Each does a part."}
            ),
        ),
        (
            "ordering",
            item(
                "ordering",
                "first-things-first",
                stem="What comes first?",
                rationale="In this order.",
                steps=[
                    {"id": "listen", "text": "Listen", "feedback": "Or nobody talks."},
                    {"id": "ask", "text": "Ask <plainly>", "feedback": "Then you know."},
                    {"id": "write", "text": "Write it down", "feedback": "So that others know."},
                ],
            ),
        ),
    ],
)
def test_it_is_what_moodle_itself_would_write(library: Library, example: str, made: Item) -> None:
    by_hand = parse(HERE / f"{example}.xml").getroot()[0]
    _category, ours = written(library, made)

    assert canonical(ours) == canonical(by_hand)


def test_every_choice_of_the_course_is_read_back_with_what_is_said_to_it(library: Library) -> None:
    sets = bank.read_bank(library, library.lessons)
    asked = [question for each in sets for question in each.questions if question.asked.form == "choose"]
    read = independent.parse_bytes(moodle_xml.write(sets))["multichoice"]

    assert len(read) == len(asked) > 50
    for question, back in zip(asked, read):
        assert back.name == question.id
        assert back.text_pre_parse == unescape(question.stem)
        assert back.general_feedback == unescape(question.general_feedback)
        assert back.single == (len(question.asked.key) == 1)
        assert back.default_grade == question.scored
        assert [option.answer for option in back.options] == [
            unescape(markdown.html(choice.text)) for choice in question.asked.choices
        ]
        assert [option.feedback for option in back.options] == [
            unescape(markdown.html(choice.feedback)) for choice in question.asked.choices
        ]
        right = [option.score_fraction for option in back.options if option.score_fraction > 0]
        assert sum(right) == pytest.approx(100, abs=0.001)
        assert [option.score_fraction > 0 for option in back.options] == [
            choice.correct for choice in question.asked.choices
        ]


@pytest.mark.parametrize(("right", "wrong"), [(2, 3), (3, 3), (7, 2)])
def test_to_tick_everything_is_never_full_marks(library: Library, right: int, wrong: int) -> None:
    options = [
        {"id": f"option-{at}", "text": f"Option {at}", "feedback": "Well.", "correct": at < right}
        for at in range(right + wrong)
    ]
    _category, ours = written(library, item("multiple-response", "many", choose=right, options=options))
    fractions = [float(answer.get("fraction", "")) for answer in ours.findall("answer")]

    assert sum(fraction for fraction in fractions if fraction > 0) == pytest.approx(100, abs=0.001)
    assert sum(fractions) < 99


def test_a_pinned_option_stays_where_it_is_written(library: Library) -> None:
    options = [
        {"id": "all", "text": "All of these", "feedback": "Yes.", "correct": True, "pinned": True},
        {"id": "one", "text": "One of these", "feedback": "No."},
    ]
    _category, pinned = written(library, item("single-best-answer", "pinned", options=options))
    _category, loose = written(library, single("Yes", "No"))

    assert pinned.findtext("shuffleanswers") == "false"
    assert pinned.findtext("answer/text") == "<p>All of these</p>"
    assert loose.findtext("shuffleanswers") == "true"


def test_what_to_do_is_rated_beside_our_view_for_no_marks(library: Library) -> None:
    (specimen,) = bank.read_bank(library, [SPECIMEN])
    (judged,) = (question for question in specimen.questions if question.asked.form == "rate")
    ours = next(
        element for element in fromstring(moodle_xml.write([specimen])) if element.findtext("name/text") == judged.id
    )
    pairs = {part.findtext("text"): part.findtext("answer/text") for part in ours.findall("subquestion")}

    assert ours.get("type") == "matching"
    assert ours.findtext("defaultgrade") == "0"
    said = ours.findtext("generalfeedback/text") or ""
    for choice in judged.asked.choices:
        assert pairs[markdown.html(choice.text)] == judged.asked.scale[choice.view]
        assert markdown.html(choice.feedback) in said
    assert "It is worth no marks." in said


def test_a_rating_that_we_gave_to_no_action_can_be_chosen(library: Library) -> None:
    actions = [
        {"id": name, "text": name, "feedback": "Well.", "view": "not-helpful"} for name in ("one", "two", "three")
    ]
    judged = item("situational-judgement", "rated", options=actions)
    _category, ours = written(library, judged)
    menu = [part.findtext("answer/text") for part in ours.findall("subquestion")]

    assert menu[:3] == ["Not helpful"] * 3
    assert {*menu} == {*judged.scale.values()}
    assert [part.findtext("text") for part in ours.findall("subquestion")][3:] == ["", "", ""]


def test_what_never_counts_is_worth_no_marks(library: Library) -> None:
    _category, counts, never = written(library, single("Yes", "No"), single("Yes", "No", our_reading=True))

    assert counts.findtext("defaultgrade") == "1"
    assert never.findtext("defaultgrade") == "0"
    assert "It is worth no marks." in (never.findtext("generalfeedback/text") or "")


def test_a_set_has_a_category_and_what_is_said_before_it(library: Library) -> None:
    category, intro, _question = written(library, single("Yes", "No"), intro="It touches on **loss**.")

    assert category.findtext("category/text") == "$course$/top/A course/A unit//half/By hand"
    assert intro.get("type") == "description"
    assert intro.findtext("questiontext/text") == "<p>It touches on <strong>loss</strong>.</p>"


def test_drawings_stand_in_words(library: Library) -> None:
    drawn = {
        "id": "ten",
        "caption": "Of 10 people",
        "total": 10,
        "count": 4,
        "affected": "sleep",
        "unaffected": "do not",
    }
    asked = single("Yes", "No", stem="Odette asks.\n\nWhich?", icon_arrays=[drawn])
    _category, ours = written(library, asked)
    words = icon_array.people_in_words(asked.icon_arrays[0])

    assert ours.findtext("questiontext/text") == f"<p>Odette asks.</p>\n<p>{words}</p>\n<p>Which?</p>"
    assert "4" in words


@given(stem=typed, right=typed, wrong=typed, match=typed)
def test_whatever_is_typed_comes_back(library: Library, stem: str, right: str, wrong: str, match: str) -> None:
    _category, choice, pairs = written(library, single(right, wrong, stem=stem), matching(stem, match, wrong))
    legal = {text: replace_illegal(markdown.html(text)) for text in (right, wrong, stem)}

    assert {answer.findtext("text") for answer in choice.findall("answer")} == {legal[right], legal[wrong]}
    assert {answer.findtext("feedback/text") for answer in choice.findall("answer")} == {legal[right], legal[wrong]}
    assert (pairs.find("subquestion/text")).text == legal[stem]  # type: ignore[union-attr]
    assert replace_illegal(bank.plain(match)) == pairs.findtext("subquestion/answer/text")
