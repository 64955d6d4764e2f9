"""The slip of dates: filled in, as a calendar, printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from course.loading.library import Library
from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.browser.refreshers import draw

SLIP = "plan/four-dates"


def test_the_slip_fills_in_its_dates_from_the_end_of_the_course_and_leaves_those_that_are_there(
    page: Page, library: Library
) -> None:
    slip = draw(page, library, SLIP, now="2026-03-10T09:00:00", finished="2026-03-01")
    slip.get_by_label("4 weeks").fill("2026-04-07")
    slip.get_by_role("button", name="Fill in the dates").click()

    values = [slip.locator(f"[data-part=week-{weeks}]").input_value() for weeks in (1, 4, 8, 12)]
    assert values == ["2026-03-08", "2026-04-07", "2026-04-26", "2026-05-24"], "over a change to summer time"
    expect(slip.locator(".said")).to_have_text(
        "Counted from Sunday 1 March 2026, when you finished the course. Change any that doesn’t suit you."
    )
    page.clock.run_for(10_000)  # as nobody answers the first save, the next waits
    assert page.evaluate("saved['week-12']") == "2026-05-24"
    slip.get_by_role("button", name="Fill in the dates").click()
    expect(slip.locator(".said")).to_contain_text("All the dates are filled in.")
    assert violations(page) == []


def test_whoever_has_not_finished_counts_from_today_on_their_own_clock(browser: Browser, library: Library) -> None:
    with watched_page(browser, timezone_id="Europe/London") as page:
        slip = draw(page, library, SLIP, now="2026-06-30T23:30:00Z")  # the next day, in London
        slip.get_by_role("button", name="Fill in the dates").click()
        expect(slip.locator("[data-part=week-1]")).to_have_value("2026-07-08")
        expect(slip.locator(".said")).to_contain_text("Counted from today.")


def test_the_calendar_file_has_the_dates_with_neutral_titles_and_nothing_of_the_plan(
    page: Page, library: Library, tmp_path: Path
) -> None:
    slip = draw(page, library, SLIP, finished="2026-03-20")
    slip.get_by_role("button", name="Save a calendar file").click()
    expect(slip.locator(".said")).to_have_text("Fill in a date first.")
    slip.get_by_role("button", name="Fill in the dates").click()
    with page.expect_download() as download:
        slip.get_by_role("button", name="Save a calendar file").click()

    assert download.value.suggested_filename == "course-dates.ics"
    expect(slip.locator(".said")).to_contain_text("The dates are in the file course-dates.ics")
    events = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    assert [(event.decoded("DTSTART"), str(event["SUMMARY"])) for event in events] == [
        (date(2026, 3, 27), "Course refresher, 5 minutes"),
        (date(2026, 4, 17), "Course refresher, 5 minutes"),
        (date(2026, 5, 15), "Course refresher, 5 minutes"),
        (date(2026, 6, 12), "Course plan, 5 minutes"),
    ]
    assert len({event["UID"] for event in events}) == 4
    assert all(event.walk("VALARM") for event in events)


def test_the_slip_prints_alone(page: Page, library: Library) -> None:
    page.add_init_script("window.print = () => { top.printed = document.body.innerText; }")
    slip = draw(page, library, SLIP, finished="2026-03-20")
    slip.get_by_role("button", name="Fill in the dates").click()
    slip.get_by_role("button", name="Print the slip").click()

    printed = page.evaluate("printed").splitlines()
    assert printed[0] == "Four dates, on a slip"
    assert [line for line in printed if line.endswith("2026")] == [
        "Friday 27 March 2026", "Friday 17 April 2026", "Friday 15 May 2026", "Friday 12 June 2026",
    ]  # fmt: skip
    assert "1 week: say how it's going".replace("'", "’") in printed
    assert "Start again" not in printed
