"""The one file for whoever needs it otherwise: axe, small, forced colours, by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from course.loading.library import Library
from tests.browser.axe import violations
from tests.browser.by_keyboard import OneFileByKeyboard
from tests.browser.keys import tab_to
from tests.browser.one_file import OneFile, opened
from tests.browser.test_access import SPACING
from tests.browser.test_pages_answers import reflection, write
from tests.more.learner import complete


def open_all(page: Page) -> None:
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")


@pytest.mark.parametrize("colours", ["light", pytest.param("dark", marks=pytest.mark.more)])
def test_axe_finds_nothing(browser: Browser, specimen_file: Path, colours: str) -> None:
    with opened(browser, specimen_file, color_scheme=colours, bypass_csp=True) as file:  # axe puts in a style
        write(file)
        assert violations(file.page) == []
        open_all(file.page)
        file.page.get_by_role("button", name="Contents").click()
        assert violations(file.page) == []
        file.page.keyboard.press("Escape")
        file.page.evaluate("location.hash = '#about-this-course'")
        expect(file.page.get_by_role("heading", name="This file")).to_be_visible()
        assert violations(file.page) == []


def wide(page: Page) -> list[str]:
    return page.evaluate(
        """() => [document.scrollingElement, ...document.querySelectorAll('main *')]
             .filter(n => n.checkVisibility() && n.clientWidth && n.scrollWidth > n.clientWidth + 1)
             .filter(n => !['auto', 'scroll'].includes(getComputedStyle(n).overflowX) || n === document.scrollingElement)
             .filter(n => !n.matches('.unseen, .unseen *, svg *, textarea, select, thead, thead *, .drawn'))
             .map(n => n.outerHTML.slice(0, 200))"""
    )


def test_at_320_pixels_nothing_is_cut_off_however_far_letters_stand_apart(
    browser: Browser, specimen_file: Path
) -> None:
    with opened(browser, specimen_file, viewport={"width": 320, "height": 640}) as file:
        open_all(file.page)
        assert wide(file.page) == []
        file.page.evaluate(
            "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }",
            SPACING,
        )
        assert wide(file.page) == []
        bar = file.page.locator(".wm-bar").bounding_box()
        assert bar
        assert bar["height"] < 640 / 4


def test_in_forced_colours_what_is_chosen_and_what_has_the_focus_can_be_seen(
    browser: Browser, specimen_file: Path
) -> None:
    with opened(browser, specimen_file, forced_colors="active") as file:
        button = file.page.get_by_role("button", name="Contents")
        button.focus()
        file.page.keyboard.press("Tab")
        file.page.keyboard.press("Shift+Tab")
        assert button.evaluate("n => getComputedStyle(n).outlineStyle") == "solid"
        box = file.page.locator("section.quiz .choice").first
        box.locator("input").check()
        assert box.evaluate("n => getComputedStyle(n).outlineStyle") == "solid"


def test_a_question_a_story_and_a_reflection_are_done_by_keyboard_alone(one_file: OneFile) -> None:
    page = one_file.page
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    item = page.locator("section.quiz .item").first
    tab_to(page, item.locator("input").first, 300)
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(item.get_by_role("status")).not_to_be_empty()
    box = page.locator("section.reflection textarea").first
    tab_to(page, box, 300)
    page.keyboard.type("By keyboard")
    keep = page.locator("section.reflection .keep-here").first
    tab_to(page, keep)
    page.keyboard.press("Enter")
    expect(page.locator("section.reflection .saving").first).to_have_text(
        "Your answers save as you go, in this browser."
    )
    assert one_file.kept()[reflection(one_file)]["responses"]


@pytest.mark.more
def test_a_whole_unit_is_done_by_keyboard_alone(browser: Browser, course_file: Path, library: Library) -> None:
    unit = library.unit("relationships")
    with opened(browser, course_file, f"#{unit.id}") as file:
        hands = OneFileByKeyboard(file.page, course_file)
        total = sum(activity.counts for activity in unit.activities)
        first = next(activity for activity in unit.activities if activity.counts)
        hands.activity(f"{unit.id}/{first.id}").locator(".keep-here").click()
        assert complete(hands, unit) == total
        expect(file.page.locator('[data-words="unit"]:visible')).to_have_text(f"All {total} activities done.")
