"""Which notebooks are lessons, and that all others are JupyterLab's."""

from __future__ import annotations

import nbformat
import pytest

from course.model.lesson_metadata import PROGRESS_2026_1
from tests.extension.lesson import called, code, lesson, look, press_save, sources, wait_idle
from tests.waiting import wait_until

SOMEBODY_ELSES = [
    {},
    {"course": {"unit": "3"}},
    {"course": {"unit": "relationships", "version": "2026.1"}},
    {"course": {"unit": "about-this-course", "version": "2026.1", "shipped": "0" * 64}},
    {"what_matters_to_me": "a lot"},
]


@pytest.mark.more
@pytest.mark.parametrize("said", SOMEBODY_ELSES, ids=str)
def test_other_notebooks_are_left_alone(start_lab, page, said):
    lab = start_lab(course_mode=False)  # which takes no key from any notebook
    path = lesson(lab, "plain.ipynb", extra=[code("print(6 * 7)")], said=said)
    page.goto(lab.url("doc/tree/plain.ipynb"))
    page.wait_for_selector("text=Shipped two")
    wait_idle(page)
    page.locator(".jp-CodeCell .cm-content").last.click()
    page.keyboard.press("Control+Enter")  # runs after whatever would have run by itself
    page.locator(".jp-CodeCell .jp-OutputArea-output").get_by_text("42", exact=True).wait_for()
    assert called(lab) == []
    assert page.locator(".jp-CodeCell .jp-InputArea-editor:visible").count() == 3
    assert not page.locator(".wm-lesson, .wm-bar").count()
    assert page.locator(".jp-NotebookPanel-toolbar:visible").count() == 1
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    assert len(sources(page)) == 6, "its keys are JupyterLab's"
    press_save(page)
    assert nbformat.read(path, 4).cells[5].outputs[0].text == "42\n", "what it computed is saved"


def test_a_lesson_of_edition_2026_1_is_opened_as_a_lesson(lab, page):
    progress = code(PROGRESS_2026_1.format(unit="relationships"), "Shipped progress")
    path = lesson(lab, extra=[progress], said={"course": {"unit": "relationships", "version": "2026.1"}})
    shipped = nbformat.read(path, 4)
    look(page, lab)
    wait_until(lambda: called(lab) == ["relationships/one", "relationships/two", "relationships"])
    press_save(page)
    assert nbformat.read(path, 4) == shipped
