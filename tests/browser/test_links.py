"""From unit to unit and to the contents, in the single-document view."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from course.loading.library import Library
from tests.browser.lesson import Lesson
from tests.browser.server import Lab


def test_next_and_the_list_of_units_lead_where_they_say(lab: Lab, page: Page, library: Library) -> None:
    first, second = library.lessons[:2]
    lesson = Lesson(page).open(lab.url(f"{first.file}.ipynb"))
    page.get_by_role("region", name="How far you are").get_by_role("link", name=second.title).click()
    page.wait_for_url(re.compile(re.escape(second.file)))
    lesson.wait_live()
    expect(page.get_by_role("heading", level=1)).to_contain_text(second.title)
    page.get_by_role("heading", name="Contents").scroll_into_view_if_needed()
    page.get_by_role("link", name=first.title).last.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(first.file)))
    lesson.wait_live()
    expect(page.get_by_role("heading", level=1)).to_contain_text(first.title)
