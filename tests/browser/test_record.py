"""My record in a real JupyterLab: everything the learner wrote, to read, copy, print, save and choose from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from course.learner.store import Store
from course.loading.library import Library
from course.model import Rating
from course.portfolio import record as documents
from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.kept import UNIT, put
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.portfolio.answers import put as put_answers
from tests.portfolio.finish import finish

SIDEWAYS = """[...document.querySelectorAll("main *")]
  .filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((node) => node.outerHTML.slice(0, 120))"""
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script> **bold** مرحبا 🙂"


@pytest.fixture
def lesson(lab: Lab, browser: Browser) -> Iterator[Lesson]:
    """A lesson in which somebody wrote something on an earlier day."""
    put(lab, "a-label-you-read", {"what": HOSTILE, "so-what": "Sarah Jones in Bed 4 told me."})
    put(lab, "one-of-each", {"priya-not-heard": {"answer": ["clear-scan"], "checked": True, "tries": 1}})
    with watched_page(browser) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield Lesson(page).open(lab.url(NOTEBOOK))


def panel_of(lesson: Lesson) -> Locator:
    return lesson.page.locator(".activity.answers")


def read(lesson: Lesson) -> FrameLocator:
    """The record, once it is there to read."""
    panel = panel_of(lesson)
    panel.get_by_role("button", name="Read what you wrote").click()
    record = panel.frame_locator("iframe[title='My record']")
    expect(record.locator(".unchecked.checked")).to_be_attached()
    return record


def test_what_was_written_is_read_with_its_question_by_keyboard_and_without_a_fault(lesson: Lesson) -> None:
    page, panel = lesson.page, panel_of(lesson)
    box = lesson.activity(f"{UNIT}/trust-lost-or-won").locator("[data-part=description]")
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
def test_what_may_name_somebody_is_told_at_the_head_with_its_place(lesson: Lesson) -> None:
    head = read(lesson).locator("#__check")

    expect(head).to_contain_text("Places that may name somebody:")
    found = head.get_by_role("listitem").filter(has_text="“Sarah Jones”.")
    found.get_by_role("link", name="In “A label you read”:").click()
    place = panel_of(lesson).frame_locator("iframe[title='My record']").locator(f"#{UNIT}--a-label-you-read")
    expect(place).to_have_text("A label you read")
    expect(place).to_be_in_viewport()


@pytest.mark.more
def test_one_unit_or_some_parts_go_in_and_only_those(lesson: Lesson) -> None:
    panel = panel_of(lesson)
    record = read(lesson)
    which = panel.get_by_label("What goes in:")
    expect(which.locator("option")).to_have_text(
        ["The whole course", "Principle 1: Specimen: one of everything", "Only some parts"]
    )
    which.select_option("Only some parts")
    parts = panel.get_by_role("group", name="Tick what goes in")
    parts.get_by_label("One of each").uncheck()
    expect(record.locator("[data-activity]")).to_have_count(1)
    expect(record.locator("body")).not_to_contain_text("her scan was clear")
    assert violations(lesson.page, ".activity.answers") == []
    parts.get_by_label("A label you read").uncheck()
    expect(record.locator("[data-unit]")).to_have_count(0)
    expect(record.locator("main")).to_contain_text("Some of what I wrote or chose in the course")
    which.select_option(value=UNIT)
    expect(record.locator("[data-activity]")).to_have_count(2)
    expect(record.locator("main")).to_contain_text("What I wrote or chose in “")
    expect(record.locator("main")).not_to_contain_text("Everything that I wrote")
    with lesson.page.expect_download() as download:
        panel_of(lesson).get_by_role("button", name="Save it as a page").click()
    assert re.fullmatch(r"my-record-part-\d{4}-\d\d-\d\d\.html", download.value.suggested_filename)
    saved = download.value.path().read_text(encoding="utf-8")
    assert "What I wrote or chose in “" in saved
    assert "Everything that I wrote" not in saved


def test_what_is_picked_goes_under_a_regulators_headings_and_what_changed_stays_blank(lesson: Lesson) -> None:
    panel, record = panel_of(lesson), read(lesson)
    panel.get_by_label("Under which headings:").select_option("Nurses, midwives and nursing associates (NMC)")
    expect(record.get_by_role("heading", level=1)).to_have_text("Reflective account")
    expect(record.get_by_role("heading", level=2)).to_have_count(4)
    expect(record.locator(".given")).to_have_count(0)
    expect(record.locator("main")).to_contain_text("Check against the current form:")

    picks = panel.get_by_role("group", name="For each thing you wrote, say where it goes")
    expect(picks.get_by_role("combobox")).to_have_count(2)
    where = picks.get_by_label(re.compile("^A label you read: .* “Sarah Jones in Bed 4 told me.”"))
    offered = where.locator("option").all_inner_texts()
    assert [words[:20] for words in offered] == ["Nowhere", "What was the nature ", "What did you learn f"]
    where.select_option(offered[2])

    learnt = record.get_by_role("region", name="What did you learn from the CPD activity")
    expect(learnt.locator(".given")).to_have_text("Sarah Jones in Bed 4 told me.")
    expect(record.locator(".given")).to_have_count(1)
    changed = record.get_by_role("region", name="How did you change or improve your practice")
    expect(changed).to_contain_text("Left blank for you.")
    expect(record.locator("#__check")).to_contain_text("In “A label you read”: “Sarah Jones”.")
    assert violations(lesson.page, ".activity.answers") == []
    with lesson.page.expect_download() as download:
        panel.get_by_role("button", name="Save it as a page").click()
    assert re.fullmatch(r"my-account-nmc-\d{4}-\d\d-\d\d\.html", download.value.suggested_filename)
    saved = download.value.path().read_text(encoding="utf-8")
    assert "Sarah Jones" in saved
    assert "her scan was clear" not in saved


@pytest.mark.more
def test_it_is_copied_as_text(lesson: Lesson) -> None:
    read(lesson)
    panel_of(lesson).get_by_role("button", name="Copy it as text").click()
    expect(panel_of(lesson).get_by_role("status")).to_have_text("Copied. Paste it wherever you need it.")
    copied = lesson.page.evaluate("navigator.clipboard.readText()")
    assert HOSTILE in copied
    assert "☒" in copied
    assert "may name somebody" not in copied


@pytest.mark.more
def test_where_a_browser_does_not_copy_the_text_stands_there_marked(lesson: Lesson) -> None:
    read(lesson)
    lesson.page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('No.')))")
    panel_of(lesson).get_by_role("button", name="Copy it as text").click()
    box = panel_of(lesson).get_by_label("What you wrote, as text")
    expect(box).to_be_focused()
    assert HOSTILE in box.input_value()
    marked = box.evaluate("(box) => box.value.slice(box.selectionStart, box.selectionEnd)")
    assert marked == box.input_value()
    assert violations(lesson.page, ".activity.answers") == []


@pytest.mark.more
def test_taken_away_it_is_a_page_that_looks_for_names_by_itself(
    lesson: Lesson, browser: Browser, tmp_path: Path
) -> None:
    panel = panel_of(lesson)
    panel.get_by_role("button", name="Take your answers with you").click()
    expect(panel.get_by_role("heading", name="Take your answers with you")).to_be_focused()
    expect(panel.locator("iframe[title='My record']")).to_have_class("unseen")
    assert violations(lesson.page, ".activity.answers") == []
    with lesson.page.expect_download() as download:
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
        expect(page.locator("#__check")).to_contain_text("This was not checked for names")


@pytest.mark.more
def test_printing_prints_the_record_alone(lesson: Lesson) -> None:
    read(lesson)
    lesson.page.locator("iframe[title='My record']").evaluate(
        "(frame) => (frame.contentWindow.print = () => (globalThis.printed = frame.contentDocument.title))"
    )
    panel_of(lesson).get_by_role("button", name="Print it").click()
    assert lesson.page.evaluate("printed").startswith("My record")


@pytest.mark.more
def test_what_was_cleared_is_not_left_standing_to_be_read(lesson: Lesson) -> None:
    read(lesson)
    panel = panel_of(lesson)
    panel.get_by_role("button", name="Clear my answers").click()
    panel.get_by_role("button", name="Clear them all").click()
    expect(panel.get_by_role("status")).to_contain_text("Your answers are cleared")
    expect(panel.locator("iframe[title='My record']")).to_be_hidden()
    record = read(lesson)
    expect(record.locator("main")).to_contain_text("There is nothing here yet.")


@pytest.mark.more
def test_no_page_goes_on_showing_what_was_cleared_elsewhere(lesson: Lesson, lab: Lab) -> None:
    panel = panel_of(lesson)
    panel.get_by_role("button", name="See my numbers file").click()
    expect(panel.get_by_role("heading", name="You see all that is in your numbers file")).to_be_focused()
    read(lesson)
    Store(lab.answers).clear_all()
    expect(panel.locator("iframe[title='My record']")).to_be_hidden()
    expect(panel.locator("[data-numbers-file]")).to_be_hidden()
    assert panel.locator("iframe[title='My record']").get_attribute("srcdoc") == ""


def test_in_a_narrow_window_nothing_in_a_record_is_read_sideways(
    browser: Browser, library: Library, tmp_path: Path
) -> None:
    for entry in library.lessons:
        finish(tmp_path, library.unit(entry.unit))
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
