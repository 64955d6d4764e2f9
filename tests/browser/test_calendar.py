"""The calendar file as another program reads it: icalendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page

from course.widget.script import BROWSER, join
from tests.browser.browser import watched_page

SCRIPT = join(BROWSER / "calendar.js")
NOW = "2026-03-20T23:30:05Z"
EVENT = {"id": "plan-four-dates-week-1", "day": "2026-03-27", "title": "Course refresher, 5 minutes"}
DAYS = ("2026-03-01", "2026-03-28", "2026-10-24", "2026-12-31", "2028-02-01", "2011-12-29")


def written(page: Page, events: list[dict[str, str]], owner: str = "0123456789abcdef") -> str:
    """The text of the calendar file."""
    text: str = page.evaluate(
        f"({{ events, owner, now }}) => {{ {SCRIPT}\nreturn writeCalendar(events, owner, new Date(now)); }}",
        {"events": events, "owner": owner, "now": NOW},
    )
    return text


def weeks_after(page: Page, day: str, weeks: int) -> str:
    found: str = page.evaluate(f"([day, weeks]) => {{ {SCRIPT}\nreturn daysAfter(day, 7 * weeks); }}", [day, weeks])
    return found


@pytest.fixture
def page(blank: Page) -> Page:
    return blank


def test_an_event_lasts_its_day_is_nobodys_business_and_rings_in_the_morning(page: Page) -> None:
    calendar = Calendar.from_ical(written(page, [EVENT]))
    [event] = calendar.walk("VEVENT")

    assert calendar["VERSION"] == "2.0"
    assert event.errors == calendar.errors == []
    assert event.decoded("DTSTART") == date(2026, 3, 27)
    assert event.decoded("DTEND") == date(2026, 3, 28), "the day after, which is not in it"
    assert event["SUMMARY"] == "Course refresher, 5 minutes"
    assert (event["TRANSP"], event["CLASS"]) == ("TRANSPARENT", "PRIVATE"), "one is not busy, and others see no title"
    assert event.decoded("DTSTAMP") == datetime(2026, 3, 20, 23, 30, 5, tzinfo=UTC)
    assert "DESCRIPTION" not in event
    [alarm] = event.walk("VALARM")
    assert alarm["ACTION"] == "DISPLAY"
    assert alarm.decoded("TRIGGER") == timedelta(hours=9)
    assert alarm["DESCRIPTION"] == event["SUMMARY"]


def test_a_file_that_is_saved_again_moves_the_events_and_another_learners_does_not(page: Page) -> None:
    def uid(**other: str) -> str:
        [event] = Calendar.from_ical(written(page, [{**EVENT, "day": "2026-04-03"}], **other)).walk("VEVENT")
        return str(event["UID"])

    [first] = Calendar.from_ical(written(page, [EVENT])).walk("VEVENT")
    assert uid() == first["UID"]
    assert uid(owner="fedcba9876543210") != first["UID"]
    assert first["SEQUENCE"] == int(datetime.fromisoformat(NOW).timestamp()) // 60


@pytest.mark.parametrize(
    "title",
    [
        "Course refresher, 5 minutes",
        r"Commas, semicolons; a \ and \n",
        "Two\nlines",
        "Diolch yn fawr: ŵ and ŷ, " * 9,
        "👩🏽‍⚕️" * 40,
        "שלום " * 30,
    ],
)
def test_any_title_comes_back_and_no_line_is_longer_than_75_octets(page: Page, title: str) -> None:
    text = written(page, [{**EVENT, "title": title}])

    [event] = Calendar.from_ical(text).walk("VEVENT")
    assert str(event["SUMMARY"]) == title
    assert text.endswith("\r\n")
    lines = text.encode().split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no letter is cut


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Pacific/Auckland", "Pacific/Apia", "UTC"])
def test_so_many_weeks_on_is_the_same_day_of_the_week_over_a_change_to_summer_time(browser: Browser, zone: str) -> None:
    with watched_page(browser, timezone_id=zone) as page:
        for day, weeks in product(DAYS, (1, 4, 8, 12)):
            found = weeks_after(page, day, weeks)
            assert date.fromisoformat(found) - date.fromisoformat(day) == timedelta(weeks=weeks)
            [event] = Calendar.from_ical(written(page, [{**EVENT, "day": found}])).walk("VEVENT")
            assert event.decoded("DTSTART") == date.fromisoformat(found)
            assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(days=1)
