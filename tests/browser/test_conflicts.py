"""Two versions of an activity's answers, in a real lesson: seen side by side, chosen with the keyboard, cleared."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from soak.windows import LEAVE
from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.browser.test_access import set_theme

REFLECTION, QUIZ, TALK = "specimen/trust-lost-or-won", "specimen/one-of-each", "specimen/at-the-counter"
HERE = {
    REFLECTION: {"description": "Written on the ward.", "feelings": "Calm."},
    QUIZ: {"priya-not-heard": {"answer": ["back-to-her-words"], "checked": True, "tries": 1}},
    TALK: {"path": [{"turn": "too-noisy", "reply": "move-aside", "words": "Come with me"}], "ended": []},
}
OTHER = {
    REFLECTION: {"description": "Written at home, ça va?\n\nWith a second <b>paragraph</b>.", "feelings": "Calm."},
    QUIZ: {"priya-not-heard": {"answer": ["clear-scan"], "checked": False, "tries": 2}},
    TALK: {"path": [{"turn": "too-noisy", "reply": "speak-louder", "words": "What?"}], "ended": ["tuesday"]},
}


def write(lab: Lab, name: str, responses: object, copy: str = "") -> Path:
    path = lab.answers / f"{name}{copy}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    saved = f"2026-11-2{4 if copy else 5}T10:00:00+00:00"
    document = {"format": 1, "activity": name, "saved": saved, "revision": 3, "responses": responses}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.fixture
def two_versions(specimen_lab: Lab) -> Iterator[dict[str, Path]]:
    """Answers to three activities, and beside each what a sync service left."""
    for name, responses in HERE.items():
        write(specimen_lab, name, responses)
    yield {name: write(specimen_lab, name, responses, "-LAPTOP-7QK2") for name, responses in OTHER.items()}
    for path in specimen_lab.answers.rglob("*.json*"):
        path.unlink()


def kept(lab: Lab, name: str) -> object:
    return json.loads((lab.answers / f"{name}.json").read_text(encoding="utf-8"))["responses"]


def test_both_are_read_side_by_side_and_chosen_with_the_keyboard(
    specimen_lab: Lab, page: Page, two_versions: dict[str, Path]
) -> None:
    lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))
    panel = page.locator(".activity.answers")
    groups = panel.locator(".conflict")
    expect(groups).to_have_count(3)
    reflection = panel.get_by_role("group", name="Trust lost or won")
    expect(reflection).to_contain_text("Written on the ward.")
    expect(reflection).to_contain_text("With a second <b>paragraph</b>.")
    expect(reflection).not_to_contain_text("Calm.")
    expect(reflection).to_contain_text("specimen/trust-lost-or-won-LAPTOP-7QK2.json")

    reflection.get_by_role("button", name="Use the other one").focus()
    page.keyboard.press("Enter")
    expect(groups).to_have_count(2)
    expect(panel.get_by_role("status")).to_contain_text("The other one stands in the lesson now.")
    expect(groups.first.locator("h4")).to_be_focused()
    expect(lesson.activity(REFLECTION).locator("[data-part=description]")).to_have_value(
        OTHER[REFLECTION]["description"]
    )
    assert kept(specimen_lab, REFLECTION) == OTHER[REFLECTION]
    assert not two_versions[REFLECTION].exists()

    page.keyboard.press("Tab")
    expect(groups.first.get_by_role("button", name="Use this one")).to_be_focused()
    page.keyboard.press("Space")
    expect(groups).to_have_count(1)
    expect(panel.get_by_role("status")).to_contain_text("This one stays in the lesson.")
    assert len([*specimen_lab.answers.rglob("*.json.not-used-*")]) == 2

    panel.get_by_role("button", name="Clear my answers").click()
    panel.get_by_role("button", name="Clear them all").click()
    expect(panel.get_by_role("status")).to_have_text("Your answers are cleared: 3 activities.")
    expect(groups).to_have_count(0)
    assert not [*specimen_lab.answers.rglob("*.json*")]


@pytest.mark.parametrize("colours", ["JupyterLab Light", pytest.param("JupyterLab Dark", marks=pytest.mark.more)])
def test_everybody_can_read_them(
    specimen_lab: Lab, browser: Browser, two_versions: dict[str, Path], colours: str
) -> None:
    set_theme(specimen_lab, colours)
    with watched_page(browser) as page:
        Lesson(page).open(specimen_lab.url(NOTEBOOK))
        panel = page.locator(".activity.answers")
        expect(panel.locator(".conflict")).to_have_count(3)
        for width in (1280, 390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            assert violations(page, ".activity.answers") == []
            wide = panel.evaluate("node => node.scrollWidth > node.clientWidth")
            assert not wide, f"nothing is cut off at the side of {width} px"


def test_two_windows_that_type_into_one_box_at_once_lose_neither(specimen_lab: Lab, browser: Browser) -> None:
    name = REFLECTION
    with watched_page(browser) as one_page, watched_page(browser) as other_page:
        windows = [Lesson(page).open(specimen_lab.url(NOTEBOOK)) for page in (one_page, other_page)]
        boxes = [lesson.activity(name).locator("[data-part=conclusion]") for lesson in windows]
        for word, box in zip(("Harriet", "Mohammed"), boxes):
            box.fill(word)
        then = time.time() * 1000 + 100
        for lesson in windows:
            lesson.page.evaluate(LEAVE, then)
        for lesson in windows:
            expect(lesson.activity(name).get_by_role("alert")).to_contain_text("Both versions are kept")
        other_page.locator(".activity.answers .conflict").get_by_role("button", name="Use the other one").click()
        expect(other_page.locator(".activity.answers .conflict")).to_have_count(0)
        chosen = boxes[0].input_value()
        assert chosen in ("Harriet", "Mohammed")
    folder = (specimen_lab.answers / name).parent
    unused = [json.loads(path.read_text())["responses"]["conclusion"] for path in folder.glob("*.not-used-*")]
    assert sorted([*unused, kept(specimen_lab, name)["conclusion"]]) == ["Harriet", "Mohammed"]
