"""No key and no mouse changes a lesson; in what is to be filled in, every key works."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.extension.lesson import VIEWS, called, lesson, look, sources

KEYS = [
    "a",
    "b",
    "x",
    "c",
    "v",
    "d",
    "d",
    "m",
    "y",
    "r",
    "o",
    "z",
    "1",
    "0",
    "0",
    "i",
    "i",
    "j",
    "k",
    "Enter",
    "Delete",
    "Backspace",
    "Escape",
    "ArrowUp",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "Space",
]

MORE = ["Shift+M", "Shift+A", "Shift+B", "Shift+Z", "Shift+L", "Shift+Enter", "Control+Enter", "Alt+Enter", "Control+Shift+ArrowDown", "Control+Shift+Minus", "Control+Backspace", "Control+Shift+M", "Control+a"]  # fmt: skip


@pytest.mark.parametrize("course_mode", [True, pytest.param(False, marks=pytest.mark.more)])
@pytest.mark.parametrize("view", VIEWS)
def test_keys_do_no_harm(stand, start_lab, page, view, course_mode):
    if course_mode:
        page, lab = stand(view).page, stand(view).room
    else:
        lab = start_lab(course_mode=False)
        lesson(lab)
        look(page, lab, view=view, live=None)
        page.get_by_role("button", name="Start this lesson").click()
        page.wait_for_selector("text=Live relationships/two")
    before, calls = sources(page), called(lab)
    for place in [".jp-MarkdownCell >> nth=0", ".jp-CodeCell >> nth=0"]:
        for key in KEYS + MORE:
            page.locator(place).evaluate("node => node.focus()")
            page.keyboard.press(key)
    box = page.locator(".jp-MarkdownCell").first.bounding_box()
    page.mouse.move(box["x"] + 3, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 300, steps=8)
    page.mouse.up()
    page.locator(".jp-MarkdownCell h1").first.click(button="right")
    assert not page.locator(".lm-Menu:visible").count()
    page.locator(".jp-MarkdownCell p").first.dblclick()
    assert not page.locator(".jp-InputArea-editor:visible").count()
    assert not page.locator(".jp-Dialog").count()
    page.get_by_label("First").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.get_by_label("Second").first.is_checked()
    words = page.get_by_label("Words").first
    words.click()
    words.press_sequentially("dd 00 ax")
    page.keyboard.press("Enter")
    page.keyboard.press("Backspace")
    assert words.input_value() == "dd 00 ax"
    page.get_by_label("Pick").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.get_by_label("Pick").first.input_value() == "two"
    page.get_by_role("button", name="Check").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    page.get_by_text("More", exact=True).first.focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("Hidden words").first.is_visible()
    assert page.locator("output").first.inner_text().count("checked") >= 1
    assert sources(page) == before
    assert called(lab) == calls
    page.keyboard.press("Enter")  # closes what it opened
    expect(page.locator("form details").first).not_to_have_attribute("open", "")


@pytest.mark.more
def test_keys_of_other_alphabets_and_of_the_browser_itself(lab, page):
    """On Cyrillic keys Ctrl+S offered to save the page; what the browser fills in by itself has no key at all."""
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    lesson(lab)
    look(page, lab)
    words = page.get_by_label("Words").first
    press = "(node, [kind, options]) => node.dispatchEvent(new globalThis[kind]('keydown', options))"
    common = {"bubbles": True, "cancelable": True}
    russian = {"key": "ы", "code": "KeyS", "ctrlKey": True}
    assert words.evaluate(press, ["KeyboardEvent", {**common, **russian}]) is False
    assert words.evaluate(press, ["KeyboardEvent", {**common, "key": "ы", "code": "KeyS"}]) is True
    assert words.evaluate(press, ["Event", common]) is True
    assert errors == []
