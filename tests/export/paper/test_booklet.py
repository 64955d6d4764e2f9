"""The booklet: its contents lead to every part, and each unit stands in it one level deeper."""

from __future__ import annotations

import re

import pytest

from course import render
from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library
from tests.printed import page_of


@pytest.fixture(scope="module")
def page(library: Library) -> str:
    return page_of("booklet-normal")


def test_the_contents_lead_to_every_unit_the_words_the_notices_and_the_sources_in_their_order(
    library: Library, page: str
) -> None:
    leads_to = re.findall(r'<a href="#([^"]+)"', page.partition("</nav>")[0])
    units = [entry.unit for entry in library.lessons]
    assert leads_to[: len(units) + 1] == [*units, "__glossary"]
    assert leads_to[-1] == "__sources"
    places = [page.index(f'id="{name}"') for name in leads_to]
    assert places == sorted(places)


def test_a_units_name_is_a_heading_below_the_booklets(library: Library, page: str) -> None:
    headings = re.findall(r"<h([12])[^>]*>(.*?)</h", page, flags=re.DOTALL)
    assert [level for level, _ in headings].count("1") == 1
    below = [html_to_text(name) for level, name in headings if level == "2"]
    names = [html_to_text(markdown.curly(render.unit_name(library.unit(entry.unit)))) for entry in library.lessons]
    assert [name for name in below if name in names] == names
