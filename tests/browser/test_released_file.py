"""The file that the README tells a learner to open: of the newest released edition, and alive with the network off."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from course.loading.editions import read_editions
from tests.browser.one_file import opened
from tests.conftest import ROOT

RELEASED = ROOT / "docs" / "what-matters-to-me.html"


def test_the_file_in_docs_is_of_the_newest_released_edition_and_lives(browser: Browser) -> None:
    newest = read_editions(ROOT / "content")[-1]
    with opened(browser, RELEASED) as file:
        expect(file.page.locator("body")).to_contain_text(f"version {newest.edition}")
        units = file.page.evaluate("[...document.querySelectorAll('[data-unit]')].map((one) => one.dataset.unit)")
        assert newest.units.keys() <= {*units}
        quiz = file.page.locator(".activity.quiz").first
        file.go(f"#{quiz.get_attribute('id')}")
        quiz.locator("input[type=radio]").first.check()
        quiz.locator("button[type=submit]").first.click()
        expect(quiz.get_by_role("status").first).not_to_be_empty()


def test_the_readme_names_it_first() -> None:
    words = Path(ROOT / "README.md").read_text(encoding="utf-8")
    assert words.index("docs/what-matters-to-me.html") < words.index("make learn")
