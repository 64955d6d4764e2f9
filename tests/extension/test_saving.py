"""Reading a lesson leaves its file as it came; what somebody edits in it is saved, with the outputs it came with."""

from __future__ import annotations

from contextlib import suppress

import nbformat
import pytest

from tests.extension.lesson import VIEWS, is_save, lesson, let_pass, look, press_save, show_jupyterlab, wait_for_calls
from tests.waiting import wait_until


def save_by_hand(page):
    press_save(page)
    page.get_by_label("Words").first.click()
    press_save(page)
    show_jupyterlab(page)
    page.get_by_role("menuitem", name="File").click()
    with page.expect_response(is_save):
        page.get_by_role("menuitem", name="Save Notebook", exact=False).first.click()


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_to_save(start_lab, page, view):
    lab = start_lab(autosave=2)
    path = lesson(lab)
    shipped, modified = path.read_bytes(), path.stat().st_mtime_ns
    look(page, lab, view=view)
    page.get_by_label("Second").first.click()
    let_pass(page, 10)
    assert path.stat().st_mtime_ns == modified, "autosave wrote the notebook"
    save_by_hand(page)
    assert path.stat().st_mtime_ns != modified, "the menu did save"
    assert path.read_bytes() == shipped
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert asked == []
    assert path.read_bytes() == shipped


def test_what_jupyterlab_adds_on_opening_is_not_saved(start_lab, page):
    """Before a kernel has said its language: the metadata has none, so JupyterLab adds a place for it."""
    page.route("**/api/sessions*", lambda route: route.abort())
    lab = start_lab(autosave=2)
    path = lesson(lab)
    modified = path.stat().st_mtime_ns
    look(page, lab, live=None)
    page.clock.run_for(10_000)
    page.wait_for_load_state("networkidle")
    assert path.stat().st_mtime_ns == modified


def holds(path, words):
    """Whether a cell has these words; a file that the server is just writing says nothing yet."""
    with suppress(ValueError):
        return any(words in cell.source for cell in nbformat.read(path, 4).cells)
    return False


@pytest.mark.parametrize("view", VIEWS)
def test_an_edited_source_is_saved_with_the_shipped_outputs(start_lab, page, view):
    lab = start_lab(autosave=2)
    path = lesson(lab)
    before = nbformat.read(path, 4)
    look(page, lab, view=view)
    show_jupyterlab(page)
    page.get_by_role("button", name="Show the code").click()
    page.locator(".jp-CodeCell .cm-content").last.click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n# my note")
    wait_until(lambda: holds(path, "# my note"))
    after = nbformat.read(path, 4)
    assert after.cells[3].source.endswith("# my note")
    after.cells[3].source = before.cells[3].source
    assert after == before
    modified = path.stat().st_mtime_ns
    page.keyboard.press("Control+Enter")
    wait_for_calls(lab, 3)
    let_pass(page, 10)
    assert path.stat().st_mtime_ns == modified, "running made it unsaved again"


@pytest.mark.more
def test_an_image_put_into_a_shipped_cell_is_saved_with_it(start_lab, page):
    lab = start_lab()
    path = lesson(lab)
    look(page, lab, view="doc/tree")
    page.evaluate(
        """() => { const app = window.jupyterapp;
          const {model} = [...app.shell.widgets("main")].find(w => w.content?.model?.cells).content;
          const cell = model.sharedModel.cells.find(c => c.cell_type === "markdown");
          cell.setAttachments({"image.png": {"image/png": "aGVsbG8="}});
          cell.setSource(cell.getSource() + "\\n![image](attachment:image.png)"); }"""
    )
    save_by_hand(page)
    wait_until(lambda: "attachment:image.png" in path.read_text())
    [cell] = [cell for cell in nbformat.read(path, 4).cells if "attachment:image.png" in cell.source]
    assert cell.attachments == {"image.png": {"image/png": "aGVsbG8="}}


@pytest.mark.more
def test_closing_in_jupyterlab_does_not_ask(start_lab, page):
    lab = start_lab(course_mode=False, autosave=600)  # a server of its own: others leave open tabs
    path = lesson(lab)
    shipped = path.read_bytes()
    look(page, lab, view="lab/tree", live=None)
    page.get_by_role("button", name="Start this lesson").click()
    page.wait_for_selector("text=Live relationships/two")
    page.locator(".lm-TabBar-tab.lm-mod-current .lm-TabBar-tabCloseIcon").last.click()
    page.wait_for_selector(".wm-lesson", state="detached")
    assert not page.locator(".jp-Dialog").count()
    assert path.read_bytes() == shipped
