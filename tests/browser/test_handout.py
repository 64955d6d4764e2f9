"""The handout, the workbook and the sheets of every unit, in both sizes, opened from a folder in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from course.export import output_folder
from course.export.paper import formats
from course.loading.library import Library
from tests.browser.axe import violations
from tests.printed import ALL, paper_of

FOR_LEARNERS = [
    name if name.startswith("relationships-") else pytest.param(name, marks=pytest.mark.more)
    for name in ALL
    if any(kind in name for kind in ("-handout-", "-workbook-", "-sheets-", "-cards-", "-poster-", "-plan-"))
]

SMALLEST = """() => { const scale = (matrix) => (matrix ? Math.hypot(matrix.a, matrix.b) : 1); // of turned letters too
  return Math.min(...[...document.querySelectorAll('body *')]
    .filter(node => node.checkVisibility() && [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim()))
    .map(node => parseFloat(getComputedStyle(node).fontSize) * scale(node.getScreenCTM?.()))) }"""
"""CSS pixels of the smallest letters on the page."""


def opened(page: Page, library: Library, place: Path, name: str) -> None:
    options = paper_of(name)
    [path] = output_folder.put(place / "with spaces and é", [formats.to_file(library, ALL[name](), options, "html")])
    page.goto(path.as_uri())


@pytest.fixture
def page(blank: Page) -> Page:
    return blank


@pytest.mark.parametrize("name", FOR_LEARNERS)
def test_it_opens_from_a_file_and_axe_finds_nothing(library: Library, page: Page, tmp_path: Path, name: str) -> None:
    opened(page, library, tmp_path, name)

    assert violations(page) == []
    page.emulate_media(media="print")
    assert page.locator("main h1").is_visible()
    points = page.evaluate(SMALLEST) * 0.75
    assert points >= (18 if "large" in name else 12)


def test_under_a_policy_that_forbids_all_scripts_it_shows_all_that_it_shows_without(
    library: Library, page: Page, tmp_path: Path
) -> None:
    name = next(name for name in ALL if "-handout-" in name)
    opened(page, library, tmp_path, name)
    words = page.locator("body").inner_text()
    [file] = tmp_path.rglob("*.html")
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    strict = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    file.write_text(file.read_text(encoding="utf-8").replace("<head>", f"<head>{strict}", 1), encoding="utf-8")
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.reload()
    assert page.locator("meta[http-equiv='Content-Security-Policy']").count() == 1
    assert page.locator("body").inner_text() == words
    assert len(words) > 5000
    assert refused == []
