"""The boxes of an account, the line for time with somebody and the certificate: by keyboard alone, and axe.

In a lesson and in the one file alike; and the pages that are made, opened as files.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from course.loading.library import Library
from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.kept import UNIT
from tests.browser.keys import tab_to
from tests.browser.lesson import Lesson
from tests.browser.one_file import opened
from tests.browser.own_record import panel_of
from tests.browser.server import Lab
from tests.portfolio.finish import finish

FAR = 400
TASK = f"{UNIT}/one-question"


@pytest.fixture
def file(browser: Browser, specimen_file: Path) -> Iterator[Lesson]:
    """The one file, whose policy lets axe in."""
    with opened(browser, specimen_file, bypass_csp=True) as found:
        found.keep()
        yield found


@pytest.fixture(
    params=[
        pytest.param("specimen", id="lesson", marks=[pytest.mark.browser, pytest.mark.lesson]),
        pytest.param("file", marks=pytest.mark.browser),
    ]
)
def form(request: pytest.FixtureRequest) -> Lesson:
    """Each form in which a learner meets them."""
    found: Lesson = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def finished_lesson(lab: Lab, page: Page, library: Library) -> Lesson:
    finish(lab.answers, library.unit("relationships"))
    return Lesson(page).open(lab.url(NOTEBOOK))


@pytest.fixture
def finished_file(browser: Browser, course_file: Path, library: Library, tmp_path: Path) -> Iterator[Lesson]:
    finish(tmp_path / "answers", library.unit("relationships"))
    with opened(browser, course_file, "#relationships", bypass_csp=True) as found:
        found.keep()
        found.bring_folder(tmp_path / "answers")
        yield found


@pytest.fixture(
    params=[
        # `test_certificate` makes one in a lesson every day.
        pytest.param("finished_lesson", marks=[pytest.mark.browser, pytest.mark.lesson, pytest.mark.more]),
        pytest.param("finished_file", marks=pytest.mark.browser),
    ]
)
def finished_form(request: pytest.FixtureRequest) -> Lesson:
    """Each form, for somebody who has finished a unit."""
    found: Lesson = request.getfixturevalue(request.param)
    return found


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    tab_to(page, target, FAR)
    page.keyboard.press(key)


def type_into(page: Page, box: Locator, words: str) -> None:
    tab_to(page, box, FAR)
    page.keyboard.type(words)


def open_saved(panel: Locator, browser: Browser, tmp_path: Path) -> list[str]:
    """Save the page that was made, by keyboard, and open it as a file; what axe finds in it."""
    with panel.page.expect_download() as download:
        press(panel.page, panel.get_by_role("button", name="Save it as a page"))
    download.value.save_as(tmp_path / "made.html")
    with watched_page(browser) as made:
        made.goto((tmp_path / "made.html").as_uri())
        made.set_viewport_size({"width": 320, "height": 640})
        assert made.evaluate("document.documentElement.scrollWidth") <= 320
        return violations(made)


def test_time_with_somebody_is_entered_by_keyboard(form: Lesson) -> None:
    page, activity = form.page, form.activity(TASK)
    line = activity.get_by_role("group", name="Time you spent on this with somebody")
    activity.locator("textarea").last.focus()
    type_into(page, line.get_by_label("Their job", exact=True), "physiotherapist")
    day = line.get_by_label("Day", exact=True)
    tab_to(page, day)
    page.keyboard.type("11112025")  # in every order of day and month
    minutes = line.get_by_label("Minutes", exact=True)
    type_into(page, minutes, "half")
    page.keyboard.press("Tab")
    said = line.get_by_role("status").last
    expect(said).to_contain_text("Write the minutes as a whole number")
    expect(minutes).to_have_accessible_description(said.inner_text())
    assert violations(page, f"[data-activity='{TASK}'], .activity:has([data-with-others])") == []

    minutes.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("1")
    page.keyboard.press("Tab")
    expect(said).to_have_text("Counted apart: 1 minute with: physiotherapist, on Tuesday 11 November 2025.")
    expect(minutes).not_to_have_attribute("aria-invalid", "true")
    form.expect_saved(TASK)


def test_the_boxes_of_an_account_are_filled_in_by_keyboard(form: Lesson, browser: Browser, tmp_path: Path) -> None:
    page, panel = form.page, panel_of(form)
    panel.get_by_role("button", name="Read what you wrote").focus()
    page.keyboard.press("Enter")
    place = panel.locator("[data-record]")
    headings = place.get_by_label("Under which headings:")
    tab_to(page, headings)
    for _ in range(4):  # to the pharmacists, who have three boxes and a list to tick
        page.keyboard.press("ArrowDown")
    expect(headings).to_have_value("gphc")
    boxes = ("Your area of work, and your main roles", "Who the typical users of your service are")
    for label in (*boxes, "An example from your practice, and how the people who use your service benefited"):
        type_into(page, place.get_by_label(label), f"Of {label}.")
    standards = place.get_by_role("group", name="Which of the chosen standards it is about")
    press(page, standards.get_by_label("Standard one: person-centred care"), "Space")
    record = place.frame_locator("iframe[title='My record']")
    expect(record.locator(".ticked")).to_have_accessible_name("My choice")
    expect(record.locator(".answer .given")).to_have_count(3)
    assert violations(page, ".activity.answers") == []
    assert open_saved(place, browser, tmp_path) == []


def test_a_certificate_is_made_by_keyboard(finished_form: Lesson, browser: Browser, tmp_path: Path) -> None:
    page, panel = finished_form.page, panel_of(finished_form)
    panel.get_by_role("button", name="Your certificate").focus()
    page.keyboard.press("Enter")
    place = panel.locator("[data-certificate]")
    expect(place.get_by_role("heading", name="Your certificate")).to_be_focused()
    type_into(page, place.get_by_label("Your name, as it is to stand there"), "Sam Okafor")
    role, minutes = place.get_by_label("Their job"), place.get_by_label("Minutes")
    press(page, place.get_by_role("button", name="Add to the list"))
    expect(panel.get_by_role("status").first).to_contain_text("Write their job, and whole minutes")
    expect(role).to_be_focused()
    page.keyboard.type("GP")
    type_into(page, minutes, "1")
    press(page, place.get_by_role("button", name="Add to the list"))
    expect(role).to_be_focused()
    added = place.get_by_role("list", name="Added by you").get_by_role("listitem")
    expect(added).to_contain_text("1 minute with: GP")
    press(page, added.get_by_role("button", name="Take away GP"))
    expect(added).to_have_count(0)
    expect(role).to_be_focused()
    page.keyboard.type("GP")
    type_into(page, minutes, "1")
    press(page, place.get_by_role("button", name="Add to the list"))
    assert violations(page, ".activity.answers") == []

    press(page, place.get_by_role("button", name="Make it"))
    expect(place.get_by_role("button", name="Save it as a page")).to_be_focused()
    paper = place.frame_locator("iframe[title='Your certificate']")
    expect(paper.locator("main")).to_contain_text("1 minute: GP")
    assert violations(page, ".activity.answers") == []
    assert open_saved(place, browser, tmp_path) == []
    press(page, place.get_by_role("button", name="Close"))
    expect(panel.get_by_role("button", name="Your certificate")).to_be_focused()
