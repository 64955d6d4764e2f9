"""Progress in a real lesson follows what other lessons write."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from course.learner.store import Store
from course.widget.script import join
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.conftest import ROOT


def test_an_open_lesson_shows_what_was_done_in_another_unit(specimen_lab: Lab, page: Page) -> None:
    Lesson(page).open(specimen_lab.url(NOTEBOOK))
    panel = page.locator(".activity.progress")
    panel.locator("summary").click()
    context = panel.locator("[data-words=context]")
    expect(context).to_have_text("not begun.")
    other = Store(specimen_lab.answers)
    other.save("context/one-barrier", {"when": "On Friday"})
    expect(context).to_contain_text("1 of ")
    other.clear_all()
    expect(context).to_have_text("not begun.")


@pytest.mark.parametrize(
    ("minutes", "left", "course"),
    [
        (0.5, "About 1 minute left.", "0 of 1 units done. About 1 minute left in the course."),
        (1.5, "About 2 minutes left.", "0 of 1 units done. About 2 minutes left in the course."),
        (0, "", "The unit is done."),
    ],
)
def test_the_one_file_tells_one_minute_and_one_unit_as_one(page: Page, minutes: float, left: str, course: str) -> None:
    words = page.evaluate(
        f"""(minutes) => {{ {join(ROOT / "course" / "export" / "pages" / "browser" / "unit-progress.js")}
        const store = {{ names: () => [], load: () => ({{ responses: minutes ? {{}} : {{ how: "Mine." }} }}) }};
        const task = {{ id: "it", name: "u/it", parts: ["how"], completion: [[{{ part: "how" }}]] }};
        const unit = {{ id: "u", counts: true, earlier: {{}}, activities: [{{ ...task, counts: true, isCore: true, minutes }}] }};
        return describeProgress(store, {{ units: [unit] }}, unit).words; }}""",
        minutes,
    )
    assert (words["left"], words["course"]) == (left, course)
