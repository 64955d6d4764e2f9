"""What is read in a session, as slides: texts and their parts, pictures, key points."""

from __future__ import annotations

from course.export import slides
from course.export.slides import reading
from course.export.slides.layout import Slide
from course.loading.library import Library
from course.model import KeyPoints, Text
from tests.export.slides.rows import dealt, using

FIRST = Slide("first", "First")


def test_words_in_a_hurry_stand_beside_better_ones(library: Library) -> None:
    [slide] = dealt(library, "specimen", using(library, "specimen", "how-to-do-it/say"))[1:-1]

    first = slide.pieces[0]
    assert (first.style, first.mark) == ("pair", '"Try not to worry."')
    assert first.text == '"What worries you most about it?"'


def a_text(body: str) -> Text:
    return Text.model_validate({"text": "page", "title": "A page", "body": body})


def test_a_page_on_paper_is_shown_by_its_headings() -> None:
    text = a_text("*About a fall.*\n\n**Ask first.** Then look.\n\n### Now\n\nWords.\n\n### Later\n\nWords.")
    [slide] = reading.text(text, FIRST)

    assert [(piece.style, piece.text) for piece in slide.pieces] == [("bullet", "Now"), ("bullet", "Later")]


def test_a_page_without_headings_is_shown_by_its_list_or_its_first_words_in_bold() -> None:
    [listed] = reading.text(a_text("**Two of them.**\n\n1. One.\n2. Two.\n\n### More\n\nWords."), FIRST)
    [lead] = reading.text(a_text("Words before.\n\n**Ask first.** Then look."), FIRST)

    assert [piece.text for piece in listed.pieces] == ["One.", "Two."]
    assert [piece.text for piece in lead.pieces] == ["**Ask first.** Then look."]


def test_what_a_text_is_about_is_said_without_its_first_words() -> None:
    pieces = reading.touches_on([a_text("*This page is about a fall. Skip it if you need to.*\n\nWords.")])

    assert [piece.text for piece in pieces][1:] == ["A fall."]
    assert reading.touches_on([a_text("*Nothing* of that kind.")]) == []


def test_the_picture_fills_a_slide_and_its_words_are_for_the_trainer(library: Library) -> None:
    [slide] = dealt(library, "specimen", using(library, "specimen", "pain-and-mood"))[1:-1]

    assert [piece.style for piece in slide.pieces] == ["picture"]
    assert "Pain can bring your mood down." in slide.notes


def test_the_key_point_for_safety_has_a_slide_of_its_own(library: Library) -> None:
    points, safety = [slide for slide in dealt(library, "specimen") if slide.eyebrow.endswith(KeyPoints.kind_name)]

    assert points.title == "Five to take away: 1 to 4"
    assert [piece.mark for piece in points.pieces] == ["1", "2", "3", "4"]
    assert (safety.title, [piece.mark for piece in safety.pieces if piece.mark]) == ("Keep people safe", ["5"])
    assert "Keep people safe</h2>" in slides.page(library, library.entry("specimen"))


def test_signs_that_cannot_wait_say_in_their_title_what_to_do() -> None:
    card = a_text(
        "*About a fall.*\n\n### A&E now (999 if they can't get there)\n\nAny **one** is enough if it's new or changed.\n\n"
        "- numb\n- weak\n\nNo call-back.\n\n- Not a sign.\n\n### How to ask\n\nWords.\n\n### Later\n\nWords."
    )
    [signs] = reading.text(card, FIRST)

    assert (signs.title, signs.eyebrow, signs.size) == (
        "A&E now: any one of these, new or changed",
        "A page",
        "question",
    )
    assert [piece.text for piece in signs.pieces] == ["numb", "weak"]


def test_a_list_that_is_not_of_signs_keeps_its_title() -> None:
    [act] = reading.text(a_text("**They mean to act: 999 now.** Stay.\n\n1. Ask.\n2. Stay."), FIRST)

    assert (act.title, [piece.text for piece in act.pieces]) == ("First", ["Ask.", "Stay."])


def test_the_red_flags_of_the_course_stand_whole_on_one_slide_each(library: Library) -> None:
    for unit in ("welcome", "context"):
        slides_of = [slide for slide in dealt(library, unit) if slide.title.startswith("A&E now: any one of these")]
        assert [len(slide.pieces) for slide in slides_of] == [5]


def test_where_to_turn_is_the_last_slide_of_every_session(library: Library) -> None:
    last = dealt(library, "context")[-1]
    said = " ".join(piece.text for piece in last.pieces)

    assert last.title == "Where to turn"
    for words in ("Call 999", "116 123", "SHOUT to 85258", "Ring 111 and choose option 2", "0808 808 8000"):
        assert words in said
