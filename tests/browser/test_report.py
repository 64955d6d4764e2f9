"""The report on a course as it is drawn: for everybody, and on a telephone too."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from course.checks import report
from course.loading.library import Library
from tests.browser.axe import violations
from tests.browser.browser import watched_page


@pytest.fixture(scope="module")
def html(library: Library) -> str:
    return report.page(library)


@pytest.mark.parametrize("scheme", [pytest.param("light", marks=pytest.mark.more), "dark"])
def test_the_report_asks_no_host_and_axe_finds_nothing(
    browser: Browser, html: str, scheme: str, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    path.write_text(html, encoding="utf-8")

    with watched_page(browser, color_scheme=scheme) as page:
        page.goto(path.as_uri())
        found = violations(page)
        sideways = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")

    assert found == []
    assert not sideways


def test_the_report_fits_a_telephone(browser: Browser, html: str, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(html, encoding="utf-8")

    with watched_page(browser, viewport={"width": 320, "height": 700}) as page:
        page.goto(path.as_uri())
        sideways = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")

    assert not sideways
