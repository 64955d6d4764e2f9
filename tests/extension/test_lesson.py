"""A notebook of the course opens as a lesson to read: by itself in course mode, with a button elsewhere."""

from __future__ import annotations

import pytest
from nbformat.v4 import new_markdown_cell

from tests.extension.lesson import (
    VIEWS,
    called,
    code,
    kernel,
    lesson,
    let_pass,
    look,
    show_jupyterlab,
    trouble,
    wait_for_calls,
    wait_idle,
    write,
)
from tests.extension.standing import WINDOW


@pytest.mark.parametrize("view", VIEWS)
def test_opens_as_a_lesson(lab, page, view):
    lesson(lab, extra=[code('quiz("broken/activity")'), code('quiz("after/broken")')])
    look(page, lab, view=view, live="after/broken")
    assert called(lab) == ["relationships/one", "relationships/two", "broken/activity", "after/broken"]
    assert not page.locator(".jp-InputArea-editor:visible, .jp-InputPrompt:visible, .jp-OutputPrompt:visible").count()
    assert not page.locator(".jp-NotebookPanel-toolbar:visible, .jp-Notebook-footer:visible").count()
    assert page.locator(".jp-WindowedPanel-outer").first.evaluate("node => node.scrollTop") == 0
    assert page.get_by_role("button", name="Show the code").count() == 0
    show_jupyterlab(page)
    show = page.get_by_role("button", name="Show the code")
    show.focus()
    page.keyboard.press("Enter")
    assert page.locator(".jp-CodeCell .jp-InputArea-editor:visible").count() == 4
    assert page.locator(".jp-NotebookPanel-toolbar:visible").count() == 1
    page.get_by_role("button", name="Hide the code").click()
    assert not page.locator(".jp-InputArea-editor:visible").count()
    let_pass(page, 10)
    assert called(lab)[4:] == []
    assert trouble(page, view) == []
    assert page.hosts - {"data:"} == {f"127.0.0.1:{lab.port}"}


@pytest.mark.parametrize("view", ["lab/tree", "notebooks"])
def test_without_course_mode_a_button_starts(start_lab, page, view):
    lab = start_lab(course_mode=False)
    lesson(lab, extra=[code("import os\nos.mkdir('harm')")])
    look(page, lab, view=view, live=None)
    page.wait_for_selector("text=Shipped two")
    wait_idle(page)
    let_pass(page, 10)
    assert called(lab) == []
    page.get_by_role("button", name="Start this lesson").click()
    page.wait_for_selector("text=Live relationships/two")
    assert called(lab) == ["relationships/one", "relationships/two"]
    assert not (lab.folder / "harm").exists()


def test_a_stray_percent_in_the_address_leaves_a_lesson(lab, page):
    lesson(lab)
    look(page, lab, "01-one.ipynb#50%")
    assert not page.locator(".jp-InputArea-editor:visible").count()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("how", ["click", pytest.param("Enter", marks=pytest.mark.more)])
def test_a_link_opens_the_next_lesson_here(lab, page, view, how):
    lesson(lab, "a folder/01-one.ipynb")
    two = [
        new_markdown_cell("# Lesson two\n\n" + "Words. " * 900 + "\n\n## Part"),
        code('from course import quiz\nquiz("two/a")'),
    ]
    write(lab.folder / "a folder/02-two.ipynb", two)
    look(page, lab, "a folder/01-one.ipynb", view)
    link = page.get_by_role("link", name="Next lesson")
    link.click() if how == "click" else link.press("Enter")
    page.wait_for_selector("text=Live two/a")
    assert page.url.split("#")[0] == lab.url(f"{view}/a%20folder/02-two.ipynb")
    assert page.title() == "Lesson two"
    assert len(page.context.pages) == 1
    page.go_back()
    page.wait_for_selector("text=Live relationships/two")
    assert trouble(page, view) == []


@pytest.mark.parametrize("view", VIEWS)
def test_fits_a_narrow_window(stand, view):
    page = stand(view).page
    page.set_viewport_size({"width": 320, "height": 700})
    inside = page.locator(".jp-WindowedPanel-outer").first
    assert inside.evaluate("node => node.scrollWidth <= node.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.get_by_role("button", name="Contents").is_visible()
    page.set_viewport_size(WINDOW)


@pytest.mark.parametrize("view", VIEWS)
def test_does_not_move_the_reader(stand, view):
    page, room = stand(view).page, stand(view).room
    let_pass(page, 5)
    scroller = page.locator(".jp-WindowedPanel-outer").first
    page.get_by_label("Words").first.click()
    scroller.evaluate("node => node.scrollTop = 350")
    heading = page.get_by_role("heading", name="Middle")
    place, active = heading.bounding_box()["y"], page.evaluate("document.activeElement.className")
    page.get_by_role("button", name="Contents").evaluate("node => node.focus({preventScroll: true})")
    calls = len(called(room))
    room.api(f"kernels/{kernel(room)}/restart", "POST", {})
    wait_for_calls(room, calls + 2)
    let_pass(page, 5)
    assert abs(heading.bounding_box()["y"] - place) < 3
    assert page.evaluate("document.activeElement.textContent") == "☰ Contents", active
