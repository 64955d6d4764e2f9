"""Every kind of item of a quiz, from start to end, with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.keys import UNIT, begin, tab_to
from tests.browser.lesson import Lesson


@pytest.fixture(autouse=True)
def _hands(specimen: Lesson) -> None:
    """No mouse: what was left open by another test keeps no focus."""
    specimen.page.evaluate("document.activeElement?.blur()")


def test_single_best_answer_with_arrows_hint_and_explanations(specimen: Lesson) -> None:
    page = specimen.page
    begin(specimen, "one-of-each")
    item = specimen.item(f"{UNIT}/one-of-each", "priya-not-heard")
    order = item.locator("[data-option]").evaluate_all("nodes => nodes.map(n => n.dataset.option)")
    tab_to(page, item.locator("input").first)
    page.keyboard.press("Space")
    for _ in range(order.index("back-to-her-words")):
        page.keyboard.press("ArrowDown")
    expect(item.locator("input[value=back-to-her-words]")).to_be_checked()
    page.keyboard.press("Enter")
    expect(item.get_by_role("status")).to_contain_text("That is right")
    expect(item.locator("input[value=back-to-her-words]")).to_be_focused()
    page.keyboard.press("ArrowDown")
    tab_to(page, item.get_by_role("button", name="Check my answer"))
    page.keyboard.press("Enter")
    expect(item.get_by_role("status")).to_contain_text("Not quite yet")
    tab_to(page, item.get_by_role("button", name="Explain every option"))
    page.keyboard.press("Space")
    expect(item.locator(".feedback:visible")).to_have_count(len(order))
    after = item.locator("[data-option]").evaluate_all("nodes => nodes.map(n => n.dataset.option)")
    assert after == order
    hinted = specimen.activity(f"{UNIT}/one-of-each").get_by_role("button", name="Show a hint").first
    hinted.focus()
    page.keyboard.press("Enter")
    expect(specimen.activity(f"{UNIT}/one-of-each").get_by_role("button", name="Hide the hint").first).to_be_focused()


def test_multiple_response_asks_kindly_for_its_number(specimen: Lesson) -> None:
    page = specimen.page
    begin(specimen, "one-of-each")
    item = specimen.item(f"{UNIT}/one-of-each", "pain-and-mood")
    boxes = item.locator("input")
    tab_to(page, boxes.first)
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(item.get_by_role("status")).to_contain_text("Choose 2: you have 1. Choose 1 more. Nothing has been marked.")
    for _ in range(2):
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
    expect(item.get_by_role("status")).to_contain_text("You have 3. Untick 1, so that 2 are left.")
    for box in boxes.all():
        wanted = box.get_attribute("value") in ("pain-to-mood", "mood-to-pain")
        if box.is_checked() != wanted:
            box.focus()
            page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(item.get_by_role("status")).to_contain_text("That is right")


def test_ordering_by_buttons_keeps_the_focus_and_says_the_place(specimen: Lesson) -> None:
    page = specimen.page
    begin(specimen, "one-of-each")
    item = specimen.item(f"{UNIT}/one-of-each", "open-the-talk")
    key = ["open-question", "hear-it-out", "what-else", "agree-agenda"]
    for at, step in enumerate(key):
        up = item.locator(f"[data-option={step}] [data-move='-1']")
        up.focus()
        while (now := item.locator("[data-option]").evaluate_all("n => n.map(s => s.dataset.option)").index(step)) > at:
            page.keyboard.press("Enter")
            expect(up).to_be_focused()
            expect(item.get_by_role("status")).to_contain_text(f"Now step {now} of 4")
    tab_to(page, item.get_by_role("button", name="Check my answer"))
    page.keyboard.press("Enter")
    expect(item.get_by_role("status")).to_contain_text("That is right")


def test_matching_by_select_lists(specimen: Lesson) -> None:
    page = specimen.page
    begin(specimen, "one-of-each")
    item = specimen.item(f"{UNIT}/one-of-each", "which-principle")
    for pair in ("enabling", "context", "services"):
        select = item.locator(f"[data-option={pair}] select")
        select.focus()
        words = select.locator(f"option[value={pair}]").inner_text()
        page.keyboard.type(words[:40])
        page.keyboard.press("Enter")
        if select.input_value() != pair:  # typing ahead opens no list on this platform
            for _ in range(6):
                if select.input_value() == pair:
                    break
                page.keyboard.press("ArrowDown")
        expect(select).to_have_value(pair)
    tab_to(page, item.get_by_role("button", name="Check my answer"))
    page.keyboard.press("Enter")
    expect(item.get_by_role("status")).to_contain_text("That is right")
    expect(item.locator("[data-spare]")).to_be_visible()


def test_situational_judgement(specimen: Lesson) -> None:
    page = specimen.page
    begin(specimen, "one-of-each")
    item = specimen.item(f"{UNIT}/one-of-each", "four-minutes-left")
    groups = item.locator("fieldset")
    for at in range(groups.count()):
        tab_to(page, groups.nth(at).locator("input").first)
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
    tab_to(page, item.get_by_role("button", name="Compare with ours"))
    page.keyboard.press("Enter")
    expect(item.get_by_role("status")).to_contain_text("You and we agree on")
    expect(item.locator(".rationale")).to_contain_text("Our view")
