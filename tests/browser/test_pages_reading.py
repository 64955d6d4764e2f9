"""The one file read: addresses, Contents, how far one is, without script, printed, and every activity done."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from course.export import pages
from course.learner import archive, progress
from course.learner.store import Store
from course.loading.library import SPECIMEN, Library
from tests.browser.one_file import OneFile, offline, opened
from tests.browser.test_pages_answers import WORDS, write
from tests.browser.test_printing import letters, printed
from tests.more.learner import complete

SHOWN = "[...document.querySelectorAll('[data-lesson]')].filter(n => n.checkVisibility()).map(n => n.dataset.lesson)"


def test_one_lesson_shows_at_a_time_and_its_address_leads_back_to_it(browser: Browser, course_file: Path) -> None:
    with opened(browser, course_file) as file:
        page = file.page
        assert page.evaluate(SHOWN) == ["welcome"]
        page.locator("[data-lesson=welcome] .wm-end a", has_text="Cultivate enabling relationships").click()
        expect(page.locator("h1:visible")).to_have_text("Principle 1: Cultivate enabling relationships")
        expect(page).to_have_title(re.compile("^Principle 1: Cultivate enabling relationships – "))
        assert page.evaluate(SHOWN) == ["relationships"]
        page.go_back()
        expect(page.locator("h1:visible")).to_have_text("Welcome: one person, two conditions")
    with opened(browser, course_file, "#context/no-such-part") as lost:
        expect(lost.page.locator("h1:visible")).to_contain_text("Principle 2")
    with opened(browser, course_file, "#options/counting-and-choosing") as file:
        there = file.page.locator('[data-lesson=options] [data-place="counting-and-choosing"]')
        for _ in range(2):
            assert file.page.evaluate(SHOWN) == ["options"]
            expect(there).to_be_in_viewport()
            file.reload()
    with opened(browser, course_file, "#no-such-unit/at-all") as lost:
        expect(lost.page.locator("#__notice")).to_have_text(
            "This file has no such part. This is the start of the course."
        )
        assert lost.page.evaluate(SHOWN) == ["welcome"]


def test_contents_leads_through_the_unit_and_to_the_others(browser: Browser, course_file: Path) -> None:
    with opened(browser, course_file, "#relationships") as file:
        page = file.page
        contents = page.get_by_role("navigation", name="Contents")
        page.get_by_role("button", name="Contents").click()
        expect(contents.get_by_role("heading", name="Ways through this unit")).to_be_visible()
        expect(contents.locator("[aria-current=page]")).to_have_text("Cultivate enabling relationships")
        expect(contents.locator("li", has_text="Understand and cater to context")).to_contain_text("not begun.")
        contents.get_by_role("link", name="The short way").click()
        expect(page.locator(".wm-way").first).to_be_focused()
        expect(page.locator(".wm-way").first).to_contain_text("of the short way")
        page.get_by_role("button", name="Contents").click()
        contents.get_by_role("link", name="Action plan and looking back").click()
        expect(page.locator("h1:visible")).to_have_text("Action plan and looking back")
        expect(contents).to_be_hidden()
        page.get_by_role("button", name="Contents").click()
        contents.get_by_role("link", name="About this course").click()
        expect(page.get_by_role("heading", name="This file")).to_be_visible()


def test_whoever_keeps_answers_comes_back_to_where_they_were(browser: Browser, course_file: Path) -> None:
    with opened(browser, course_file, "#relationships") as file:
        file.keep()
        file.page.evaluate("location.hash = '#context/the-eleventh-clock'")
        file.page.wait_for_function(
            "() => JSON.parse(localStorage['what-matters-to-me:answers']).place?.part === 'the-eleventh-clock'"
        )
        file.go()
        expect(file.page.locator("h1:visible")).to_contain_text("Principle 2")
        expect(file.page.locator(".wm-notice")).to_contain_text("You left off here.")


def test_progress_says_what_a_kernel_says_of_the_same_answers(
    browser: Browser, course_file: Path, library: Library, tmp_path: Path
) -> None:
    store = Store(tmp_path / "answers", library.course.version)
    with opened(browser, course_file, "#relationships") as file:
        page = file.page
        answered = file.activity("relationships/what-was-heard").locator(".item").first
        answered.locator("input").first.check()
        answered.locator("button[type=submit]").click()
        file.expect_on_page("relationships/what-was-heard")
        archive.restore(store, json.dumps(file.take_file()).encode())
        unit = library.unit("relationships")
        lines = {line: page.locator(f'[data-words="{line}"]:visible') for line in ("unit", "left")}
        expect(lines["unit"]).to_have_text(str(progress.progress(library, unit, store)))
        expect(lines["left"]).to_have_text(progress.unit_left(library, unit, store))
        page.locator("section.progress:visible summary").click()
        expect(page.locator('[data-words="course"]:visible')).to_have_text(progress.course_left(library, store))
        words = progress.course_words(library, store, "relationships")
        for name, said in words.items():
            expect(page.locator(f'section.progress:visible [data-words="{name}"]')).to_have_text(said)


def test_the_record_and_the_certificate_are_made_on_the_page(one_file: OneFile) -> None:
    page = one_file.page
    write(one_file)
    one_file.panel_open()
    page.locator("[data-read]").click()
    frame = page.frame_locator("[data-record] iframe")
    expect(frame.locator(".given").first).to_have_text(WORDS)
    expect(frame.locator("#__check")).to_contain_text("No signs found. It can't find everything")
    with page.expect_download() as download:
        page.locator("[data-record] [data-save-page]").click()
    saved = Path(download.value.path()).read_text(encoding="utf-8")
    assert "checkRecord(document);" in saved
    assert "{SHEET}" not in saved
    page.locator("[data-certify]").click()
    page.get_by_label("Your name, as it is to stand there").fill("Sam Okoro")
    page.locator("[data-make]").click()
    expect(one_file.said).to_contain_text("No certificate was made: no unit is finished yet")
    expect(page.locator("[data-certificate] iframe")).to_be_hidden()


def test_the_record_that_was_saved_opens_by_itself(browser: Browser, one_file: OneFile, tmp_path: Path) -> None:
    one_file.activity(write(one_file, "Mrs Pritchard on Ward 7B"))
    one_file.panel_open()
    one_file.page.locator("[data-read]").click()
    expect(one_file.page.frame_locator("[data-record] iframe").locator(".given").first).to_be_visible()
    with one_file.page.expect_download() as download:
        one_file.page.locator("[data-record] [data-save-page]").click()
    saved = tmp_path / "record.html"
    download.value.save_as(saved)
    with offline(browser, saved) as room:
        page = room.new_page()
        page.goto(saved.as_uri())
        expect(page.locator("#__check")).to_contain_text("Mrs Pritchard")


def test_the_dates_are_filled_in_and_saved_as_a_calendar(browser: Browser, course_file: Path) -> None:
    with opened(browser, course_file, "#refreshers") as file:
        plan = file.activity("plan/four-dates")
        plan.get_by_role("button", name="Fill in the dates").click()
        with file.page.expect_download() as download:
            plan.get_by_role("button", name="Save a calendar file").click()
        assert Path(download.value.path()).read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")
        due = file.page.locator("[data-due]:visible").first
        expect(due).to_contain_text("Due on")
        file.page.get_by_role("button", name=re.compile("^Do it now")).first.click()
        expect(file.page.locator("[data-waiting]:visible h3").first).to_be_focused()


def test_a_file_of_the_refreshers_alone_lives_with_the_plan_of_dates_in_it(
    browser: Browser, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "refreshers.html"
    path.write_text(pages.page(library, [library.entry("refreshers")]), encoding="utf-8")
    with opened(browser, path) as file:
        file.activity("plan/four-dates").get_by_role("button", name="Fill in the dates").click()
        expect(file.page.locator("[data-due]:visible").first).to_contain_text("Due on")
        assert file.take_file()["activities"].keys() == {"plan/four-dates"}


def test_without_script_everything_can_be_read_and_the_answers_are_closed(
    browser: Browser, course_file: Path, library: Library
) -> None:
    with offline(browser, course_file, java_script_enabled=False) as room:
        page = room.new_page()
        page.goto(course_file.as_uri())
        words = " ".join(page.locator("main").inner_text().split())
        assert "JavaScript is off" in words
        for entry in library.lessons:
            unit = library.unit(entry.unit)
            for activity in unit.activities:
                title = page.locator(f'[id="{unit.id}/{activity.id}"]')
                assert title.is_visible(), f"{unit.id}/{activity.id} is not to be seen"
        keys = page.locator("[data-lesson=relationships] .keys")
        expect(keys.locator(".rationale").first).to_be_hidden()
        keys.locator("summary").click()
        expect(keys.locator(".rationale").first).to_be_visible()
        expect(page.locator(".activity button:visible")).to_have_count(0)
        help_routes = page.locator("[data-lesson=welcome] details", has_text="Samaritans").last
        help_routes.locator("summary").click()
        expect(help_routes.get_by_text("Samaritans").first).to_be_visible()
        page.goto(f"{course_file.as_uri()}#context/sources")
        expect(page.locator('[id="context/sources"]')).to_be_in_viewport()


def test_a_unit_is_printed_with_what_was_written_and_without_what_can_only_be_pressed(one_file: OneFile) -> None:
    write(one_file, "These words are printed.")
    words = letters("".join(printed(one_file)))
    assert letters("These words are printed.") in words
    assert letters("Check my answer") not in words
    assert letters("Next part") not in words


@pytest.mark.more
@pytest.mark.parametrize("number", range(9))
def test_every_activity_of_a_unit_can_be_done(
    browser: Browser, course_file: Path, library: Library, number: int
) -> None:
    unit = library.unit(library.written[number].unit)
    with opened(browser, course_file, f"#{unit.id}") as file:
        file.keep()
        complete(file, unit)
        total = sum(activity.counts for activity in unit.activities)
        expect(file.page.locator('[data-words="unit"]:visible')).to_have_text(f"All {total} activities done.")


def test_the_specimen_stands_for_every_kind(library: Library) -> None:
    kinds = {activity.kind for activity in library.unit(SPECIMEN.unit).activities}
    everywhere = {activity.kind for entry in library.lessons for activity in library.unit(entry.unit).activities}
    assert everywhere <= kinds
