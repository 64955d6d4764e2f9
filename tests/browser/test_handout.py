"""The handout of every unit, opened from a folder in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from course.export import handouts
from course.library import Library, find
from tests.browser.axe import violations
from tests.conftest import ROOT


@pytest.mark.parametrize("unit", [entry.unit for entry in find(ROOT).written])
def test_it_opens_from_a_file_and_axe_finds_nothing(library: Library, page: Page, tmp_path: Path, unit: str) -> None:
    path = handouts.write(library, library.entry(unit), tmp_path / "with spaces and é")
    page.goto(path.as_uri())
    assert violations(page) == []
    page.emulate_media(media="print")
    assert page.locator("main h1").is_visible()
    size = page.locator("main p").first.evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
    assert size >= 16  # CSS pixels: 12 pt
