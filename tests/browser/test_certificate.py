"""The certificate in a real JupyterLab: a name, time with others, and a page that says who certifies it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from course.loading.library import Library
from tests.browser.axe import violations
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
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
