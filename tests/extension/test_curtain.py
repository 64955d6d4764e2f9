"""In course mode the window shows once the lesson's text stands; whatever else is opened, it shows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.extension.conftest import Room
from tests.extension.lesson import VIEWS
from tests.extension.standing import Stand


@pytest.mark.parametrize("view", VIEWS)
def test_a_lesson_is_seen_once_all_its_text_is_drawn(stand: Stand, view: str) -> None:
    page = stand(view).page
    assert [words.rstrip("¶") for words in page.evaluate("first")] == ["Lesson one", "Middle"]
    expect(page.get_by_text("Opening the lesson")).to_have_count(0)


@pytest.mark.parametrize("view", VIEWS)
def test_a_notebook_that_is_no_lesson_is_seen(stand: Stand, view: str) -> None:
    page = stand(view, of_ours=False).page
    expect(page.get_by_role("heading", name="Of my own")).to_be_visible()
    expect(page.locator(".wm-opening")).to_have_count(0)


def test_a_notebook_that_is_not_there_leaves_the_window_seen(lab: Room, page: Page) -> None:
    page.clock.install()
    page.goto(lab.url("doc/tree/none.ipynb"))
    expect(page.locator("#main")).to_be_attached()
    page.clock.run_for(16_000)  # so long the lesson is waited for
    expect(page.locator(".wm-opening")).to_have_count(0)
