"""The certificate in a real JupyterLab: a name, time with others, and a page that says who certifies it."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from course.learner.completed import find_completed
from course.learner.store import Store
from course.loading.library import Library
from tests.browser.axe import violations
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.one_file import opened as opened_file
from tests.browser.server import Lab
from tests.portfolio.answers import put
from tests.portfolio.finish import finish


def opened(lab: Lab, page: Page) -> Locator:
    Lesson(page).open(lab.url(NOTEBOOK))
    panel = page.locator(".activity.answers")
    panel.get_by_role("button", name="Your certificate").click()
    expect(panel.get_by_role("heading", name="Your certificate")).to_be_focused()
    return panel


def test_a_certificate_is_made_by_keyboard_and_a_name_is_kept_only_on_request(
    lab: Lab, page: Page, library: Library
) -> None:
    finish(lab.answers, library.unit("relationships"))
    panel = opened(lab, page)
    name = panel.get_by_label("Your name, as it is to stand there")
    name.fill("Sam <b>Okafor</b>")
    panel.get_by_role("button", name="Add to the list").press("Enter")
    expect(panel.get_by_role("status")).to_contain_text("Write their job, and whole minutes")
    panel.get_by_label("Their job").fill("physiotherapist")
    panel.get_by_label("Minutes").fill("45")
    day = panel.locator("[data-certificate]").get_by_label("Day")
    day.fill("2199-01-01")
    panel.get_by_role("button", name="Add to the list").press("Enter")
    expect(panel.get_by_role("status")).to_contain_text("This day is still to come.")
    day.fill("2026-11-20")
    panel.get_by_role("button", name="Add to the list").press("Enter")
    expect(panel.get_by_role("list", name="Added by you").get_by_role("listitem")).to_contain_text("physiotherapist")
    assert violations(page, ".activity.answers") == []
    panel.get_by_role("button", name="Make it").press("Enter")

    paper = panel.frame_locator("iframe[title='Your certificate']")
    expect(paper.locator(".holder")).to_have_text("Sam <b>Okafor</b>")
    expect(paper.locator("main")).to_contain_text("Self-certified. Not accredited by any professional body.")
    expect(paper.locator("main")).to_contain_text("45 minutes: physiotherapist, 20 November 2026")
    expect(paper.get_by_role("heading", name="Cultivate enabling relationships")).to_be_visible()
    assert violations(page, ".activity.answers") == []
    with page.expect_download() as download:
        panel.get_by_role("button", name="Save it as a page").click()
    assert re.fullmatch(r"my-certificate-\d{4}-\d\d-\d\d\.html", download.value.suggested_filename)
    assert "Okafor" not in page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert not any("Okafor" in path.read_text() for path in lab.answers.rglob("*.json"))

    panel.get_by_label("Keep my name and these times in this browser").check()
    panel.get_by_role("button", name="Make it").click()
    expect(panel.get_by_role("button", name="Save it as a page")).to_be_focused()
    panel.get_by_role("button", name="Close").click()
    panel.get_by_role("button", name="Your certificate").click()
    expect(name).to_have_value("Sam <b>Okafor</b>")
    expect(panel.get_by_role("list", name="Added by you").get_by_role("listitem")).to_contain_text("45 minutes")

    keep = panel.get_by_label("Keep my name and these times in this browser")
    [key] = page.evaluate("Object.keys(localStorage).filter((key) => key.endsWith('certificate'))")
    base = page.evaluate("JSON.parse(document.getElementById('jupyter-config-data').textContent).baseUrl")
    assert base in key, "on a hub, every learner has another"
    keep.uncheck()
    assert "Okafor" not in page.evaluate("JSON.stringify([{ ...localStorage }])"), "it goes at once"
    keep.check()
    panel.get_by_role("button", name="Make it").click()
    expect(panel.get_by_role("button", name="Save it as a page")).to_be_focused()
    panel.get_by_role("button", name="Clear my answers").click()
    panel.get_by_role("button", name="Clear them all").click()
    expect(panel.get_by_role("status")).to_contain_text("Your answers are cleared")
    assert "Okafor" not in page.evaluate("JSON.stringify([{ ...localStorage }])")


def test_the_days_in_the_one_file_are_those_of_units_as_the_command_has_them(
    browser: Browser, course_file: Path, library: Library, tmp_path: Path
) -> None:
    finish(tmp_path, library.unit("relationships"))
    [refreshers] = [entry.unit for entry in library.course.lessons if entry not in library.course.units]
    later = "2026-06-30T10:00:00.000+00:00"
    finish(tmp_path, library.unit(refreshers), saved=later)
    put(tmp_path, "course/account", {"nmc": {"words": {"what-changed": "I ring by four."}}}, later)
    put(tmp_path, "course/numbers", {"number": "0123456789abcdef"}, later)
    completed = find_completed(library, Store(tmp_path))
    assert completed.first == completed.last
    with opened_file(browser, course_file, "#relationships") as file:
        file.keep()
        file.bring_folder(tmp_path)
        file.page.get_by_role("button", name="Your certificate").click()
        file.page.get_by_role("button", name="Make it").click()
        paper = file.page.frame_locator("iframe[title='Your certificate']")
        expect(paper.locator("main")).to_contain_text("2 March 2026, by when answers were saved.")
        expect(paper.locator("main")).not_to_contain_text("June")
