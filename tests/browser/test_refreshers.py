"""What comes back weeks after the course: when each part is due, what is asked again, and the plan."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from course.loading.library import Library
from tests.browser.axe import violations
from tests.browser.refreshers import DRAW, draw

SECOND, THIRD, PLAN_PAGE = "refreshers/four-weeks-on", "refreshers/eight-weeks-on", "refreshers/did-i-do-it"
RIGHT = {"answer": ["x"], "checked": True, "tries": 1, "met": True}
WRONG = {"answer": ["x"], "checked": True, "tries": 1, "met": False}
RIGHT_AT_LAST = {**RIGHT, "tries": 2}


def shown(activity: Locator) -> list[str]:
    return activity.locator(".item:visible").evaluate_all("items => items.map((item) => item.dataset.item)")


@pytest.fixture
def page(blank: Page) -> Page:
    return blank


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
    page.clock.run_for(10_000)  # as nobody answers the first save, the next waits
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
