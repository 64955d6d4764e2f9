"""My record taken out of a lesson: copied, printed, and saved as a page that looks for names by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.browser.lesson import Lesson
from tests.browser.own_record import HOSTILE, panel_of, read


@pytest.mark.more
def test_it_is_copied_as_text(written_lesson: Lesson) -> None:
    read(written_lesson)
    panel_of(written_lesson).get_by_role("button", name="Copy it as text").click()
    expect(panel_of(written_lesson).get_by_role("status")).to_have_text("Copied. Paste it wherever you need it.")
    copied = written_lesson.page.evaluate("navigator.clipboard.readText()")
    assert HOSTILE in copied
    assert "☒" in copied
    assert "may name somebody" not in copied


@pytest.mark.more
def test_where_a_browser_does_not_copy_the_text_stands_there_marked(written_lesson: Lesson) -> None:
    read(written_lesson)
    written_lesson.page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('No.')))")
    panel_of(written_lesson).get_by_role("button", name="Copy it as text").click()
    box = panel_of(written_lesson).get_by_label("What you wrote, as text")
    expect(box).to_be_focused()
    assert HOSTILE in box.input_value()
    marked = box.evaluate("(box) => box.value.slice(box.selectionStart, box.selectionEnd)")
    assert marked == box.input_value()
    assert violations(written_lesson.page, ".activity.answers") == []


@pytest.mark.more
def test_taken_away_it_is_a_page_that_looks_for_names_by_itself(
    written_lesson: Lesson, browser: Browser, tmp_path: Path
) -> None:
    panel = panel_of(written_lesson)
    panel.get_by_role("button", name="Take your answers with you").click()
    expect(panel.get_by_role("heading", name="Take your answers with you")).to_be_focused()
    expect(panel.locator("iframe[title='My record']")).to_have_class("unseen")
    assert violations(written_lesson.page, ".activity.answers") == []
    with written_lesson.page.expect_download() as download:
        panel.get_by_role("button", name="Save it as a page").click()
    assert re.fullmatch(r"my-record-\d{4}-\d\d-\d\d\.html", download.value.suggested_filename)
    expect(panel.get_by_role("status")).to_contain_text("What you wrote is in the file my-record-")
    download.value.save_as(tmp_path / "record.html")
    with watched_page(browser) as page:
        alarms: list[str] = []
        page.on("dialog", lambda dialog: alarms.append(dialog.message))
        page.goto((tmp_path / "record.html").as_uri())
        expect(page.locator("#__check")).to_contain_text("“Sarah Jones”.")
        expect(page.locator(".given").first).to_have_text(HOSTILE)
        assert violations(page) == []
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.emulate_media(media="print")
        expect(page.locator("#__check")).to_be_hidden()
        assert alarms == []
    with watched_page(browser, java_script_enabled=False) as page:
        page.goto((tmp_path / "record.html").as_uri())
        expect(page.locator(".given").first).to_have_text(HOSTILE)
        expect(page.locator("#__check")).to_contain_text("Nothing has looked for names")


@pytest.mark.more
def test_printing_prints_the_record_alone(written_lesson: Lesson) -> None:
    read(written_lesson)
    written_lesson.page.locator("iframe[title='My record']").evaluate(
        "(frame) => (frame.contentWindow.print = () => (globalThis.printed = frame.contentDocument.title))"
    )
    panel_of(written_lesson).get_by_role("button", name="Print it").click()
    assert written_lesson.page.evaluate("printed").startswith("My record")
