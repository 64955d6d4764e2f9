"""Kernels that start again, do not start, or do not answer."""

from __future__ import annotations

import json
import os
import signal

import nbformat
import pytest
from playwright.sync_api import expect

from tests.extension.conftest import StandIn
from tests.extension.lesson import (
    called,
    in_the_kernel,
    kernel,
    lesson,
    let_pass,
    look,
    press_start,
    wait_for_calls,
    wait_idle,
)
from tests.waiting import wait_until


@pytest.mark.more
@pytest.mark.parametrize("heard_again", ["requestExecute", "reconnect"])
def test_what_a_kernel_that_starts_again_did_not_hear_is_asked_again(start_lab, page, heard_again):
    """One message is lost, or every one until there is a new line to the kernel."""
    lab = start_lab(course_mode=False)
    lesson(lab)
    look(page, lab, live=None)
    wait_idle(page)
    page.evaluate(
        """heardAgain => { const panel = [...window.jupyterapp.shell.widgets("main")].find(w => w.content?.model?.cells);
        const kernel = panel.sessionContext.session.kernel;
        const { requestExecute, reconnect } = kernel;
        const mend = () => Object.assign(kernel, { requestExecute, reconnect });
        kernel.requestExecute = () => { heardAgain === "requestExecute" && mend(); return { done: new Promise(() => {}) } };
        kernel.reconnect = () => { mend(); return kernel.reconnect() } }""",
        heard_again,
    )
    press_start(page)
    page.wait_for_selector("text=Live relationships/two")
    assert called(lab) == ["relationships/one", "relationships/two"]


def test_where_the_kernel_does_not_say_so_no_cell_runs(start_lab, page):
    lab = start_lab(course_mode=False)
    lesson(lab)
    look(page, lab, live=None)
    wait_idle(page)
    gone = "import os, tempfile; os.chdir(folder := tempfile.mkdtemp()); os.rmdir(folder)"
    assert in_the_kernel(page, gone) == "ok"  # where the notebook lies cannot be told any more
    press_start(page)
    page.locator(".wm-bar").get_by_role("alert").get_by_text(NOT_STARTED).wait_for()
    assert called(lab) == []


def button_and_bar(page, lab):
    """The lesson without course mode, and what it says after its button was pressed."""
    look(page, lab, view="notebooks", live=None)
    page.get_by_role("button", name="Start this lesson").click()
    return page.locator(".wm-bar")


NOT_STARTED = "The lesson did not start. Wait a little and press the button again."


def test_a_kernel_that_cannot_start_is_told(start_lab, page):
    lab = start_lab(course_mode=False)
    broken = lab.home / ".local/share/jupyter/kernels/broken"
    broken.mkdir(parents=True, exist_ok=True)
    spec = {"argv": ["no-such-program-anywhere", "{connection_file}"], "display_name": "Broken", "language": "python"}
    (broken / "kernel.json").write_text(json.dumps(spec))
    path = lesson(lab)
    book = nbformat.read(path, 4)
    book.metadata.kernelspec = {"name": "broken", "display_name": "Broken", "language": "python"}
    nbformat.write(book, path)
    own_word = page.locator(".jp-Dialog")  # JupyterLab's, once as it opens and once as the button is pressed
    page.add_locator_handler(own_word, lambda: own_word.locator(".jp-mod-accept").last.click(), no_wait_after=True)
    bar = button_and_bar(page, lab)
    bar.get_by_role("alert").get_by_text(NOT_STARTED).wait_for()
    expect(bar).not_to_contain_text("Starting")


@pytest.mark.more
def test_a_kernel_that_never_comes_is_told(tmp_path, page):
    with StandIn(tmp_path / "home", course_mode=False) as lab:
        lesson(lab)
        look(page, lab, view="notebooks", live=None)
        wait_until(lab.kernels)
        page.clock.install()
    page.get_by_role("button", name="Start this lesson").click()
    bar = page.locator(".wm-bar")
    bar.get_by_text("Starting the lesson …").wait_for()
    page.clock.run_for(61_000)
    bar.get_by_role("alert").get_by_text(NOT_STARTED).wait_for()
    assert "Starting" not in bar.inner_text()


def test_a_new_kernel_process_gets_its_activities(lab, page):
    lesson(lab)
    look(page, lab)
    page.get_by_label("Words").first.click()
    for turn in range(1, 4):
        lab.api(f"kernels/{kernel(lab)}/restart", "POST", {})
        wait_for_calls(lab, 2 * turn + 2)
    for turn in range(4, 6):
        os.kill(lab.runs()[-1][2], signal.SIGKILL)
        wait_for_calls(lab, 2 * turn + 2)
    let_pass(page, 10)
    assert len(called(lab)) == 12
    assert not page.locator(".jp-Dialog").count(), "JupyterLab's own word about the restart"
    page.get_by_label("Second").last.click()
    wait_until(lambda: lab.runs()[-1][:2] == ["answer", "relationships/two"])
