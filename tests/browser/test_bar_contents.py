"""Contents over a lesson's markup alone: what it names, by keyboard, and whatever the unit holds."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.bar import contents, markup, open_contents, part, show
from tests.browser.browser import watched_page
from tests.browser.test_access import SPACING


@pytest.fixture
def page(blank: Page) -> Page:
    return blank


def test_contents_names_parts_ways_units_and_what_is_done(page: Page) -> None:
    show(page)
    nav = open_contents(page)
    expect(nav.get_by_role("heading")).to_have_text(
        [
            "Contents",
            "Ways through this unit",
            "In this unit",
            "More practice",
            "At the end of this unit",
            "Units of the course",
            "About the course, and this screen",
        ]
    )
    expect(nav.get_by_role("listitem")).to_have_text(
        [
            "the short way · about 12 minutes",
            "the whole unit · about 40 minutes",
            "more practice · about 8 minutes",
            "Good news, Amina · ✓ Done · about 4 min",
            "How to do it · about 3 min",
            "What was heard?",
            "A second story",
            "Sources",
            "Your answers",
            "1 Trust · 1 of 3 activities done.",
            "2 Understand context · not begun.",
            "Not here · not in this folder",
            "My record: read what you wrote",
            "About this course",
            "Show JupyterLab",
        ]
    )
    expect(nav).to_contain_text("About 9 minutes left.")
    expect(nav.get_by_role("img")).to_have_count(2)
    expect(nav.get_by_role("img", name="Principle 2")).to_be_visible()
    expect(nav.get_by_role("link", name="Trust")).to_have_attribute("aria-current", "page")
    expect(nav.get_by_role("link", name="Not here")).to_have_count(0)


def test_my_record_opens_from_contents(page: Page) -> None:
    show(page)
    open_contents(page).get_by_role("link", name="My record").press("Enter")
    expect(contents(page)).to_be_hidden()
    expect(page.get_by_role("button", name="Opened")).to_be_in_viewport()


def test_a_unit_without_a_principle_has_a_quiet_mark_that_says_nothing(page: Page) -> None:
    show(page, markup().replace(' data-principle="2"', ""))
    line = open_contents(page).get_by_role("listitem").filter(has_text="Understand context")
    mark = line.locator(".wm-mark")
    expect(mark).to_have_text("")
    expect(mark).to_have_attribute("aria-hidden", "true")
    expect(line.get_by_role("img")).to_have_count(0)
    expect(contents(page).get_by_role("listitem").filter(has_text="Not here").locator(".wm-mark")).to_have_count(1)
    box, other = mark.bounding_box(), contents(page).get_by_role("img", name="Principle 1").bounding_box()
    assert box
    assert other
    assert (box["width"], box["x"]) == (other["width"], other["x"]), "the titles stand below each other"


def test_it_opens_and_closes_by_keyboard_and_focus_goes_where_one_went(page: Page) -> None:
    show(page)
    opener = page.get_by_role("button", name="Contents", exact=True)
    opener.focus()
    expect(opener).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    contents(page).get_by_role("link", name="How to do it").focus()
    page.keyboard.press("Escape")
    expect(contents(page)).to_be_hidden()
    expect(opener).to_be_focused()

    page.keyboard.press("Enter")
    contents(page).get_by_role("heading", name="Contents").click()
    expect(opener).not_to_be_focused()
    page.keyboard.press("Escape")
    expect(contents(page)).to_be_hidden()
    expect(opener).to_be_focused()

    page.keyboard.press("Enter")
    contents(page).get_by_role("link", name="How to do it").focus()
    page.keyboard.press("Enter")
    expect(contents(page)).to_be_hidden()
    expect(page.get_by_role("heading", name="How to do it")).to_be_focused()
    expect(page.get_by_role("heading", name="How to do it")).to_be_in_viewport()
    expect(page.locator(".wm-part")).to_have_text("Part 2 of 3")
    opener.press("Enter")
    expect(contents(page).get_by_role("link", name="How to do it")).to_have_attribute("aria-current", "location")
    page.get_by_role("button", name="Close Contents").press("Enter")
    expect(opener).to_be_focused()

    opener.press("Enter")
    contents(page).get_by_role("link", name="Sources").press("Enter")
    expect(page.get_by_text("Here.")).to_be_visible()
    expect(page.locator("summary")).to_be_focused()


HARD = {
    "200 parts": markup([part(f"part-{number}", f"Part {number} of a long unit") for number in range(200)]),
    "long titles": markup([part("long", "Donaudampfschifffahrtsgesellschaft" * 9)] * 3, "A very long title " * 20),
    "right to left": markup([part("rtl", "مرحبا بكم في الوحدة"), part("more-rtl", "שלום עולם")], "الوحدة الأولى"),
    "no parts": markup([]),
    "nothing at all": '<header id="top"></header><main id="scroller"><div id="lesson"><h1>Bare</h1></div></main>',
}


@pytest.mark.parametrize("lesson", HARD.values(), ids=HARD)
@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_is_cut_off_whatever_the_unit_holds(page: Page, lesson: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    show(page, lesson, title="A very long title " * 20 if "long" in lesson else "Trust")
    nav = open_contents(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert nav.evaluate("node => node.scrollWidth <= node.clientWidth")
    page.add_style_tag(content=SPACING)
    assert nav.evaluate("node => node.scrollWidth <= node.clientWidth")
    page.wait_for_function("document.querySelector('.wm-bar-inner').getBoundingClientRect().bottom <= innerHeight")
    small = page.locator(".wm-bar-inner :is(button, a):visible").evaluate_all(
        "nodes => nodes.map(node => node.getBoundingClientRect()).filter(box => box.width < 24 || box.height < 24).length"
    )
    assert small == 0


@pytest.mark.parametrize("colours", ["none", "active"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_with_contents_open(browser: Browser, colours: str, width: int) -> None:
    with watched_page(browser, forced_colors=colours, viewport={"width": width, "height": 640}) as page:
        show(page)
        assert violations(page, ".wm-bar-inner") == []
        open_contents(page)
        assert violations(page, ".wm-bar-inner") == []
