"""The bar and Contents in a real lesson: what is done, where one is, and where one left off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from course.lab.launch import leading_back
from course.learner import bookmark
from course.learner.bookmark import Bookmark
from course.learner.store import Store
from tests.browser.axe import violations
from tests.browser.browser import stop_clock, watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.waiting import wait_until

PART, QUIZ = "one-of-each", "specimen/one-of-each"


def contents(page: Page) -> Locator:
    if not page.locator(".wm-contents").is_visible():
        page.locator(".wm-opener").click()
    return page.get_by_role("navigation", name="Contents")


def where(page: Page) -> Locator:
    return page.locator(".wm-part")


@pytest.fixture(scope="module", params=[*(pytest.param(width, marks=pytest.mark.more) for width in (1280, 390)), 320])
def sized(request: pytest.FixtureRequest, specimen_lab: Lab, browser: Browser) -> Iterator[Lesson]:
    with watched_page(browser, viewport={"width": request.param, "height": 844}) as page:
        yield Lesson(page).open(specimen_lab.url(NOTEBOOK))


def test_axe_finds_nothing_on_the_whole_window(sized: Lesson) -> None:
    page = sized.page
    page.mouse.move(0, 0)  # a heading shows a link of JupyterLab's to whoever points at it
    assert violations(page) == []
    contents(page)
    assert violations(page) == []
    page.keyboard.press("Escape")


def test_the_bar_is_slim_and_nothing_is_cut_off(sized: Lesson) -> None:
    page = sized.page
    contents(page).get_by_role("link").first.click()  # to the head: a part with a long title has a line more
    page.wait_for_function("() => document.querySelector('.wm-bar').offsetHeight <= 60")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    nav = contents(page)
    assert nav.evaluate("node => node.scrollWidth <= node.clientWidth")
    page.wait_for_function("nav => nav.getBoundingClientRect().bottom <= innerHeight", arg=nav.element_handle())
    page.keyboard.press("Escape")


def test_contents_tells_what_is_done_as_soon_as_it_is_saved(sized: Lesson, specimen_lab: Lab) -> None:
    lesson, page = sized, sized.page
    line = contents(page).get_by_role("listitem").filter(has=page.locator(f'a[href="#{PART}"]'))
    expect(line).to_contain_text("min")
    expect(line).not_to_contain_text("Begun")
    page.keyboard.press("Escape")
    lesson.item(QUIZ, "priya-not-heard").locator("input").first.check()
    lesson.expect_saved(QUIZ)
    expect(page.locator(".wm-saved")).to_contain_text("Saved at ")
    contents(page)
    expect(line).to_contain_text("Begun")
    Store(specimen_lab.answers).clear_all()
    expect(line).not_to_contain_text("Begun")


@pytest.mark.more
def test_an_address_with_a_part_leads_there_and_so_does_loading_it_again(lab: Lab, page: Page) -> None:
    lesson = Lesson(page).open(f"{lab.url(NOTEBOOK)}#{PART}")
    heading = lesson.activity(QUIZ).locator("h2")
    expect(heading).to_be_in_viewport()
    before = where(page).inner_text()
    page.get_by_role("button", name="Next part").click()
    expect(where(page)).not_to_have_text(before)
    after = where(page).inner_text()
    assert "#" in page.url and not page.url.endswith(PART)
    page.keyboard.press("Shift")  # whoever uses the keyboard is where they are
    lesson.reload()
    expect(where(page)).to_have_text(after)


@pytest.mark.more
def test_a_kernel_that_dies_leaves_contents_open_and_in_use(lab: Lab, page: Page) -> None:
    Lesson(page).open(lab.url(NOTEBOOK))
    nav = contents(page)
    link = nav.locator(f'a[href="#{PART}"]')
    link.focus()
    lab.end_kernels()
    expect(nav).to_be_visible()
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(nav).to_be_hidden()
    expect(page.locator(f'[data-place="{PART}"] h2')).to_be_in_viewport()


@pytest.mark.more
def test_where_somebody_reads_is_kept_beside_their_answers_until_they_are_cleared(lab: Lab, page: Page) -> None:
    lesson = Lesson(page).open(f"{lab.url(NOTEBOOK)}#{PART}")
    expect(where(page)).to_contain_text("Part ")
    lesson.item(QUIZ, "priya-not-heard").locator("input").first.check()
    lesson.expect_saved(QUIZ)
    wait_until(lambda: bookmark.read(lab.answers) == Bookmark("specimen", PART), lab.describe)

    page.evaluate("part => (location.hash = `resume=${part}`)", PART)
    notice = page.locator(".wm-notice")
    expect(notice).to_have_text("You left off here. Start of the unit")
    expect(lesson.activity(QUIZ).locator("h2")).to_be_in_viewport()
    notice.get_by_role("link", name="Start of the unit").click()
    expect(page.get_by_role("heading", level=1)).to_be_focused()

    Store(lab.answers).clear_all()
    assert bookmark.read(lab.answers) is None


@pytest.mark.more
def test_the_place_of_whoever_leaves_at_once_is_kept_too(lab: Lab, page: Page) -> None:
    lesson = Lesson(page).open(f"{lab.url(NOTEBOOK)}#{PART}")
    lesson.item(QUIZ, "priya-not-heard").locator("input").first.check()
    lesson.expect_saved(QUIZ)
    stop_clock(page)
    page.get_by_role("button", name="Next part").click()
    part = unquote(urlsplit(page.url).fragment)
    assert part != PART
    page.goto("about:blank")
    wait_until(lambda: bookmark.read(lab.answers) == Bookmark("specimen", part), lab.describe)


@pytest.mark.more
def test_a_unit_that_is_not_in_the_folder_is_named_and_leads_nowhere(own_lab: Lab, page: Page) -> None:
    gone = "02-context.ipynb"
    (own_lab.folder / gone).unlink()
    Lesson(page).open(own_lab.url("00-welcome.ipynb"))
    nav = contents(page)
    line = nav.get_by_role("listitem").filter(has_text="Understand and cater to context")
    expect(line).to_contain_text("not in this folder")
    expect(line.get_by_role("link")).to_have_count(0)
    nav.get_by_role("link", name="Cultivate enabling relationships").click()
    page.wait_for_url("**/01-enabling-relationships.ipynb")
    expect(page).to_have_title("Cultivate enabling relationships")


@pytest.mark.more
def test_the_course_opens_where_the_learner_left_off_once_for_each_start(
    specimen_folder: Path, browser: Browser, tmp_path: Path
) -> None:
    extra = tuple(leading_back(Bookmark("specimen", PART)))
    with (
        Lab(specimen_folder / "notebooks", tmp_path / "home", extra=extra) as lab,
        watched_page(browser) as page,
    ):
        lesson = Lesson(page).open(lab.url(NOTEBOOK))
        expect(page.locator(".wm-notice")).to_have_text("You left off here. Start of the unit")
        expect(lesson.activity(QUIZ).locator("h2")).to_be_in_viewport()
        assert page.url.endswith(f"#{PART}")
        other = page.context.new_page()
        Lesson(other).open(lab.url(NOTEBOOK))
        expect(other.locator(".wm-notice")).to_be_empty()
        expect(where(other)).to_contain_text("Parts in this unit")
