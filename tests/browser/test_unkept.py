"""Whoever chose to keep nothing: gone means gone, for the next person too, though the lesson's kernel runs on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from course.loading.library import Library
from course.model import Reflection
from tests.browser.browser import remembering_page, watched_page
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.waiting import wait_until

pytestmark = pytest.mark.more

SECRET = "What only I may read."
QUICK = 0.5
"""Seconds between two questions in the kernels of this server: half a minute takes three seconds."""


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory, specimen_folder: Path) -> Iterator[Lab]:
    """A server whose learner chose to keep nothing."""
    home = tmp_path_factory.mktemp("unkept") / "home"
    startup = home / ".ipython" / "profile_default" / "startup"
    for folder in (startup, home / "answers"):
        folder.mkdir(parents=True)
    (startup / "quick.py").write_text(f"from course.learner import claims\nclaims.EVERY = {QUICK}\n")
    (home / "answers" / "keep-nothing.txt").touch()
    with Lab(specimen_folder / "notebooks", home) as server:
        yield server


@pytest.fixture(autouse=True)
def nobody_was_here(lab: Lab) -> None:
    lab.end_kernels()


@pytest.fixture(scope="module")
def name(library: Library) -> str:
    unit = library.unit("relationships")
    return f"relationships/{next(one.id for one in unit.activities if isinstance(one, Reflection))}"


def box(page: Page, name: str) -> Locator:
    return Lesson(page).activity(name).locator("textarea").first


def write(page: Page, lab: Lab, name: str) -> None:
    """Open the lesson and write in it."""
    Lesson(page).open(lab.url())
    box(page, name).fill(SECRET)
    expect(Lesson(page).activity(name).locator(".saving")).to_contain_text("Not kept: you chose to keep no answers")
    wait_until(lambda: held(lab) == [name])


def held(lab: Lab) -> list[str]:
    """The activities of which the one kernel that runs still holds words that are kept nowhere."""
    names: list[str] = lab.in_kernel("[*__import__('course').activities._store().held]")
    return names


def set_pace(lab: Lab, seconds: float) -> None:
    lab.in_kernel(f"setattr(__import__('course.learner.claims').learner.claims, 'EVERY', {seconds})")


def wait_until_forgotten(lab: Lab) -> None:
    wait_until(lambda: not held(lab))


def expect_nothing_left(lab: Lab, browser: Browser, name: str) -> None:
    """The next person opens the lesson, in a browser of their own, while the kernel still runs."""
    with watched_page(browser) as page:
        Lesson(page).open(lab.url())
        expect(box(page, name)).to_have_value("")
        assert SECRET not in page.content()


def test_closing_the_tab(lab: Lab, browser: Browser, name: str) -> None:
    with watched_page(browser) as page:
        write(page, lab, name)
    wait_until_forgotten(lab)
    expect_nothing_left(lab, browser, name)


def test_reload_keeps_the_words_for_whoever_is_still_here(lab: Lab, browser: Browser, name: str) -> None:
    with watched_page(browser) as page:
        write(page, lab, name)
        set_pace(lab, 5)  # as it is for learners: a page takes seconds to load
        Lesson(page).reload()
        expect(box(page, name)).to_have_value(SECRET)
        set_pace(lab, QUICK)
    wait_until_forgotten(lab)
    expect_nothing_left(lab, browser, name)


def test_going_on_to_the_next_lesson_and_back(lab: Lab, browser: Browser, name: str) -> None:
    with watched_page(browser) as page:
        write(page, lab, name)
        page.get_by_role("region", name="How far you are").locator("a[href*='02-']").click()
        page.wait_for_url("**/02-*")
        Lesson(page).wait_live()
        for kernel in lab.kernels():  # the second lesson's kernel is another
            if lab.ask(f"/api/kernels/{kernel}")["connections"]:
                lab.end_kernel(kernel)
        wait_until_forgotten(lab)
        page.go_back()
        Lesson(page).wait_live()
        expect(box(page, name)).to_have_value("")


def test_a_tab_closed_and_opened_again(lab: Lab, browser: Browser, name: str, tmp_path: Path) -> None:
    """The browser closes, and the next person has it open the last tabs again, with all that it kept of them."""
    with remembering_page(browser, tmp_path) as page:
        write(page, lab, name)
        page.evaluate("sessionStorage.setItem('a', 'mark')")
        address = page.url
    wait_until_forgotten(lab)
    with remembering_page(browser, tmp_path, "--restore-last-session") as page:
        [again] = [tab for tab in page.context.pages if tab.url.split("?")[0] == address.split("?")[0]]
        Lesson(again).wait_live()
        assert again.evaluate("sessionStorage.getItem('a')") == "mark", "this tab was opened again"
        expect(box(again, name)).to_have_value("")
        assert SECRET not in again.content() + again.evaluate(
            "JSON.stringify([{ ...sessionStorage }, { ...localStorage }])"
        )


def test_a_tab_that_sleeps_gives_its_words_again_when_it_wakes(lab: Lab, browser: Browser, name: str) -> None:
    with watched_page(browser) as page:
        write(page, lab, name)
        session = page.context.new_cdp_session(page)
        session.send("Debugger.enable")
        session.send("Debugger.pause")  # nothing in the page runs, and what it is sent waits
        wait_until_forgotten(lab)
        session.send("Debugger.resume")
        session.send("Debugger.disable")
        wait_until(lambda: held(lab) == [name])
        expect(box(page, name)).to_have_value(SECRET)


def test_a_kernel_that_dies_gets_the_words_again_from_the_page(lab: Lab, browser: Browser, name: str) -> None:
    with watched_page(browser) as page:
        write(page, lab, name)
        [old] = lab.kernels()
        with Lesson(page).drawn_again(name):
            lab.end_kernel(old)
        expect(box(page, name)).to_have_value(SECRET)
        wait_until(lambda: held(lab) == [name])
        assert lab.kernels() != [old]
    wait_until_forgotten(lab)
    expect_nothing_left(lab, browser, name)
