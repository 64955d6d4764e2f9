"""The report on a cohort as it is drawn: for everybody, on a telephone and on paper too."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from course.loading.library import Library
from course.loading.outline import read_outline
from course.portfolio.cohort.run import report_cohort
from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.portfolio.cohort.people import hand_in, somebody


@pytest.fixture(scope="module")
def report(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cohort")
    by = read_outline(library)
    for index in range(40):
        hand_in(folder, somebody(by, index))
    return report_cohort(library, folder, print).file


@pytest.mark.parametrize("scheme", [pytest.param("light", marks=pytest.mark.more), "dark"])
def test_it_asks_no_host_and_axe_finds_nothing(browser: Browser, report: Path, scheme: str) -> None:
    with watched_page(browser, color_scheme=scheme) as page:
        page.goto(report.as_uri())
        assert violations(page) == []


def test_it_fits_a_telephone(browser: Browser, report: Path) -> None:
    with watched_page(browser, viewport={"width": 320, "height": 700}) as page:
        page.goto(report.as_uri())
        assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def test_every_line_of_a_table_is_whole_on_paper(browser: Browser, report: Path) -> None:
    with watched_page(browser, viewport={"width": 660, "height": 980}) as page:
        page.emulate_media(media="print")
        page.goto(report.as_uri())
        cut = page.evaluate(
            "[...document.querySelectorAll('.wide')].filter((box) => box.scrollWidth > box.clientWidth + 1).length"
        )
    assert cut == 0
