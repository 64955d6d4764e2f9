"""What comes back weeks after the course: when each part is due, what is asked again, the slip of dates, the plan."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Locator, Page, expect

from course import render
from course.loading.library import Library
from course.widget.script import script, style
from tests.browser.axe import violations
from tests.browser.browser import watched_page

ADDRESS = "http://127.0.0.1:9/"
SECOND, THIRD, PLAN_PAGE = "refreshers/four-weeks-on", "refreshers/eight-weeks-on", "refreshers/did-i-do-it"
SLIP = "plan/four-dates"
DRAW = """
(place) => {
  const el = document.querySelector("main");
  globalThis.saved ??= {};
  const send = (message) => Object.assign(saved, message.patch);
  const all = { responses: {}, revision: 0, keeps: true, owner: "0123456789abcdef", saving: "", alarm: "", earlier: {},
                finished: "", dates: {}, before: {}, send, draw() {}, drawAgain() {}, ...place };
  globalThis.live?.dispose?.(true);
  globalThis.live = mount(el, markup, all);
}
"""
RIGHT = {"answer": ["x"], "checked": True, "tries": 1, "met": True}
WRONG = {"answer": ["x"], "checked": True, "tries": 1, "met": False}
RIGHT_AT_LAST = {**RIGHT, "tries": 2}


@pytest.fixture
def page(browser: Browser):
    with watched_page(browser) as page:
        page.route(ADDRESS, lambda route: route.fulfill(content_type="text/html", body=BODY))
        page.goto(ADDRESS)
        yield page


BODY = (
    '<!doctype html><html lang="en"><title>Refreshers</title><header><h1>Refreshers</h1></header><main></main></html>'
)


def draw(page: Page, library: Library, name: str, *, now: str = "2026-11-27T10:00:00", **place: object) -> Locator:
    """The activity in a page whose clock says `now`."""
    unit, activity = library.activity(name)
    page.clock.set_fixed_time(now)
    page.add_style_tag(content=style())
    page.add_script_tag(content=script().replace("export default", "globalThis.front ="))
    page.evaluate(f"globalThis.markup = {json.dumps(render.html(library, unit, activity, 'interactive'))}")
    page.evaluate(DRAW, place)
    return page.locator(f'[data-activity="{name}"]')


def shown(activity: Locator) -> list[str]:
    return activity.locator(".item:visible").evaluate_all("items => items.map((item) => item.dataset.item)")


@pytest.mark.parametrize(
    ("now", "place", "says", "is_open"),
    [
        ("2026-12-24T23:59:00", {"finished": "2026-11-27"}, "Due on Friday 25 December 2026. You can do it now", False),
        ("2026-12-25T00:01:00", {"finished": "2026-11-27"}, "Due today.", True),
        ("2027-01-02T10:00:00", {"finished": "2026-11-27"}, "Due since Friday 25 December 2026.", True),
        (
            "2026-12-25T10:00:00",
            {"finished": "2026-11-27", "dates": {"week-4": "2027-01-04"}},
            "Monday 4 January",
            False,
        ),
        ("2027-01-04T10:00:00", {"dates": {"week-4": "2027-01-04"}}, "Due today.", True),
        ("2026-12-25T10:00:00", {}, "Due 4 weeks after you finish the course, or on the date you chose.", False),
        ("2026-12-25T10:00:00", {"dates": {"week-4": "2027-02-30"}}, "Due 4 weeks after you finish", False),
        ("2027-12-25T10:00:00", {"finished": "2028-11-27"}, "Due on Monday 25 December 2028", False),
    ],
)
def test_a_set_says_when_it_is_due_and_waits_until_then(
    page: Page, library: Library, now: str, place: dict[str, object], says: str, is_open: bool
) -> None:
    activity = draw(page, library, SECOND, now=now, **place)

    expect(activity.locator(".due")).to_contain_text(says)
    assert bool(shown(activity)) == is_open
    expect(activity.get_by_role("button", name="Do it now")).to_be_visible(visible=not is_open)
    expect(activity.get_by_role("button", name="Start again")).to_be_visible(visible=is_open)


def test_a_set_may_be_done_early_from_the_keyboard_and_stays_open_once_begun(page: Page, library: Library) -> None:
    activity = draw(page, library, SECOND, finished="2026-11-27")
    activity.get_by_role("button", name="Do it now: After four weeks", exact=True).focus()
    page.keyboard.press("Enter")

    expect(activity.locator(".item:visible")).to_have_count(5)
    expect(activity.locator("h3").first).to_be_focused()
    assert violations(page) == []
    page.evaluate(DRAW, {"finished": "2026-11-27", "responses": {"no-news-yet": {"answer": ["ring-anyway"]}}})
    expect(activity.locator(".item:visible")).to_have_count(5)


SETS = {
    "one-week-on": ["the-brothers-stairs", "pass-if-you-like", "her-words-first", "nothing-on-the-list", "gp-to-chase"],
    "four-weeks-on": ["no-news-yet", "her-son-offers", "round-and-round", "he-wont-wake", "just-send-it-all"],
    "eight-weeks-on": [
        "tears-at-the-end",
        "fine-on-the-phone",
        "letter-with-a-word",
        "numb-since-tuesday",
        "who-lifts-her",
    ],
}


@pytest.mark.parametrize(
    ("name", "before", "changed"),
    [
        (SECOND, {}, {}),
        (SECOND, {"the-brothers-stairs": RIGHT}, {}),
        (SECOND, {"the-brothers-stairs": WRONG, "gp-to-chase": RIGHT_AT_LAST}, {0: "the-brothers-stairs", 4: "gp-to-chase"}),
        (SECOND, {"her-words-first": {"answer": ["x"], "checked": False}}, {}),
        (THIRD, {"the-brothers-stairs": WRONG}, {}),
        (THIRD, {"no-news-yet": WRONG}, {0: "no-news-yet"}),
        (THIRD, {"the-brothers-stairs": WRONG, "no-news-yet": {**WRONG, "instead": "the-brothers-stairs"}}, {0: "the-brothers-stairs"}),
        (THIRD, {"the-brothers-stairs": WRONG, "no-news-yet": {**RIGHT, "instead": "the-brothers-stairs"}}, {}),
        (THIRD, {"no-news-yet": {**WRONG, "instead": "a-question-that-is-gone"}}, {}),
        (THIRD, {"no-news-yet": "damaged", "her-son-offers": None}, {}),
    ],
)  # fmt: skip
def test_a_question_answered_wrong_takes_the_place_of_the_next_sets_on_its_principle(
    page: Page, library: Library, name: str, before: dict[str, object], changed: dict[int, str]
) -> None:
    activity = draw(page, library, name, now="2027-06-01T10:00:00", finished="2026-11-27", before=before)

    own = SETS[name.partition("/")[2]]
    assert shown(activity) == [changed.get(at, item) for at, item in enumerate(own)]
    assert activity.locator(".item:visible h3").all_inner_texts()[0].startswith("Question 1 of 5")
    visible = activity.locator(".item:visible .tag", has_text="to try once more")
    assert visible.count() == len(changed)


def test_what_is_answered_in_a_place_is_kept_there_with_the_question_that_was_asked(
    page: Page, library: Library
) -> None:
    now = {"now": "2027-06-01T10:00:00", "finished": "2026-11-27"}
    activity = draw(page, library, SECOND, **now, before={"the-brothers-stairs": WRONG})
    item = activity.locator('[data-item="the-brothers-stairs"]')
    item.get_by_label("I’ll ring you on Friday").check()
    item.get_by_role("button", name="Check my answer").click()

    expect(item.get_by_text("You chose this, and it is the best answer")).to_be_visible()
    page.wait_for_function("saved['no-news-yet']?.checked")
    kept = page.evaluate("saved")
    assert kept == {
        "no-news-yet": {"answer": ["loss-and-day"], "checked": True, "tries": 1, "met": True, "instead": "the-brothers-stairs"}
    }  # fmt: skip
    _, quiz = library.activity(SECOND)
    assert not quiz.done(kept)
    assert quiz.done(dict.fromkeys(quiz.parts, RIGHT) | kept), "a place is answered, whichever question is in it"

    page.evaluate(DRAW, {"finished": "2026-11-27", "responses": kept, "before": {"the-brothers-stairs": RIGHT}})
    expect(item.get_by_label("I’ll ring you on Friday")).to_be_checked()
    assert shown(activity)[0] == "the-brothers-stairs", "what was begun stays, whatever is done to the set before"
    page.evaluate(
        DRAW, {"finished": "2026-11-27", "responses": {"no-news-yet": WRONG}, "before": {"the-brothers-stairs": WRONG}}
    )
    assert shown(activity)[0] == "no-news-yet"


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
    page.wait_for_function("saved['week-12'] === '2026-05-24'")
    slip.get_by_role("button", name="Fill in the dates").click()
    expect(slip.locator(".said")).to_contain_text("All the dates are filled in.")
    assert violations(page) == []


def test_whoever_has_not_finished_counts_from_today_on_their_own_clock(browser: Browser, library: Library) -> None:
    with watched_page(browser, timezone_id="Europe/London") as page:
        page.route(ADDRESS, lambda route: route.fulfill(content_type="text/html", body=BODY))
        page.goto(ADDRESS)
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
    page.reload()
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


PLAN = {"if": "If <b>she</b> says\nthat", "then": "then I'll ask", "start": "2026-12-01", "measure": "  "}


def test_the_page_after_twelve_weeks_shows_the_learners_own_plan_as_text(page: Page, library: Library) -> None:
    place = {"now": "2027-06-01T10:00:00", "finished": "2026-11-27"}
    activity = draw(page, library, PLAN_PAGE, **place, earlier=PLAN)

    plan = activity.locator("[data-beside]")
    expect(plan.locator("dd:visible")).to_have_text(
        ["If <b>she</b> says\nthat", "then I'll ask", "Tuesday 1 December 2026"]
    )
    expect(plan.locator("b")).to_have_count(0)
    expect(activity.locator("[data-no-plan]")).to_be_hidden()
    assert violations(page) == []


@pytest.mark.parametrize("earlier", [{}, {"if": " ", "start": 7}, None])
def test_the_page_after_twelve_weeks_says_where_a_plan_is_that_is_not_kept(
    page: Page, library: Library, earlier: object
) -> None:
    activity = draw(page, library, PLAN_PAGE, now="2027-06-01T10:00:00", finished="2026-11-27", earlier=earlier)
    expect(activity.locator("[data-beside]")).to_be_hidden()
    expect(activity.locator("[data-no-plan]")).to_contain_text("Look in “Action plan and looking back”")
