"""Progress in a real lesson follows what other lessons write."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from course.learner.store import Store
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab


def test_an_open_lesson_shows_what_was_done_in_another_unit(specimen_lab: Lab, page: Page) -> None:
    Lesson(page).open(specimen_lab.url(NOTEBOOK))
    panel = page.locator(".activity.progress")
    panel.locator("summary").click()
    context = panel.locator("[data-words=context]")
    expect(context).to_have_text("not begun.")
    other = Store(specimen_lab.answers)
    other.save("context/one-barrier", {"when": "On Friday"})
    expect(context).to_contain_text("1 of ")
    other.clear_all()
    expect(context).to_have_text("not begun.")
