"""The identifier check under a learner's own words, in a real lesson."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import record
from tests.browser.lesson import Lesson
from tests.portfolio.answers import put


def test_a_name_is_pointed_out_under_the_box_and_what_was_written_stays(specimen: Lesson) -> None:
    box = specimen.activity("specimen/one-question").locator("[data-personal]").first
    warning = box.locator("xpath=following-sibling::p[contains(@class, 'identifying')]")
    text = "They all know him as Tosh. Pritchard in bay 2 laughed."
    box.fill(text)
    box.blur()
    expect(warning).to_contain_text("“Tosh”")
    expect(warning).to_contain_text("“Pritchard”")
    expect(box).to_have_value(text)
    box.fill("An older man told me about his knees, and I sent him to A&E. I should have rung first.")
    box.blur()
    expect(warning).to_be_empty()


def test_the_courses_own_people_and_the_day_of_time_with_somebody_are_nobodys(
    page: Page, library: Library, tmp_path: Path
) -> None:
    line = {"with": "Community nurse", "day": "2026-11-24", "minutes": "20"}
    put(tmp_path, "relationships/one-sentence-this-week", {"how": "I read Jamie’s message to Jamie.", **line})
    page.set_content(record.to_html(library, Store(tmp_path)))
    head = page.locator("#__check.checked")
    expect(head).to_have_text("No signs found. It can't find everything: read it as a neighbour would.")

    put(tmp_path, "relationships/one-sentence-this-week", {"how": "Jamie Pritchard came on 24 November 2026.", **line})
    page.set_content(record.to_html(library, Store(tmp_path)))
    expect(head.get_by_role("listitem")).to_have_count(2)
    expect(head).to_contain_text("“Jamie Pritchard”")
