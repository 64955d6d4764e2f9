"""The one file while it is still being read: what is on the screen lives first, and nothing done early is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from course.loading.library import Library
from tests.browser.held_file import SCRIPT, held
from tests.browser.one_file import opened
from tests.browser.test_pages_answers import reflection
from tests.browser.test_pages_reading import SHOWN

AFTER_RELATIONSHIPS = r'<article data-lesson="context"'
QUIZ = "relationships/what-was-heard"
ONE_BY_ONE = """
  let time = 0;
  performance.now = () => (time += 1000);
  globalThis.requestIdleCallback = () => 0;
"""
"""No piece lives but the first: each seems to take a second, and the turn of the next never comes."""


def answer_first_question(file) -> None:  # type: ignore[no-untyped-def]
    item = file.page.locator(f'[data-activity="{QUIZ}"] .item').first
    item.locator("input").first.check()
    item.locator("button[type=submit]").click()
    file.expect_on_page(QUIZ)


def test_a_unit_can_be_answered_before_the_others_are_read(browser: Browser, course_file: Path) -> None:
    with held(browser, course_file, AFTER_RELATIONSHIPS) as file:
        file.open("#relationships")
        assert file.page.evaluate("document.readyState") == "loading"
        answer_first_question(file)
        assert file.page.evaluate(SHOWN) == ["relationships"]
        assert file.page.locator("html[data-ready]").count() == 0
        end = file.page.locator(".wm-end:visible")
        expect(end).not_to_contain_text("Read what you wrote")
        file.bring_rest()
        expect(end).to_contain_text("Read what you wrote")
        item = file.activity(QUIZ).locator(".item").first
        expect(item.locator("input").first).to_be_checked()
        expect(item.locator(".said")).not_to_be_empty()
        assert file.take_file()["activities"].keys() == {QUIZ}


def test_the_unit_that_an_address_names_is_awaited_and_no_other_shown(browser: Browser, course_file: Path) -> None:
    with held(browser, course_file, AFTER_RELATIONSHIPS) as file:
        for fragment in ("#context", "#context/the-eleventh-clock", "#context--the-eleventh-clock"):
            file.open(fragment)
            expect(file.page.locator("[data-lesson=relationships]")).to_be_attached()
            assert file.page.evaluate(SHOWN) == []
            file.bring_rest()
            assert file.page.evaluate(SHOWN) == ["context"]
            assert file.page.locator("#__notice").inner_text() == ""
        file.open("#nothing-of-this-name")
        expect(file.page.locator("[data-lesson=relationships]")).to_be_attached()
        assert file.page.locator("#__notice").inner_text() == "", "it may still come"
        file.bring_rest()
        expect(file.page.locator("#__notice")).to_contain_text("This file has no such part.")


def test_where_the_reader_left_off_is_awaited(browser: Browser, course_file: Path) -> None:
    with held(browser, course_file, AFTER_RELATIONSHIPS) as file:
        file.open("#context")
        file.bring_rest()
        file.keep()
        file.open()
        expect(file.page.locator("[data-lesson=relationships]")).to_be_attached()
        assert file.page.evaluate(SHOWN) == []
        file.bring_rest()
        assert file.page.evaluate(SHOWN) == ["context"]


def test_what_was_typed_and_chosen_before_the_script_came_is_kept(browser: Browser, specimen_file: Path) -> None:
    with held(browser, specimen_file, SCRIPT) as file:
        file.open()
        name = reflection(file)
        box = file.page.locator(f'[data-activity="{name}"] textarea').first
        choice = file.page.locator("section.quiz .item input[type=radio]").first
        choice.check()
        box.press_sequentially("Typed early")
        box.evaluate("box => { window.typedInto = box }")
        file.bring_rest()
        box.press_sequentially(", and on")
        box.blur()
        file.expect_on_page(name)
        expect(choice).to_be_checked()
        responses = [each["responses"] for each in file.take_file()["activities"].values()]
        assert any("Typed early, and on" in each.values() for each in responses)
        assert len(responses) == 2
        assert box.evaluate("box => box === window.typedInto"), "whoever types stays where they are"


def test_what_was_typed_early_takes_nothing_from_what_was_kept(browser: Browser, specimen_file: Path) -> None:
    with held(browser, specimen_file, SCRIPT) as file:
        file.open()
        file.bring_rest()
        file.keep()
        name = reflection(file)
        box = file.page.locator(f'[data-activity="{name}"] textarea').first
        box.fill("Of yesterday.")
        box.blur()
        file.expect_saved(name)
        file.open()
        box.press_sequentially("Of today.")
        file.bring_rest()
        expect(box).to_have_value("Of yesterday. Of today.")
        file.expect_saved(name)
        assert [*file.kept()[name]["responses"].values()] == ["Of yesterday. Of today."]


def test_whoever_leaves_for_a_unit_that_is_still_to_come_gets_there(browser: Browser, course_file: Path) -> None:
    with held(browser, course_file, AFTER_RELATIONSHIPS) as file:
        file.open("#relationships")
        file.expect_lives(QUIZ)
        file.page.evaluate("location.hash = '#context/the-eleventh-clock'")
        file.page.locator(f'[data-activity="{QUIZ}"]').scroll_into_view_if_needed()
        expect(file.page.locator(".wm-next")).to_be_visible()
        assert file.page.evaluate(SHOWN) == ["relationships"]
        file.bring_rest()
        assert file.page.evaluate(SHOWN) == ["context"]
        expect(file.page.locator('[data-lesson=context] [data-place="the-eleventh-clock"]')).to_be_in_viewport()


@pytest.fixture
def sleeping(browser: Browser, course_file: Path):  # type: ignore[no-untyped-def]
    """The file, of which no more than one piece lives."""
    with held(browser, course_file, AFTER_RELATIONSHIPS) as file:
        file.page.add_init_script(ONE_BY_ONE)
        file.open("#relationships")
        expect(file.page.locator("[data-lesson=relationships] section.progress")).to_be_attached()
        expect(file.page.locator(".activity .saving")).to_have_count(0)
        yield file


def test_a_piece_that_somebody_touches_lives_at_once(sleeping) -> None:  # type: ignore[no-untyped-def]
    answer_first_question(sleeping)
    expect(sleeping.page.locator(".activity .saving")).to_have_count(1)


def test_a_piece_that_gets_the_focus_by_keyboard_lives_at_once(sleeping) -> None:  # type: ignore[no-untyped-def]
    sleeping.page.locator(f'[data-activity="{QUIZ}"] input').first.focus()
    sleeping.page.keyboard.press("Space")
    sleeping.expect_on_page(QUIZ)


def test_contents_wakes_all_of_a_unit(sleeping, library: Library) -> None:  # type: ignore[no-untyped-def]
    sleeping.page.get_by_role("button", name="Contents").click()
    alive = sum(activity.counts for activity in library.unit("relationships").activities)
    assert sleeping.page.locator(".activity .saving").count() >= alive


def test_a_print_has_all_of_the_unit(sleeping) -> None:  # type: ignore[no-untyped-def]
    sleeping.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(sleeping.page.locator(f'[data-activity="{QUIZ}"] .saving')).to_be_attached()


def test_a_unit_that_was_closed_is_as_it_was_and_lives_again(browser: Browser, course_file: Path) -> None:
    with opened(browser, course_file, "#relationships") as file:
        page: Page = file.page
        lesson = page.locator("[data-lesson=relationships]")
        answer_first_question(file)
        page.evaluate("location.hash = '#context'")
        expect(page.locator("h1:visible")).to_contain_text("Principle 2")
        assert lesson.locator(".saving, input:checked, .wm-way").count() == 0
        page.go_back()
        expect(file.activity(QUIZ).locator("input").first).to_be_checked()
        expect(file.activity(QUIZ).locator(".saving")).to_have_count(1)
        expect(file.activity(QUIZ).locator(".saving")).to_have_text(re.compile("."))
