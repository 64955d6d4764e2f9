"""Where JupyterLab edits together (jupyter-collaboration), a lesson stays one's own, and its notebook as it was shipped."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.browser import watched_page
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

pytestmark = [pytest.mark.more, pytest.mark.browser]

PACKAGES = (
    "jupyter-collaboration==5.0.4",
    "jupyter-collaboration-ui==3.0.4",
    "jupyter-docprovider==3.0.4",
    "jupyter-server-fileid==0.10.0",
    "jupyter-server-ydoc==3.0.4",
    "jupyter-ydoc==4.2.1",
    "pycrdt==0.14.13",
    "pycrdt-store==0.1.5",
    "pycrdt-websocket==0.16.5",
    "sqlite-anyio==0.3.2",
)
REFLECTION = "relationships/when-trust-changed"


def test_a_lesson_is_not_edited_together_and_its_notebook_stays_as_shipped(
    course_folder: Path, tmp_path: Path, browser: Browser
) -> None:
    beside = tmp_path / "beside"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*install, "--target", str(beside), *PACKAGES], check=True)
    variables = {
        "PYTHONPATH": str(beside),
        "JUPYTER_PATH": str(beside / "share" / "jupyter"),
        "JUPYTER_CONFIG_PATH": str(beside / "etc" / "jupyter"),
    }
    notebook = course_folder / "notebooks" / "01-enabling-relationships.ipynb"
    shipped = notebook.read_bytes()
    with Lab(notebook.parent, tmp_path / "home", **variables) as lab, watched_page(browser) as page:
        lines: list[str] = []
        page.on("websocket", lambda line: lines.append(line.url))
        lesson = Lesson(page).open(lab.url())
        lesson.activity(REFLECTION).locator("textarea").first.fill("What I kept to myself.")
        lesson.expect_saved(REFLECTION)
        assert "jupyter_server_ydoc" in lab.log.read_text(), "it is there"
        rooms = [line for line in lines if "/api/collaboration/room" in line]
        assert [room for room in rooms if not room.endswith("globalAwareness")] == []  # that one says who is there
    assert notebook.read_bytes() == shipped
