"""Cards to cut out, and what is pinned up: whole on their pages, every line on every card, nothing said by colour."""

from __future__ import annotations

import pytest

from course.export.paper import cards
from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library
from course.model import Text
from tests.export.paper.pages import page_texts
from tests.printed import LIBRARY, page_of

MOST_WORDS = ("options", "together")
UNITS = [entry.unit for entry in LIBRARY.lessons]
FOOT = "Not reviewed yet."


@pytest.mark.parametrize("size", ["normal", "large"])
@pytest.mark.parametrize("unit", [*MOST_WORDS, "relationships"])
def test_a_page_of_cards_holds_every_line_on_each(library: Library, unit: str, size: str) -> None:
    points = cards.key_points(library.unit(unit))
    first, second = page_texts(f"{unit}-cards-{size}")
    on_a_page = cards.A_PAGE[size == "large"]

    assert points
    assert len(points.points) == 5
    assert first.count("For safety:") == on_a_page
    assert first.count(FOOT) == second.count(FOOT) == on_a_page, "a card is cut at its foot"
    text = next(text for text in library.unit(unit).core if isinstance(text, Text) and text.say)
    assert second.count("Instead of") == on_a_page * len(text.say)
    for words in text.say:
        assert bare(second).count(bare(plain(words.better))) == on_a_page


@pytest.mark.parametrize("size", ["normal", "large"])
@pytest.mark.parametrize("unit", [unit for unit in UNITS if cards.pocket_cards(LIBRARY, LIBRARY.unit(unit))][:4])
def test_a_pocket_card_is_whole_on_each_half_page(library: Library, unit: str, size: str) -> None:
    """Each stands on a page of its own, as often as fits; its last line and its foot say that nothing is cut."""
    texts = cards.pocket_cards(library, library.unit(unit))
    pages = page_texts(f"{unit}-pocket-cards-{size}")

    assert [text.id for text in texts][-1] == "red-flag-card"
    assert len(pages) == len(texts)
    for text, page in zip(texts, pages, strict=True):
        on_a_page = cards.POCKET_A_PAGE[size == "large"]
        assert page.count(FOOT) == on_a_page
        for paragraph in text.pocket_card.split("\n\n"):
            first_words = plain(paragraph.lstrip("-1. ").splitlines()[0]).split()[:4]
            assert page.count(" ".join(first_words)) >= on_a_page


def test_no_page_of_a_learner_shows_a_pocket_card(library: Library) -> None:
    unit = library.unit("relationships")
    text = next(text for text in unit.core if isinstance(text, Text) and text.pocket_card)
    words = "Don't promise to keep it to yourself."

    assert words in text.pocket_card
    for kind in ("workbook", "sheets", "handout"):
        assert plain(words) not in html_to_text(page_of(f"relationships-{kind}-normal"))


@pytest.mark.parametrize("size", ["normal", "large"])
@pytest.mark.parametrize("unit", MOST_WORDS)
def test_a_poster_is_one_page(unit: str, size: str) -> None:
    (only,) = page_texts(f"{unit}-poster-{size}")

    assert "For safety:" in only


def bare(text: str) -> str:
    """Letters without the room between them: a line may end anywhere."""
    return "".join(text.split())


def plain(text: str) -> str:
    """What a reader sees of some Markdown."""
    return " ".join(html_to_text(str(markdown.html(text))).split())
