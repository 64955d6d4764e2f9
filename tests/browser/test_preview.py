"""The preview in a real browser: files are saved, and the page is drawn again where its reader is."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.cli.commands import edit
from tests.cli.previewing import started
from tests.export.preview.following import course_in

HEADING = "How to do it"
FILE = "02-context.yaml"


def test_a_saved_file_shows_where_one_was_and_a_mistake_shows_over_the_last_page(page: Page, tmp_path: Path) -> None:
    path = course_in(tmp_path) / FILE
    with started(tmp_path, "context") as (running, address):
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(address)
        shown = page.frame_locator("iframe:not(.next)")
        expect(shown.locator("html[data-ready]")).to_be_attached()
        expect(shown.locator('[data-lesson="context"] .activity[data-kind=quiz]').first).to_be_visible()
        expect(shown.locator("[data-lesson=context] .saving").first).to_contain_text("on this page alone")
        heading = shown.get_by_role("heading", name=HEADING, exact=True)
        heading.evaluate("heading => heading.scrollIntoView()")
        before = heading.bounding_box()
        assert before

        edit(path, "\ntitle: ", "\ntitle: Kites, and how to ")
        expect(shown.get_by_role("heading", level=1)).to_contain_text("Kites")
        grow(path)
        expect(shown.get_by_text("A line that was not there before.").first).to_be_attached()
        after = heading.bounding_box()
        assert after
        assert abs(after["y"] - before["y"]) < 3, "the page moved under its reader"
        expect(page.locator("iframe")).to_have_count(1)
        expect(page.get_by_role("status")).to_have_text("Up to date")
        assert violations(page) == []

        edit(path, "\ntitle: ", "\ntitel: ")
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text(f"content/{FILE}:")
        expect(alert).to_contain_text("titel")
        expect(shown.get_by_role("heading", level=1)).to_contain_text("Kites")
        expect(page.get_by_role("status")).to_be_empty()
        assert violations(page) == []

        edit(path, "\ntitel: ", "\ntitle: ")
        expect(alert).to_be_hidden()
        assert abs((heading.bounding_box() or after)["y"] - before["y"]) < 3

        running.kill()
        expect(page.get_by_role("status")).to_contain_text("The preview has stopped.")
        assert [text for text in said if "ERR_" not in text] == []


def test_who_scrolled_on_from_a_part_stays_there_while_the_new_page_settles(page: Page, tmp_path: Path) -> None:
    """The address names the part, and a page that opens at one keeps it at the top until somebody moves."""
    path = course_in(tmp_path) / FILE
    with started(tmp_path, "context") as (_, address):
        page.goto(address)
        shown = page.frame_locator("iframe:not(.next)")
        heading = shown.get_by_role("heading", name=HEADING, exact=True)
        shown.get_by_role("button", name="Next part").click()
        page.wait_for_function("frames[0].location.hash.includes('/')")
        heading.evaluate("heading => scrollTo(0, scrollY + heading.getBoundingClientRect().top - 200)")
        before = heading.bounding_box()
        assert before
        grow(path)
        expect(shown.get_by_text("A line that was not there before.").first).to_be_attached()
        shown.locator("[data-lesson=context]").evaluate(
            """lesson => new Promise((settled) => {
            lesson.style.paddingBottom = "40px";
            requestAnimationFrame(() => requestAnimationFrame(settled)) })"""
        )
        after = heading.bounding_box()
        assert after
        assert abs(after["y"] - before["y"]) < 3, "the page moved under its reader"


def grow(path: Path) -> None:
    """Put words above what is being read."""
    edit(path, "body: |\n", "body: |\n" + "      A line that was not there before.\n\n" * 12)
