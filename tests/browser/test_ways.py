"""The ways through a unit, and what stands closed at its end, in a real JupyterLab."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.keys import tab_to
from tests.browser.lesson import Lesson

EXTRA = "specimen/a-referral-to-mend"


def marks(page: Page) -> Locator:
    return page.locator(".wm-way")


def test_choosing_a_way_scrolls_there_and_marks_its_parts_and_hides_nothing(specimen: Lesson) -> None:
    page = specimen.page
    cells = page.locator(".jp-Cell:visible").count()
    short = page.get_by_role("link", name="the short way")
    expect(marks(page)).to_have_count(0)
    page.get_by_role("button", name="Contents").focus()
    tab_to(page, short)
    page.keyboard.press("Enter")

    expect(marks(page)).to_have_text(["Part 1 of 2 of the short way", "Part 2 of 2 of the short way"])
    expect(marks(page).first).to_be_focused()
    expect(marks(page).first).to_be_in_viewport()
    expect(marks(page).first.locator("..")).to_contain_text("A minute more")
    expect(short).to_have_attribute("aria-current", "true")
    assert page.locator(".jp-Cell:visible").count() == cells

    page.get_by_role("link", name="the whole unit").click()
    total = marks(page).count()
    expect(marks(page).nth(1)).to_have_text(f"Part 2 of {total} of the whole unit")
    expect(marks(page).first.locator("..")).to_contain_text("Before you start")
    expect(marks(page).first).to_be_in_viewport()
    expect(short).not_to_have_attribute("aria-current", "true")

    page.get_by_role("link", name="more practice").click()
    expect(marks(page)).to_have_text(["Part 1 of 1 of more practice"])
    expect(page.get_by_role("heading", name=re.compile("^More practice: about"))).to_be_in_viewport()


def test_what_is_closed_opens_by_keyboard_and_says_what_it_is(specimen: Lesson) -> None:
    page = specimen.page
    page.locator(".activity.answers details.closed").evaluate("closed => (closed.open = false)")
    extra = specimen.activity(EXTRA)
    box = extra.locator("textarea")
    expect(box).to_be_hidden()
    page.get_by_role("link", name="more practice").focus()
    page.keyboard.press("Enter")
    tab_to(page, extra.locator("summary"))
    page.keyboard.press("Enter")
    expect(box).to_be_visible()
    expect(extra.get_by_role("button", name="Start again: A referral to mend")).to_be_visible()
    page.keyboard.press("Space")
    expect(box).to_be_hidden()

    for name in ("Sources", "Help for you, or for somebody else"):
        closed = page.locator(".jp-MarkdownOutput details", has_text=name)
        inside = closed.locator("li").first
        expect(inside).to_be_hidden()
        tab_to(page, closed.locator("summary"))
        page.keyboard.press("Enter")
        expect(inside).to_be_visible()
        below = "node => node.nextElementSibling.getBoundingClientRect().top - node.getBoundingClientRect().bottom"
        assert closed.locator("summary").evaluate(below) >= 8
        page.keyboard.press("Enter")
    answers = page.locator(".activity.answers")
    expect(answers.locator("[data-export]")).to_be_hidden()
    tab_to(page, answers.locator("summary").first)
    page.keyboard.press("Space")
    expect(answers.get_by_role("button", name="Take your answers with you")).to_be_visible()

    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    said = {
        node["name"]["value"]: {each["name"]: each["value"].get("value") for each in node["properties"]}
        for node in tree
        if node.get("role", {}).get("value") == "DisclosureTriangle"
    }
    assert said["Your answers"]["expanded"] is True
    assert said["Sources"]["expanded"] is False
    assert said["A referral to mend Write it again · about 4 minutes"]["expanded"] is False


def test_axe_finds_nothing_while_it_is_closed_and_nothing_is_cut_off_on_a_small_screen(specimen: Lesson) -> None:
    page = specimen.page
    page.locator(".activity.answers details.closed").evaluate("closed => (closed.open = false)")
    page.get_by_role("link", name="the whole unit").click()
    page.mouse.move(0, 0)  # a heading shows a link of JupyterLab's to whoever points at it
    assert violations(page, ".jp-MarkdownCell") == []
    assert violations(page, ".wm-way") == []
    assert violations(page, ".activity") == []
    size = page.viewport_size
    assert size
    page.set_viewport_size({"width": 320, "height": 640})
    wide = page.evaluate(
        """() => [...document.querySelectorAll('.wm-way,.activity summary,.jp-MarkdownOutput summary,[data-way]')]
             .filter(node => node.checkVisibility() && node.scrollWidth > node.clientWidth + 1 && node.clientWidth)
             .map(node => node.outerHTML)"""
    )
    page.set_viewport_size(size)
    assert wide == []


def test_more_practice_is_open_for_whoever_began_it_and_does_not_count(specimen: Lesson) -> None:
    page, extra = specimen.page, specimen.activity(EXTRA)
    progress = page.locator("[data-words=unit]").first
    before = progress.text_content() or ""
    extra.locator("details.closed").evaluate("closed => (closed.open = true)")
    extra.locator("textarea").fill("He lifts Jean four times a night.")
    specimen.expect_saved(EXTRA)
    specimen.reload()

    expect(extra.locator("textarea")).to_be_visible()
    expect(progress).to_have_text(before)
    with specimen.drawn_again(EXTRA):
        extra.get_by_role("button", name="Start again").click()
        extra.get_by_role("button", name="Clear them").click()
    expect(extra.locator("textarea")).to_be_visible()
