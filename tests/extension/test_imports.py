"""What the extension asks of a kernel before the first cell of a lesson, asked of a real one in a hostile folder."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import KernelManager
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.extension.lesson import VIEWS, called, in_the_kernel, lesson, look, press_start, wait_for_calls, wait_idle
from tests.waiting import PATIENCE

SCRIPT = (ROOT / "course" / "lab" / "extension" / "static" / "imports.js").read_text(encoding="utf-8")
NAMES = ["course", "yaml", "anywidget", "ipywidgets", "jinja2", "pydantic", "markdown_it"]
WITHOUT_THE_COURSE = "import sys; sys.modules['course'] = None"
LESSON = "from course import quiz\nquiz('relationships/what-was-heard')"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose files have the names of what a lesson imports; each writes down that it was run."""
    beside = tmp_path / "beside"
    beside.mkdir()
    trap = f"with open({str(tmp_path / 'run')!r}, 'a') as file: file.write(__name__ + ' ')\nquiz = print\n"
    for name in NAMES:
        (beside / f"{name}.py").write_text(trap)
    (beside / "click").mkdir()
    (beside / "click" / "__init__.py").write_text(trap)
    return beside


@pytest.fixture(params=["the folder", "a link to it"])
def kernel(folder: Path, request: pytest.FixtureRequest) -> Iterator[BlockingKernelClient]:
    """A kernel as JupyterLab starts one without course mode, where the notebook lies."""
    here = folder
    if request.param == "a link to it":
        here = folder.parent / "link"
        here.symlink_to(folder)
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(cwd=str(here), env={**variables, "COURSE_ANSWERS": str(folder.parent / "answers")})
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=PATIENCE)
        yield client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def run(kernel: BlockingKernelClient, code: str, **options: Any) -> str:
    reply = kernel.execute_interactive(code, timeout=PATIENCE, output_hook=lambda _: None, **options)
    return str(reply["content"]["status"])


def leave_out(kernel: BlockingKernelClient) -> str:
    asked = re.search(r"(?s)LEAVE_OUT = `\n(.*?)`;", SCRIPT)
    assert asked
    return run(kernel, asked[1], silent=True, store_history=False)


def ran(folder: Path) -> list[str]:
    path = folder.parent / "run"
    return path.read_text().split() if path.exists() else []


def test_a_lesson_imports_nothing_from_beside_it(kernel: BlockingKernelClient, folder: Path) -> None:
    # The folder under each of its names, whichever of them IPython or a user put there.
    places = json.dumps(["", ".", str(folder), f"{folder}/", f"{folder}/../beside"])
    assert run(kernel, f"import sys; sys.path[:0] = {places}") == "ok"
    assert leave_out(kernel) == "ok"
    assert run(kernel, LESSON) == "ok"
    assert (
        run(kernel, "import click; assert click.__path__; assert 'leave_out_what_lies_beside' not in globals()") == "ok"
    )
    assert ran(folder) == []


def test_without_it_what_lies_beside_is_run(kernel: BlockingKernelClient, folder: Path) -> None:
    run(kernel, LESSON)
    assert ran(folder) == ["course"]


def test_what_was_imported_from_beside_is_let_go_and_nothing_else(kernel: BlockingKernelClient, folder: Path) -> None:
    assert run(kernel, "import course, yaml, click, json, numbers; kept = (json, numbers)") == "ok"
    assert ran(folder) == ["course", "yaml", "click"]
    assert leave_out(kernel) == "ok"
    assert run(kernel, "import json, numbers; assert (json, numbers) == kept") == "ok"
    assert run(kernel, LESSON) == "ok"
    assert ran(folder) == ["course", "yaml", "click"]


def test_where_the_folder_cannot_be_told_the_kernel_says_no(kernel: BlockingKernelClient) -> None:
    assert run(kernel, "import os, tempfile; os.chdir(gone := tempfile.mkdtemp()); os.rmdir(gone)") == "ok"
    assert leave_out(kernel) == "error"


def test_a_kernel_without_the_course_says_so(kernel: BlockingKernelClient) -> None:
    assert run(kernel, WITHOUT_THE_COURSE) == "ok"
    assert leave_out(kernel) == "error"


def test_in_a_kernel_without_the_course_no_cell_runs_and_what_was_shipped_can_be_read(start_lab, page):
    lab = start_lab(course_mode=False)
    lesson(lab)
    look(page, lab, live=None)
    wait_idle(page)
    assert in_the_kernel(page, WITHOUT_THE_COURSE) == "ok"
    press_start(page)
    said = page.locator(".wm-trouble [role=alert]")
    expect(said).to_contain_text("the Python that runs it does not have the course. Open it with")
    expect(page.get_by_text("Shipped two")).to_be_visible()
    assert called(lab) == []


BESIDE = ["course", "yaml", "anywidget", "traitlets", "ipywidgets", "jinja2"]


def lay_traps(lab):
    """Files beside the lesson with the names of what it imports: each writes down that it was run."""
    mark = lab.home / f"harm-{lab.folder.name}"
    trap = f"from pathlib import Path\nwith Path({str(mark)!r}).open('a') as file: file.write(__name__ + ' ')\n"
    for name in BESIDE:
        (lab.folder / f"{name}.py").write_text(
            trap
            + "def quiz(name): file = open(FILE, 'a').write('called ')\nreflection = quiz\n".replace(
                "FILE", repr(str(mark))
            )
        )
    return mark


@pytest.mark.parametrize("view", VIEWS)
def test_without_course_mode_nothing_beside_the_notebook_is_imported(start_lab, page, view):
    lab = start_lab(course_mode=False)
    mark = lay_traps(lab)
    lesson(lab)
    look(page, lab, view=view, live=None)
    press_start(page)
    page.wait_for_selector("text=Live relationships/two")
    assert called(lab) == ["relationships/one", "relationships/two"]
    assert not mark.exists()
    page.evaluate(
        "() => [...window.jupyterapp.shell.widgets('main')].find(w => w.content?.model?.cells).sessionContext.session.kernel.restart()"
    )
    wait_idle(page)
    press_start(page)
    wait_for_calls(lab, 4)
    assert not mark.exists()


@pytest.mark.more
def test_what_was_imported_from_beside_is_not_what_the_lesson_calls(start_lab, page):
    lab = start_lab(course_mode=False)
    mark = lay_traps(lab)
    lesson(lab)
    look(page, lab, live=None)
    wait_idle(page)
    assert in_the_kernel(page, "import anywidget, yaml") == "ok"
    assert mark.read_text() == "anywidget yaml "
    press_start(page)
    page.wait_for_selector("text=Live relationships/two")
    assert called(lab) == ["relationships/one", "relationships/two"]
    assert mark.read_text() == "anywidget yaml "
