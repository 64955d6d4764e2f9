"""The refreshers in a real JupyterLab, from the slip of dates to the page after twelve weeks, with the clock set."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from course.learner.store import Store
from tests.browser.axe import violations
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

FIRST, SECOND, AFTER = "refreshers/one-week-on", "refreshers/four-weeks-on", "refreshers/did-i-do-it"


@pytest.mark.more
def test_a_learner_comes_back_after_one_four_and_twelve_weeks(lab: Lab, page: Page) -> None:
    Store(lab.answers).save("plan/one-if-then", {"if": "If I'm about to say it", "then": "we'll ring together"})
    page.clock.set_fixed_time("2026-03-20T09:00:00")
    lesson = Lesson(page).open(lab.url("09-refreshers.ipynb"))
    first, second, after = (lesson.activity(name) for name in (FIRST, SECOND, AFTER))
    expect(first.locator(".due")).to_have_text("Due 1 week after you finish the course, or on the date you chose.")
    expect(first.locator(".item:visible")).to_have_count(0)

    slip = lesson.activity("plan/four-dates")
    slip.get_by_role("button", name="Fill in the dates").click()
    expect(first.locator(".due")).to_contain_text("Due on Friday 27 March 2026.")
    expect(after.locator(".due")).to_contain_text("Due on Friday 12 June 2026.")
    with page.expect_download() as download:
        slip.get_by_role("button", name="Save a calendar file").click()
    events = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    days = [date(2026, 3, 27), date(2026, 4, 17), date(2026, 5, 15), date(2026, 6, 12)]
    assert [event.decoded("DTSTART") for event in events] == days, "over a change to summer time"
    lesson.expect_saved("plan/four-dates")

    page.clock.set_fixed_time("2026-04-17T09:00:00")
    lesson.reload()
    expect(first.locator(".due")).to_have_text("Due since Friday 27 March 2026.")
    expect(second.locator(".due")).to_have_text("Due today.")
    expect(second.locator('[data-item="no-news-yet"]')).to_be_visible()
    item = first.locator('[data-item="the-brothers-stairs"]')
    item.get_by_label("A rail can help").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(item.get_by_text("You chose this. It is not the best answer here")).to_be_visible()
    again = second.locator('[data-item="the-brothers-stairs"]')
    expect(again).to_be_visible()
    expect(second.locator('[data-item="no-news-yet"]')).to_be_hidden()
    again.get_by_label("I’ll ring you on Friday").check()
    again.get_by_role("button", name="Check my answer").click()
    lesson.expect_saved(SECOND)
    kept = Store(lab.answers).load(SECOND).responses
    assert kept["no-news-yet"]["instead"] == "the-brothers-stairs"
    assert kept["no-news-yet"]["met"] is True
    assert violations(page, "section.activity") == []

    page.clock.set_fixed_time("2026-06-12T09:00:00")
    lesson.reload()
    expect(again.get_by_label("I’ll ring you on Friday")).to_be_checked()
    expect(after.locator("[data-beside] dd:visible")).to_have_text(["If I'm about to say it", "we'll ring together"])
    after.get_by_role("textbox").first.fill("We rang seven times.")
    after.get_by_role("textbox").first.blur()
    lesson.expect_saved(AFTER)
    assert Store(lab.answers).load(AFTER).responses == {"what": "We rang seven times."}
    assert violations(page, "section.activity") == []
