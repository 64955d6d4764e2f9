"""Every picture of the course has room for its letters, also when a reader spaces them out."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.test_access import SPACING
from tests.conftest import ROOT

PICTURES = sorted((ROOT / "content" / "images").glob("*.svg"))
OUTSIDE = """svg => { const room = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].filter(text => { const box = text.getBoundingClientRect();
    return box.left < room.left || box.right > room.right || box.bottom > room.bottom; }).map(text => text.textContent) }"""


@pytest.fixture
def page(blank: Page) -> Page:
    return blank


@pytest.mark.parametrize("spacing", ["", SPACING], ids=["plain", "text-spacing"])
@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_no_letter_of_a_picture_stands_outside_it(page: Page, picture: Path, spacing: str) -> None:
    page.set_content(f"<style>svg {{ width: 320px; font-family: sans-serif }} {spacing}</style>{picture.read_text()}")
    assert page.locator("svg").evaluate(OUTSIDE) == []
