"""The parts of a text, pictures and key points as slides."""

from __future__ import annotations

from course.export import slides
from course.export.slides.deck import deck
from course.loading.library import SPECIMEN, Library


def test_words_in_a_hurry_stand_beside_better_ones(library: Library) -> None:
    [slide] = [slide for slide in deck(library, SPECIMEN) if slide.id == "how-to-do-it__say"]

    first = slide.pieces[0]
    assert (first.style, first.mark) == ("pair", '"Try not to worry."')
    assert first.text == '"What worries you most about it?"'


def test_each_role_stands_with_what_it_does_whom_it_gets_and_how_fast(library: Library) -> None:
    said = " ".join(piece.text for slide in deck(library, SPECIMEN) for piece in slide.pieces)

    assert "**Do:** Get their address and number first, and stay with them or on the line. **Get:** The duty" in said
    assert "**How fast:** Now A link worker" in said


def test_the_cards_of_roles_are_shown_on_request(library: Library) -> None:
    [slide] = [slide for slide in deck(library, SPECIMEN) if slide.id == "how-to-do-it__cards"]

    assert [below.title for below in slide.children] == ["Receptionist, call handler", "Pharmacist"]
    assert all(below.on_request for below in slide.children)


def test_the_picture_fills_a_slide_and_its_words_come_next(library: Library) -> None:
    ids = [slide.id for slide in deck(library, SPECIMEN)]
    page = slides.page(library, SPECIMEN)

    assert ids[ids.index("pain-and-mood") + 1] == "pain-and-mood__words"
    assert page.count("<svg viewBox") == 1
    assert "Pain and mood feed each other. One: pain takes sleep" in page


def test_the_key_point_for_safety_says_so(library: Library) -> None:
    [slide] = [slide for slide in deck(library, SPECIMEN) if slide.id == "five-to-take-away"]

    assert len(slide.pieces) == 5
    assert slide.pieces[-1].text.startswith("**For safety: Numb between the legs")
