"""In course mode only the lesson shows; Show JupyterLab brings everything back; elsewhere nothing changes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.extension.conftest import Room
from tests.extension.lesson import READING, VIEWS, lesson, look, show_jupyterlab, wait_idle
from tests.extension.standing import WINDOW, Stand

FURNITURE = ", ".join(
    f"{each}:visible"
    for each in (
        "#jp-top-panel",
        "#jp-menu-panel",
        "#jp-bottom-panel",
        ".jp-SideBar",
        "#top-panel-wrapper",
        "#menu-panel-wrapper",
        ".jp-SidePanel",
        ".jp-NotebookPanel-toolbar",
        ".lm-DockPanel-tabBar",
        "#of-another-extension",
    )
)
MENU = {"doc/tree": "#jp-menu-panel", "notebooks": "#menu-panel-wrapper"}

ADD_PANEL = """area => {
  const { shell } = window.jupyterapp;
  let Widget = shell.constructor;
  while (!Object.hasOwn(Widget, "attach")) Widget = Object.getPrototypeOf(Widget);
  const panel = new Widget();
  panel.id = "of-another-extension";
  panel.node.textContent = "Somebody else's panel";
  shell.add(panel, area);
  shell.activateById(panel.id);
}"""


CLOSE_PANEL = (
    """() => [...window.jupyterapp.shell.widgets("main")].find(({ id }) => id === "of-another-extension").close()"""
)


def furniture(page: Page) -> Locator:
    return page.locator(FURNITURE)


def expect_lesson_alone(page: Page) -> None:
    expect(furniture(page)).to_have_count(0)
    page.wait_for_function(
        """() => { const box = document.querySelector(".wm-lesson").getBoundingClientRect();
          return box.left <= 1 && box.top <= 1 && box.right >= innerWidth - 1 && box.bottom >= innerHeight - 1 }"""
    )


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [1280, *(pytest.param(width, marks=pytest.mark.more) for width in (390, 320))])
def test_only_the_lesson_shows_and_axe_finds_nothing_on_the_whole_window(stand: Stand, view: str, width: int) -> None:
    page = stand(view).page
    page.set_viewport_size({"width": width, "height": 700})
    expect_lesson_alone(page)
    expect(page).to_have_title("Lesson one")
    bar = page.locator(".wm-bar").bounding_box()
    assert bar and bar["height"] <= 60, "one slim bar"
    page.mouse.move(0, 0)
    assert violations(page) == []
    page.set_viewport_size(WINDOW)


@pytest.mark.parametrize("view", VIEWS)
def test_show_jupyterlab_brings_everything_back_in_this_tab_alone(stand: Stand, view: str) -> None:
    page = stand(view).page
    expect_lesson_alone(page)
    show_jupyterlab(page)
    expect(page.locator(MENU[view])).to_be_visible()
    expect(page.get_by_role("button", name="Hide JupyterLab")).to_be_focused()
    page.get_by_role("menuitem", name="File", exact=True).click()
    expect(page.locator(".lm-Menu")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Show the code").click()
    expect(page.locator(".jp-NotebookPanel-toolbar")).to_be_visible()

    page.reload()
    page.wait_for_selector(READING)
    expect(page.locator(MENU[view])).to_be_visible()
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector(READING)
    expect_lesson_alone(other)
    other.close()

    page.get_by_role("button", name="Show the code").click()
    page.get_by_role("button", name="Hide JupyterLab").click()
    expect_lesson_alone(page)
    expect(page.locator(".jp-InputArea-editor:visible")).to_have_count(0)
    expect(page.get_by_role("button", name="Hide JupyterLab")).to_have_count(0)


@pytest.mark.parametrize("view", VIEWS)
def test_whoever_hides_jupyterlab_by_keyboard_goes_on_in_the_bar(stand: Stand, view: str) -> None:
    page = stand(view).page
    show_jupyterlab(page)
    page.get_by_role("button", name="Hide JupyterLab").press("Enter")
    expect_lesson_alone(page)
    expect(page.get_by_role("button", name="Contents")).to_be_focused()


@pytest.mark.more
@pytest.mark.parametrize("area", ["top", "left", "right", "header", "bottom"])
def test_a_panel_that_another_extension_adds_waits_until_jupyterlab_is_shown(lab: Room, page: Page, area: str) -> None:
    lesson(lab)
    look(page, lab)
    expect_lesson_alone(page)
    page.evaluate(ADD_PANEL, area)
    expect_lesson_alone(page)
    show_jupyterlab(page)
    expect(page.locator("#jp-menu-panel")).to_be_visible()
    assert page.locator("#of-another-extension").evaluate("node => !node.closest('.lm-mod-hidden')")


def test_what_else_is_opened_in_the_window_has_jupyterlab_around_it(stand: Stand) -> None:
    page = stand().page
    expect_lesson_alone(page)
    page.evaluate(ADD_PANEL, "main")
    expect(page.locator("#of-another-extension")).to_be_visible()
    expect(page.locator("#jp-menu-panel")).to_be_visible()
    page.evaluate(CLOSE_PANEL)
    expect_lesson_alone(page)


@pytest.mark.more
@pytest.mark.parametrize("view", VIEWS)
def test_a_dialog_that_somebody_asked_for_is_seen(lab: Room, page: Page, view: str) -> None:
    lesson(lab)
    look(page, lab, view=view)
    expect_lesson_alone(page)
    page.keyboard.press("Control+Shift+C")
    expect(page.locator("#modal-command-palette")).to_be_visible()
    page.keyboard.type("About Jupyter")
    expect(page.locator(".lm-CommandPalette-item").first).to_contain_text("About Jupyter")
    page.keyboard.press("Enter")
    expect(page.locator(".jp-Dialog")).to_be_in_viewport()


@pytest.mark.parametrize("view", VIEWS)
def test_without_course_mode_jupyterlab_is_left_alone(start_lab, page: Page, view: str) -> None:
    lab = start_lab(course_mode=False)
    lesson(lab)
    look(page, lab, view=view, live=None)
    wait_idle(page)
    expect(page.locator(MENU[view])).to_be_visible()
    assert "01-one" in page.title()
    page.get_by_role("button", name="Contents").click()
    expect(page.get_by_role("button", name="Show JupyterLab")).to_have_count(0)


def test_another_notebook_has_jupyterlab_around_it(stand: Stand) -> None:
    page = stand(of_ours=False).page
    expect(page.locator("#jp-menu-panel")).to_be_visible()
