"""Key points to cut out and to pin up: one page each, every line on every card, nothing said by colour."""

from __future__ import annotations

import io

import pypdf
import pytest

from course.export.paper import cards
from course.export.paper.html import to_html
from course.export.paper.pdf import to_pdf
from course.loading.library import Library
from tests.printed import ALL, paper_of

MOST_WORDS = ("options", "together")


@pytest.mark.parametrize("size", ["normal", "large"])
@pytest.mark.parametrize("unit", [*MOST_WORDS, "relationships"])
def test_a_page_of_cards_holds_every_line_on_each(library: Library, unit: str, size: str) -> None:
    name = f"{unit}-cards-{size}"
    pages = pypdf.PdfReader(io.BytesIO(to_pdf(to_html(library, ALL[name](), paper_of(name))))).pages
    points = cards.key_points(library.unit(unit))

    assert points
    assert len(points.points) == 5
    assert len(pages) == 1
    said = " ".join(pages[0].extract_text().split())
    assert said.count("For safety:") == cards.A_PAGE[size == "large"]
    assert said.count("Not reviewed yet.") == cards.A_PAGE[size == "large"], "a card is cut at its foot"


@pytest.mark.parametrize("size", ["normal", "large"])
@pytest.mark.parametrize("unit", MOST_WORDS)
def test_a_poster_is_one_page(library: Library, unit: str, size: str) -> None:
    name = f"{unit}-poster-{size}"
    pages = pypdf.PdfReader(io.BytesIO(to_pdf(to_html(library, ALL[name](), paper_of(name))))).pages

    assert len(pages) == 1
    assert "For safety:" in pages[0].extract_text()
