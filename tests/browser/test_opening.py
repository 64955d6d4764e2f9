"""How a lesson opens: its words stand at once, and nothing jumps while it comes alive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.browser import watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

SHIFTS = """
globalThis.shifts = [];
const nameOf = ({ node }) => (node?.nodeType === 1 ? node : node?.parentElement)?.outerHTML.slice(0, 90) ?? "gone";
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries())
    if (!hadRecentInput) globalThis.shifts.push([value, sources.map(nameOf)]);
}).observe({ type: "layout-shift", buffered: true });
"""


def shifts(page: Page, url: str) -> list[tuple[float, list[str]]]:
    """What moved by itself, and how far, from going to a lesson until all of it lives."""
    page.add_init_script(SHIFTS)
    Lesson(page).open(url)
    expect(page.locator(".wm-waking")).to_have_count(0)
    # Until the browser has drawn that twice: then it has told of what moved.
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
    )
    found: list[tuple[float, list[str]]] = page.evaluate("shifts")
    return found


@pytest.mark.parametrize(
    ("notebook", "width"),
    [
        ("00-welcome.ipynb", 1280),
        ("03-shared-understanding.ipynb", 390),
        pytest.param("00-welcome.ipynb", 390, marks=pytest.mark.more),
        pytest.param("03-shared-understanding.ipynb", 1280, marks=pytest.mark.more),
    ],
)
def test_nothing_jumps_while_a_lesson_comes_alive(lab: Lab, browser: Browser, notebook: str, width: int) -> None:
    with watched_page(browser, viewport={"width": width, "height": 844}) as page:
        found = shifts(page, lab.url(notebook))
        assert sum(value for value, _ in found) < 0.1, found


@pytest.mark.more
def test_nothing_jumps_in_notebook_7(specimen_folder: Path, browser: Browser) -> None:
    with (
        Lab(specimen_folder / "notebooks", specimen_folder.parent / "home 7", app="notebook") as lab,
        watched_page(browser) as page,
    ):
        found = shifts(page, lab.url("03-shared-understanding.ipynb"))
        assert sum(value for value, _ in found) < 0.1, found


HEIGHTS = """() => Object.fromEntries([...document.querySelectorAll("[data-place]")].map((piece) =>
  [piece.dataset.place, piece.getBoundingClientRect().height]))"""
NEVER_TIRED = """const set = globalThis.setTimeout;
globalThis.setTimeout = (act, after, ...more) => (after === 30_000 ? 0 : set(act, after, ...more));"""
"""However slow the machine is, a lesson goes on waiting for its kernel."""

SOON_TALLER = {
    "00-welcome.ipynb": (
        "confidence-before",
        "where-numbness-is-an-emergency",
        "how-pain-and-mood-feed-each-other",
        "a-note-about-robbie",
        "a-label-you-read",
        "one-phrase",
        "more",
        "answers",
    ),
    "03-shared-understanding.ipynb": ("wear-worry-and-wires", "teach-back-once", "more", "answers"),
    "06-all-five-together.ipynb": ("more", "answers"),
    "09-refreshers.ipynb": ("contents", "answers"),
}
"""Of each unit what was shipped shorter than it lives. What was done in a unit comes to stand in front of "more", or of
"contents" where nothing is more."""


SECOND = [*SOON_TALLER][1:]


def asks_for_kernel(route: Route) -> bool:
    return route.request.method == "POST"


@pytest.mark.parametrize("notebook", ["00-welcome.ipynb", *(pytest.param(n, marks=pytest.mark.more) for n in SECOND)])
@pytest.mark.parametrize("width", [390, pytest.param(1280, marks=pytest.mark.more)])
def test_what_comes_alive_has_its_room_before(own_lab: Lab, browser: Browser, width: int, notebook: str) -> None:
    with watched_page(browser, viewport={"width": width, "height": 844}) as page:
        page.add_init_script(NEVER_TIRED)
        held: list[Route] = []
        page.route(
            "**/api/sessions*", lambda route: held.append(route) if asks_for_kernel(route) else route.continue_()
        )
        page.goto(own_lab.url(notebook))
        expect(page.locator(".wm-soon").first).to_contain_text("answer in a moment")
        expect(page.locator("body.wm-opening")).to_have_count(0)  # as a learner first sees it
        before = page.evaluate(HEIGHTS)
        # A server that is stopped while it answers this does not end: the thread that looks for formats is never told.
        with page.expect_response("**/api/nbconvert*"):
            for route in held:
                route.continue_()
            page.unroute_all(behavior="wait")
            expect(page.locator(".activity.answers [data-export]")).to_be_attached()
        expect(page.locator(".wm-end")).to_be_attached()
        expect(page.locator(".wm-waking")).to_have_count(0)
        after = page.evaluate(HEIGHTS)
        grown = {name: after[name] - before[name] for name in SOON_TALLER[notebook]}
        assert all(abs(by) < 60 for by in grown.values()), grown


@pytest.fixture
def without_kernel(browser: Browser, lab: Lab) -> Iterator[Page]:
    """A lesson whose kernel is never given; its clock is turned by hand."""
    with watched_page(browser) as page:
        page.clock.install()
        page.route("**/api/sessions*", lambda route: route.request.method == "POST" or route.continue_())
        page.goto(lab.url("03-shared-understanding.ipynb"))
        yield page
        page.unroute_all(behavior="ignoreErrors")


def test_words_and_stories_can_be_read_before_the_kernel_answers(without_kernel: Page) -> None:
    page = without_kernel
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    story = page.locator("section.activity.story").first
    expect(story.locator(".scene").first).to_be_visible()
    expect(story.locator(".scene").nth(1)).to_be_hidden()
    expect(story).to_contain_text("You can read this now, and answer in a moment.")
    text = page.locator("section.activity.text").first
    expect(text).to_contain_text("Words to use")
    expect(text).not_to_contain_text("answer in a moment")
    page.clock.run_for(31_000)  # so long its kernel is waited for
    expect(story.locator(".scene").nth(1)).to_be_visible()
    expect(story).not_to_contain_text("answer in a moment")


def test_what_is_typed_while_the_rest_comes_alive_is_kept(lab: Lab, page: Page) -> None:
    page.goto(lab.url(NOTEBOOK))
    box = page.locator(".activity textarea:visible").first
    box.press_sequentially("Begun early")
    name = box.evaluate("box => box.closest('[data-activity]').dataset.activity")
    lesson = Lesson(page)
    lesson.wait_live()
    expect(box).to_have_value("Begun early")
    lesson.expect_saved(name)
