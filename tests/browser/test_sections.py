"""A whole account is taken apart in a page as a command takes it apart."""

from __future__ import annotations

from playwright.sync_api import Page

from course.widget.script import BROWSER, join
from tests.portfolio.sections import CASES, passage

SECTIONS = join(BROWSER / "sections.js")


def test_an_account_is_taken_apart_at_its_headings_as_in_a_command(page: Page) -> None:
    for why, words, sections in CASES:
        found = page.evaluate(
            f"""(markup) => {{ {SECTIONS}
            const page = new DOMParser().parseFromString(markup, "text/html");
            const words = page.querySelector(".words");
            return findSections(words).filter((each) => each !== words)
              .map((each) => [each.dataset.fits, wordsIn(each.querySelector(".given"))]); }}""",
            passage(words),
        )
        assert dict(found) == sections, why


def test_100_000_lines_are_taken_apart(page: Page) -> None:
    markup = passage("What was it?\nA course.\nWhat did I learn?" + "\n" * 100_000 + "To wait.")
    found = page.evaluate(
        f"""(markup) => {{ {SECTIONS}
        const page = new DOMParser().parseFromString(markup, "text/html");
        return findSections(page.querySelector(".words")).map((each) => each.querySelector(".given").textContent); }}""",
        markup,
    )
    assert found == ["A course.", "To wait."]
