"""In course mode the window shows once the lesson's text stands; whatever else is opened, it shows."""

from __future__ import annotations

import pytest
from nbformat.v4 import new_markdown_cell
from playwright.sync_api import Page, expect

from tests.extension.conftest import Room
from tests.extension.lesson import VIEWS, lesson, look, write

SEEN_AT_FIRST = """
globalThis.first = new Promise((done) => {
  const look = () => {
    const lesson = document.querySelector(".wm-lesson");
    if (!lesson?.checkVisibility({ opacityProperty: true })) return requestAnimationFrame(look);
    done([...lesson.querySelectorAll(".jp-MarkdownCell")].map((cell) => cell.querySelector("h1, h2")?.textContent));
  };
  look();
});
"""


@pytest.mark.parametrize("view", VIEWS)
def test_a_lesson_is_seen_once_all_its_text_is_drawn(lab: Room, page: Page, view: str) -> None:
    lesson(lab)
    page.add_init_script(SEEN_AT_FIRST)
    look(page, lab, view=view)
    assert [words.rstrip("¶") for words in page.evaluate("first")] == ["Lesson one", "Middle"]
    expect(page.get_by_text("Opening the lesson")).to_have_count(0)


@pytest.mark.parametrize("view", VIEWS)
def test_a_notebook_that_is_no_lesson_is_seen(lab: Room, page: Page, view: str) -> None:
    write(lab.folder / "own.ipynb", [new_markdown_cell("# Of my own")], said={})
    page.goto(lab.url(f"{view}/own.ipynb"))
    expect(page.get_by_role("heading", name="Of my own")).to_be_visible()
    expect(page.locator(".wm-opening")).to_have_count(0)


def test_a_notebook_that_is_not_there_leaves_the_window_seen(lab: Room, page: Page) -> None:
    page.clock.install()
    page.goto(lab.url("doc/tree/none.ipynb"))
    expect(page.locator("#main")).to_be_attached()
    page.clock.run_for(16_000)  # so long the lesson is waited for
    expect(page.locator(".wm-opening")).to_have_count(0)
