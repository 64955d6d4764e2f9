"""Cards, posters and slides that say 999 or A&E say what holds on a ward, in the words of one place."""

from __future__ import annotations

import pytest

from course.export.paper import cards
from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library
from tests.export.slides.rows import SESSIONS, dealt
from tests.printed import ALL, page_of

RULES = {"suicide": "nurse in charge and doctor on call, now", "red flag": "doctor on call or their senior, now"}


def words(html: str) -> str:
    return " ".join(html_to_text(html).split())


def test_a_rule_about_suicide_and_one_about_red_flags_each_have_their_line(library: Library) -> None:
    asked = library.said_on_a_ward('Ask, "Have you thought about ending your life?"')
    sign = library.said_on_a_ward("New numbness between the legs: A&E now.")

    assert [RULES["suicide"] in line for line in asked] == [True]
    assert [RULES["red flag"] in line for line in sign] == [True]
    assert all("(none on site: 999)" in line for line in (*asked, *sign))
    assert library.said_on_a_ward("Say why you ask about someone's life.") == []


@pytest.mark.parametrize("unit", SESSIONS)
@pytest.mark.parametrize("kind", ["cards", "poster"])
def test_the_lines_stand_on_the_key_points_card_and_on_the_poster(library: Library, unit: str, kind: str) -> None:
    points = cards.key_points(library.unit(unit))
    assert points
    lines = library.said_on_a_ward(" ".join(point.text for point in points.points))
    page = words(page_of(f"{unit}-{kind}-normal"))

    assert bool(lines) == any(point.about == "safety" for point in points.points)
    for line in lines:
        assert page.count(words(str(markdown.inline(line)))) == (cards.A_PAGE[False] if kind == "cards" else 1)


def test_the_red_flag_card_has_both_lines(library: Library) -> None:
    page = words(page_of("context-pocket-cards-normal"))

    for rule in RULES.values():
        assert page.count(rule) == cards.POCKET_A_PAGE[False]


@pytest.mark.parametrize("unit", SESSIONS)
def test_the_slide_of_the_key_points_says_them_too(library: Library, unit: str) -> None:
    points = cards.key_points(library.unit(unit))
    assert points
    shown = [piece.text for slide in dealt(library, unit) if "__safety" in slide.id for piece in slide.pieces]

    for line in library.said_on_a_ward(" ".join(point.text for point in points.points)):
        assert line in shown
    assert f"{unit}-poster-normal" in ALL
