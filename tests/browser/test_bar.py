"""The bar over a lesson's markup alone: where one is, what comes next, and what it says of saving."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.bar import markup, open_contents, part, show
from tests.browser.browser import stop_clock


def test_the_bar_has_the_mark_of_the_principle(page: Page) -> None:
    show(page)
    expect(page.locator(".wm-where").get_by_role("img", name="Principle 1")).to_have_text("1")


def tell_of_progress(page: Page) -> None:
    """What the panel does once it lives, and at each save."""
    page.locator("section[data-kind=progress]").dispatch_event("wm-progress", {"bubbles": True})


def test_the_end_of_the_unit_tells_what_was_done_what_is_left_and_where_it_goes_on(page: Page) -> None:
    show(page)
    end = page.get_by_role("region", name="How far you are")
    expect(end).to_have_count(0)
    tell_of_progress(page)
    expect(end).to_contain_text("1 of 3 activities done. About 9 minutes left.")
    expect(end.get_by_role("listitem")).to_have_text(["What was heard?"])
    expect(end.get_by_role("link", name="Understand context")).to_be_visible()
    above = "end => end.compareDocumentPosition(document.querySelector('[data-place=more] h2'))"
    assert end.evaluate(above) & 4, "it stands at the end of the unit, before what is more"
    end.get_by_role("link", name="What was heard?").press("Enter")
    expect(page.get_by_role("heading", name="What was heard?")).to_be_focused()
    end.get_by_role("link", name="Read what you wrote").press("Enter")
    expect(page.get_by_role("button", name="Opened")).to_be_visible()

    units = open_contents(page).get_by_role("listitem").filter(has_text="What was heard?")
    expect(units).to_have_count(1)  # among the parts, and not among the units
    page.keyboard.press("Escape")
    link = end.get_by_role("link", name="What was heard?")
    link.focus()
    tell_of_progress(page)
    expect(link).to_be_focused()
    page.locator("section[data-kind=progress]").evaluate(
        "panel => { panel.dataset.parts = JSON.stringify({ heard: { state: 'done', counts: true } }) }"
    )
    tell_of_progress(page)
    expect(end.get_by_role("listitem")).to_have_count(0)


def test_the_next_unit_is_named_once_at_the_end(page: Page) -> None:
    show(page)
    here = page.locator("#lesson")
    expect(here.get_by_role("link", name="Next: Understand context")).to_be_visible()
    tell_of_progress(page)
    expect(page.get_by_role("region", name="How far you are")).to_contain_text("Next: Understand context")
    expect(here.get_by_role("link", name="Next: Understand context")).to_have_count(0)
    expect(here.get_by_role("link", name="Previous: First")).to_have_count(0)  # the list above has it
    expect(here.get_by_role("link", name="About this course")).to_be_visible()


def test_without_more_practice_the_end_stands_before_the_list_of_units(page: Page) -> None:
    show(page, re.sub(r'<div data-place="more".*\n', "", markup()))
    expect(page.locator("[data-place=more]")).to_have_count(0)
    tell_of_progress(page)
    end = page.get_by_role("region", name="How far you are")
    above = "end => end.compareDocumentPosition(document.querySelector('[data-place=contents] h2'))"
    assert end.evaluate(above) & 4


def test_a_long_title_goes_on_in_a_second_line_on_a_telephone_and_the_bar_stays_slim(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    bar = show(page, title="Jointly explore risks, options and expectations")
    name = page.locator(".wm-where strong")
    assert name.evaluate("name => name.scrollHeight <= name.clientHeight + 1 && name.scrollWidth <= name.clientWidth")
    box = bar.bounding_box()
    assert box and box["height"] <= 60


def test_next_part_goes_on_from_the_first_to_the_end(page: Page) -> None:
    show(page)
    where, next_part = page.locator(".wm-part"), page.get_by_role("button", name="Next part")
    expect(where).to_have_text("Parts in this unit: 3")
    for words, heading in [
        ("Part 1 of 3", "Good news, Amina"),
        ("Part 2 of 3", "How to do it"),
        ("Part 3 of 3", "What was heard?"),
        ("More practice: 1 of 1", "A second story"),
    ]:
        next_part.click()
        expect(where).to_have_text(words)
        expect(page.get_by_role("heading", name=heading)).to_be_focused()
    while next_part.is_visible():
        next_part.click()
    expect(where).to_have_text("Your answers")
    assert page.evaluate("told") == ["good-news", "how-to", "heard", "extra", "sources", "answers"]


def test_a_way_that_was_chosen_is_what_is_counted(page: Page) -> None:
    show(page)
    page.evaluate("document.querySelector('[data-place=opening] a').setAttribute('aria-current', 'true')")
    next_part = page.get_by_role("button", name="Next part")
    next_part.click()
    expect(page.locator(".wm-part")).to_have_text("Part 1 of 2")
    next_part.click()
    expect(page.locator(".wm-part")).to_have_text("Part 2 of 2")
    expect(page.get_by_role("heading", name="What was heard?")).to_be_focused()
    expect(open_contents(page).get_by_role("link", name="the short way")).to_have_attribute("aria-current", "true")


def test_scrolling_tells_which_part_is_on_the_screen(page: Page) -> None:
    show(page)
    page.evaluate("document.querySelector('[data-place=heard]').scrollIntoView()")
    expect(page.locator(".wm-part")).to_have_text("Part 3 of 3")
    page.evaluate("document.querySelector('#scroller').scrollTop = 0")
    expect(page.locator(".wm-part")).to_have_text("Parts in this unit: 3")


@pytest.mark.parametrize(
    ("fragment", "notice", "place"),
    [
        ("heard", "", "Part 3 of 3"),
        ("resume=heard", "You left off here. Start of the unit", "Part 3 of 3"),
        ("long-gone", "The part that this address names is not in this unit any more.", "Parts in this unit: 3"),
        ("resume=long-gone", "", "Parts in this unit: 3"),
    ],
)
def test_an_address_leads_to_a_part(page: Page, fragment: str, notice: str, place: str) -> None:
    page.clock.install()
    bar = show(page, fragment=fragment)
    page.clock.run_for(11_000)  # so long a part may take to be drawn
    expect(page.locator(".wm-part")).to_have_text(place)
    expect(bar.get_by_role("status")).to_contain_text(notice)
    if not notice:
        expect(bar.get_by_role("status")).to_be_empty()
    if fragment == "resume=heard":
        bar.get_by_role("link", name="Start of the unit").click()
        expect(page.locator(".wm-part")).to_have_text("Parts in this unit: 3")
        expect(page.get_by_role("heading", level=1)).to_be_focused()
        expect(bar.get_by_role("status")).to_be_empty()


def test_a_part_stays_in_its_place_while_what_is_above_it_comes_alive(page: Page) -> None:
    show(page, fragment="heard")
    expect(page.locator(".wm-part")).to_have_text("Part 3 of 3")
    page.evaluate("document.querySelector('#scroller').style.overflowAnchor = 'none'")
    page.evaluate("document.querySelector('[data-place=good-news] .body').style.height = '3000px'")
    page.wait_for_function(
        """() => { const top = (node) => document.querySelector(node).getBoundingClientRect().top;
          return Math.abs(top("[data-place=heard]") - top("#scroller")) < 2 }"""
    )


def test_a_part_near_the_end_is_named_once_the_lesson_has_come_alive(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 1200})
    stop_clock(page)
    show(page, fragment="sources")
    page.clock.run_for(1_000)
    where = page.locator(".wm-part")
    expect(where).to_have_text("Sources")
    page.evaluate("document.querySelector('#scroller').style.overflowAnchor = 'none'")
    page.evaluate("document.querySelector('[data-place=good-news] .body').style.height = '3000px'")
    scroller = page.locator("#scroller")
    page.wait_for_function(
        """() => { const { scrollTop, clientHeight, scrollHeight } = document.querySelector("#scroller");
          return scrollTop > 3000 && scrollTop + clientHeight > scrollHeight - 2 }"""
    )
    page.clock.run_for(1_000)
    expect(where).to_have_text("Sources")
    page.clock.run_for(30_000)
    expect(where).to_have_text("Sources")
    assert page.evaluate("[...new Set(told)]") == ["sources"]
    # The clock stands still: nothing is told of a scroll that the page hears of after it was turned.
    scroller.evaluate(
        """scroller => new Promise((resolve) => {
          scroller.addEventListener("scroll", resolve, { once: true });
          scroller.scrollTop = 0;
        })"""
    )
    page.clock.run_for(1_000)
    expect(where).to_have_text("Parts in this unit: 3")


@pytest.mark.parametrize("is_waking", [True, False])
def test_it_stays_there_however_long_the_lesson_takes_to_come_alive(page: Page, is_waking: bool) -> None:
    stop_clock(page)
    show(page)
    lesson = page.locator("#lesson")
    lesson.evaluate("(lesson, on) => lesson.classList.toggle('wm-waking', on)", is_waking)
    page.evaluate("document.querySelector('#scroller').style.overflowAnchor = 'none'")
    page.evaluate("void live.arrive('#heard')")
    heard = page.get_by_role("heading", name="What was heard?")
    expect(heard).to_be_in_viewport()
    for _ in range(4):  # with breaks in which nothing comes
        page.clock.run_for(60_000 if is_waking else 9_000)
        page.locator("[data-place=good-news] .body").evaluate(
            "body => { body.style.height = `${body.offsetHeight + 700}px` }"
        )
        expect(heard).to_be_in_viewport()
        assert page.evaluate("told") == ["heard"], "what passes by meanwhile is no place where somebody read"
    lesson.evaluate("lesson => lesson.classList.remove('wm-waking')")
    page.clock.run_for(30_000)  # long after that, whatever grows moves nobody
    page.locator("#scroller").evaluate("scroller => { scroller.scrollTop = 0 }")
    page.locator("[data-place=good-news] .body").evaluate("body => { body.style.height = '9000px' }")
    page.clock.run_for(1_000)
    assert page.locator("#scroller").evaluate("scroller => scroller.scrollTop") == 0


def test_what_waits_to_be_saved_is_said_before_what_is_saved(page: Page) -> None:
    many = markup([f'<section data-activity="trust/{name}">{part(name, name)}</section>' for name in ("one", "two")])
    show(page, many)
    tell = """([name, words, isWaiting]) => document.querySelector(`[data-activity="trust/${name}"]`).dispatchEvent(
      new CustomEvent("wm-saving", { bubbles: true, detail: { words, isWaiting } }))"""
    for saying, words in [
        (["one", "Not saved yet.", True], "Not saved yet."),
        (["two", "Saved at 14:02", False], "Not saved yet."),
        (["one", "Saved at 14:03", False], "Saved at 14:03"),
    ]:
        page.evaluate(tell, saying)
        expect(page.locator(".wm-saved")).to_have_text(words)
