"""My record in a real JupyterLab: everything the learner wrote, to read, copy, print, save and choose from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from course.learner.store import Store
from course.loading.library import Library
from course.model import Rating
from course.portfolio import record as documents
from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.kept import UNIT, put
from tests.browser.lesson import Lesson
from tests.browser.own_record import HOSTILE, panel_of, read
from tests.browser.server import Lab
from tests.portfolio.answers import put as put_answers
from tests.portfolio.finish import finish

SIDEWAYS = """[...document.querySelectorAll("main *")]
  .filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((node) => node.outerHTML.slice(0, 120))"""


def test_what_was_written_is_read_with_its_question_by_keyboard_and_without_a_fault(written_lesson: Lesson) -> None:
    page, panel = written_lesson.page, panel_of(written_lesson)
    box = written_lesson.activity(f"{UNIT}/trust-lost-or-won").locator("[data-part=description]")
    box.fill("Typed a moment ago.")
    panel.get_by_role("button", name="Read what you wrote").focus()
    page.keyboard.press("Enter")

    expect(panel.get_by_role("heading", name="Read what you wrote")).to_be_focused()
    record = panel.frame_locator("iframe[title='My record']")
    expect(record.get_by_role("heading", level=1)).to_have_text("My record")
    expect(record.locator(".given").filter(has_text="Typed a moment ago.")).to_be_visible()
    expect(record.locator(".given").first).to_be_visible()
    reflection = record.locator(f"[data-activity='{UNIT}/a-label-you-read']")
    expect(reflection.locator(".given").first).to_have_text(HOSTILE)
    expect(reflection).to_contain_text("Last changed: 5 January 2026")
    expect(reflection.locator(".blank")).to_have_text("Not answered.")
    chosen = record.locator("li", has=record.get_by_role("img", name="My choice"))
    expect(chosen).to_have_text(re.compile("☒.*Tell her that her scan was clear"))
    expect(record.locator("[data-activity]")).to_have_count(3)
    assert violations(page, ".activity.answers") == []

    panel.get_by_role("button", name="Close").press("Enter")
    expect(panel.get_by_role("button", name="Read what you wrote")).to_be_focused()
    expect(panel.locator("iframe[title='My record']")).to_be_hidden()


@pytest.mark.more
def test_what_may_name_somebody_is_told_at_the_head_with_its_place(written_lesson: Lesson) -> None:
    head = read(written_lesson).locator("#__check")

    expect(head).to_contain_text("Places that may name somebody:")
    found = head.get_by_role("listitem").filter(has_text="“Sarah Jones”.")
    found.get_by_role("link", name="In “A label you read”:").click()
    place = panel_of(written_lesson).frame_locator("iframe[title='My record']").locator(f"#{UNIT}--a-label-you-read")
    expect(place).to_have_text("A label you read")
    expect(place).to_be_in_viewport()


@pytest.mark.more
def test_one_unit_or_some_parts_go_in_and_only_those(written_lesson: Lesson) -> None:
    panel = panel_of(written_lesson)
    record = read(written_lesson)
    which = panel.get_by_label("What goes in:")
    expect(which.locator("option")).to_have_text(
        ["The whole course", "Principle 1: Specimen: one of everything", "Only some parts"]
    )
    which.select_option("Only some parts")
    parts = panel.get_by_role("group", name="Tick what goes in")
    parts.get_by_label("One of each").uncheck()
    expect(record.locator("[data-activity]")).to_have_count(1)
    expect(record.locator("body")).not_to_contain_text("her scan was clear")
    assert violations(written_lesson.page, ".activity.answers") == []
    parts.get_by_label("A label you read").uncheck()
    expect(record.locator("[data-unit]")).to_have_count(0)
    expect(record.locator("main")).to_contain_text("Some of what I wrote or chose in the course")
    which.select_option(value=UNIT)
    expect(record.locator("[data-activity]")).to_have_count(2)
    expect(record.locator("main")).to_contain_text("What I wrote or chose in “")
    expect(record.locator("main")).not_to_contain_text("Everything that I wrote")
    with written_lesson.page.expect_download() as download:
        panel_of(written_lesson).get_by_role("button", name="Save it as a page").click()
    assert re.fullmatch(r"my-record-part-\d{4}-\d\d-\d\d\.html", download.value.suggested_filename)
    saved = download.value.path().read_text(encoding="utf-8")
    assert "What I wrote or chose in “" in saved
    assert "Everything that I wrote" not in saved


@pytest.mark.more
def test_what_was_cleared_is_not_left_standing_to_be_read(written_lesson: Lesson) -> None:
    read(written_lesson)
    panel = panel_of(written_lesson)
    panel.get_by_role("button", name="Clear my answers").click()
    panel.get_by_role("button", name="Clear them all").click()
    expect(panel.get_by_role("status")).to_contain_text("Your answers are cleared")
    expect(panel.locator("iframe[title='My record']")).to_be_hidden()
    record = read(written_lesson)
    expect(record.locator("main")).to_contain_text("There is nothing here yet.")


@pytest.mark.more
def test_no_page_goes_on_showing_what_was_cleared_elsewhere(written_lesson: Lesson, lab: Lab) -> None:
    panel = panel_of(written_lesson)
    panel.get_by_role("button", name="See my numbers file").click()
    expect(panel.get_by_role("heading", name="You see all that is in your numbers file")).to_be_focused()
    read(written_lesson)
    Store(lab.answers).clear_all()
    expect(panel.locator("iframe[title='My record']")).to_be_hidden()
    expect(panel.locator("[data-numbers-file]")).to_be_hidden()
    assert panel.locator("iframe[title='My record']").get_attribute("srcdoc") == ""


def test_in_a_narrow_window_nothing_in_a_record_is_read_sideways(
    browser: Browser, library: Library, tmp_path: Path
) -> None:
    for unit in (*(entry.unit for entry in library.lessons), "specimen"):  # which has one of everything
        finish(tmp_path, library.unit(unit))
    ratings = library.unit("welcome"), library.unit("plan")
    for unit in ratings:
        for activity in unit.activities:
            if isinstance(activity, Rating):
                put_answers(tmp_path, f"{unit.id}/{activity.id}", {line.id: 4 for line in activity.statements})
    with watched_page(browser) as page:
        page.set_viewport_size({"width": 260, "height": 640})
        page.set_content(documents.to_html(library, Store(tmp_path)))
        assert page.locator("table.ratings").count() == 1
        assert page.locator(".icon-array").count() > 0
        assert page.evaluate(SIDEWAYS) == []


@pytest.mark.more
def test_a_damaged_file_is_told_and_the_rest_is_there(lab: Lab, page: Page) -> None:
    put(lab, "a-label-you-read", {"what": "Whole."})
    (lab.answers / UNIT / "if-then.json").write_text('{"format": 1, "activity": "specimen/if-then", "resp')
    record = read(Lesson(page).open(lab.url(NOTEBOOK)))
    expect(record.get_by_role("region", name="What is not in this record")).to_contain_text("One if–then plan")
    expect(record.locator(".given")).to_have_text("Whole.")
