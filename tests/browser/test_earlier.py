"""Answers to what went since an earlier edition, under “Your answers” in a real JupyterLab."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from course.model import Edition
from tests.browser.axe import violations
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

GONE = "specimen/ten-cups"
EDITION = {
    "edition": "2025.1",
    "released": "2025-11-26",
    "units": {
        "specimen": {
            "kind": "unit",
            "text": "Specimen",
            "parts": {
                "ten-cups": {
                    "kind": "quiz",
                    "text": "Ten cups",
                    "parts": {
                        "which-first": {
                            "kind": "single-best-answer",
                            "text": "Ten cups of tea.\n\nWhich comes first?",
                            "parts": {
                                "the-blue-one": {"kind": "option", "text": "The blue one."},
                                "the-red-one": {"kind": "option", "text": "The red one."},
                            },
                        }
                    },
                }
            },
        }
    },
}


@pytest.fixture
def earlier_lab(lab: Lab, specimen_folder: Path) -> Iterator[Lab]:
    """The server, with an edition before the first one, and an answer to what only that one had."""
    edition = Edition.model_validate(EDITION)
    path = specimen_folder / "content" / "editions" / f"{edition.edition}.json"
    path.write_text(edition.model_dump_json(), encoding="utf-8")
    answer = {
        "format": 1,
        "activity": GONE,
        "course": edition.edition,
        "saved": "2025-11-27T10:00:00+00:00",
        "revision": 1,
        "responses": {"which-first": {"answer": ["the-blue-one"], "tries": 1}},
    }
    kept = lab.answers / f"{GONE}.json"
    kept.parent.mkdir(parents=True)
    kept.write_text(json.dumps(answer), encoding="utf-8")
    yield lab
    path.unlink()


@pytest.mark.more
def test_what_went_is_read_taken_along_and_cleared(earlier_lab: Lab, page: Page) -> None:
    lesson = Lesson(page).open(earlier_lab.url(NOTEBOOK))
    panel = page.locator(".activity.answers")
    expect(panel.get_by_role("heading", name="From an earlier edition")).to_be_visible()
    former = panel.locator("details.former")
    expect(former.locator(".version")).to_be_hidden()
    former.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(former).to_contain_text("Ten cups (Specimen, 2025.1)")
    expect(former).to_contain_text("Which comes first?")
    expect(former.locator(".version")).to_have_text("The blue one.")
    expect(former.locator("input,textarea,select,button")).to_have_count(0)
    assert violations(page, ".activity.answers") == []

    panel.get_by_role("button", name="Take your answers with you").click()
    with page.expect_download() as download:
        panel.get_by_role("button", name="Save a copy to bring back").click()
    taken = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert taken["activities"][GONE]["responses"]["which-first"]["answer"] == ["the-blue-one"]

    panel.get_by_role("button", name="Clear what is from an earlier edition").click()
    expect(panel.locator("[data-clear-earlier]")).to_be_focused()
    panel.locator("[data-keep-earlier]").click()
    expect(panel.locator("[data-ask-earlier]")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(panel.get_by_role("status")).to_have_text("Your answers from an earlier edition are cleared: 1 activity.")
    expect(panel.get_by_role("heading", name="From an earlier edition")).to_have_count(0)
    expect(panel.locator("[data-read]")).to_be_focused()
    assert not (earlier_lab.answers / f"{GONE}.json").exists()
    lesson.reload()
    expect(panel.locator("details.former")).to_have_count(0)
