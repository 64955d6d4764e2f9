"""A line of time with somebody in a task: it says what it counts as, or what is wrong, and keeps what was typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from course.loading.library import Library
from course.model import Task
from course.widget.script import BROWSER, join
from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.browser.one_file import OneFile, opened
from tests.browser.test_activities import drawn
from tests.model.test_with_others import CASES, TODAY
from tests.portfolio.finish import finish

LINE = join(BROWSER / "others" / "line.js")
GOOD = "physiotherapist", "2026-11-20", "30"


def task_of(library: Library, unit: str) -> str:
    return next(activity.id for activity in library.unit(unit).activities if isinstance(activity, Task))


def fill_in(activity: Locator, role: str, day: str, minutes: str) -> None:
    for label, words in (("Their job", role), ("Day", day), ("Minutes", minutes)):
        activity.get_by_label(label, exact=True).fill(words)
    activity.get_by_label("Minutes", exact=True).blur()


@pytest.fixture
def page(blank: Page) -> Page:
    return blank


def test_a_page_says_what_each_case_says(page: Page) -> None:
    for case in CASES:
        line = page.evaluate(
            f"([responses, now]) => {{ {LINE}\nreturn readWithOthers(responses, now); }}",
            [case["responses"], str(TODAY)],
        )
        says = case["says"] if isinstance(case["says"], dict) else {"wrong": case["says"]} if case["says"] else {}
        assert {key: value for key, value in line.items() if key != "part"} == says, case["why"]


@pytest.mark.parametrize(
    ("wrong", "label", "sentence"),
    [
        (("GP", "2026-11-20", "half an hour"), "Minutes", "Write the minutes as a whole number"),
        (("GP", "2026-11-20", "9999"), "Minutes", "That is more than ten hours."),
        (("GP", "2199-01-01", "30"), "Day", "This day is still to come."),
    ],
)
def test_what_cannot_be_meant_gets_one_sentence_and_stays_as_it_was_typed(
    page: Page, library: Library, wrong: tuple[str, str, str], label: str, sentence: str
) -> None:
    activity = drawn(page, library, task_of(library, "specimen"))
    fill_in(activity, *wrong)
    said = activity.locator("[data-with-others]").get_by_role("status").last
    expect(said).to_contain_text(sentence)
    box = activity.get_by_label(label, exact=True)
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(box).to_have_accessible_description(said.inner_text())
    values = activity.locator("[data-with-others] input").evaluate_all("boxes => boxes.map((box) => box.value)")
    assert tuple(values) == wrong
    fill_in(activity, *GOOD)
    expect(said).to_have_text("Counted apart: 30 minutes with: physiotherapist, on Friday 20 November 2026.")
    expect(box).not_to_have_attribute("aria-invalid", "true")


def test_one_minute_is_told_as_one(page: Page, library: Library) -> None:
    activity = drawn(page, library, task_of(library, "specimen"))
    fill_in(activity, "GP", "2026-11-20", "1")
    said = activity.locator("[data-with-others]").get_by_role("status").last
    expect(said).to_have_text("Counted apart: 1 minute with: GP, on Friday 20 November 2026.")


def test_a_name_in_the_place_of_a_job_is_noticed_and_it_is_accessible(page: Page, library: Library) -> None:
    activity = drawn(page, library, task_of(library, "specimen"))
    expect(activity.get_by_role("group", name="Time you spent on this with somebody")).to_be_visible()
    assert violations(page, ".activity") == []


def test_in_the_one_file_it_stands_on_the_certificate_and_in_the_record_and_in_no_numbers_file(
    browser: Browser, course_file: Path, library: Library, tmp_path: Path
) -> None:
    name = f"relationships/{task_of(library, 'relationships')}"
    with opened(browser, course_file, f"#{name}") as file:
        file.keep()
        finish(tmp_path, library.unit("welcome"))
        file.bring_folder(tmp_path)
        activity = file.activity(name)
        fill_in(activity, *GOOD)
        file.expect_saved(name)
        expect_identifying(activity)
        page = file.page
        page.get_by_role("button", name="Your certificate").click()
        page.get_by_role("button", name="Make it").click()
        paper = page.frame_locator("iframe[title='Your certificate']")
        expect(paper.locator("main")).to_contain_text("30 minutes. As entered by the learner.")
        expect(paper.locator("main")).to_contain_text("30 minutes: physiotherapist, 20 November 2026")
        page.locator("[data-certificate] [data-close]").click()
        page.get_by_role("button", name="Read what you wrote").first.click()
        record = page.frame_locator("[data-record] iframe")
        expect(record.locator(f'[data-activity="{name}"]')).to_contain_text("physiotherapist")
        expect(record.locator("main")).to_contain_text("20 November 2026")
        numbers = json.dumps(numbers_of(file))
        assert "physio" not in numbers
        assert "2026-11-20" not in numbers


def expect_identifying(activity: Locator) -> None:
    box = activity.get_by_label("Their job", exact=True)
    box.fill("Mrs Sarah Thompson")
    box.blur()
    expect(activity.locator("[data-with-others] .identifying")).to_contain_text("This may name somebody")
    box.fill("physiotherapist")
    box.blur()


def numbers_of(file: OneFile) -> object:
    file.page.get_by_role("button", name="See my numbers file").click()
    with file.page.expect_download() as download:
        file.page.get_by_role("button", name="Download this file").click()
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def test_it_fits_a_small_phone(browser: Browser, library: Library) -> None:
    with watched_page(browser) as page:
        page.set_viewport_size({"width": 320, "height": 640})
        activity = drawn(page, library, task_of(library, "specimen"))
        fill_in(activity, "GP", "2026-11-20", "half an hour")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
