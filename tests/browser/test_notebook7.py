"""The same notebooks in Notebook 7: the specimen's controls by keyboard, and axe."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

UNIT = "specimen"


@pytest.mark.more
def test_every_control_is_reached_by_tab_in_order_and_axe_finds_nothing(
    specimen_folder: Path, browser: Browser
) -> None:
    home = specimen_folder.parent / "home 7"
    with Lab(specimen_folder / "notebooks", home, app="notebook") as lab, watched_page(browser) as page:
        lesson = Lesson(page).open(lab.url(NOTEBOOK))
        expect(page.locator(".jp-InputArea-editor:visible")).to_have_count(0)
        assert violations(page, ".activity") == []

        # Walk with Tab from the first activity to the last: nothing is skipped and nothing holds the focus.
        first = page.locator("section.activity").first
        first.evaluate("node => { node.tabIndex = -1; node.focus() }")
        reached: list[str] = []
        for _ in range(400):
            page.keyboard.press("Tab")
            where = page.evaluate("document.activeElement.closest('section.activity')?.dataset.activity ?? ''")
            if where and where not in reached:
                reached.append(where)
            if page.evaluate("!!document.activeElement.closest('.answers [data-ask]')"):
                break
        expected = page.locator("section.activity").evaluate_all(
            "nodes => nodes.filter(n => n.querySelector('a[href],input,textarea,select,button,summary,[tabindex]')).map(n => n.dataset.activity)"
        )
        assert reached == expected

        # One answer from start to end, with keys that JupyterLab would take for commands typed on the way.
        item = lesson.item(f"{UNIT}/one-of-each", "priya-not-heard")
        cells = page.locator(".jp-Cell").count()
        item.locator("input").first.focus()
        for key in ("d", "d", "x", "b", "a", "Space", "ArrowDown", "Enter"):
            page.keyboard.press(key)
        expect(item.get_by_role("status")).not_to_have_text("")
        expect(item.locator(".feedback:visible").first).to_be_visible()
        lesson.expect_saved(f"{UNIT}/one-of-each")
        assert page.locator(".jp-Cell").count() == cells
