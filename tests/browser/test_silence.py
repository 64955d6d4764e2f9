"""A kernel that starts again while the page's line to it stays silent."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.conftest import ROOT

NAME = "specimen/trust-lost-or-won"
SILENT_LINE = "--ServerApp.kernel_websocket_connection_class=tests.browser.silent_line.SilentLine"


@pytest.mark.more
def test_a_lesson_goes_on_when_its_line_stands_and_no_kernel_is_heard(
    specimen_folder: Path, tmp_path: Path, page: Page
) -> None:
    # The server (jupyter_server 2.21) may join a page that is back at once to what is left of the dead kernel.
    home = tmp_path / "home"
    with Lab(specimen_folder / "notebooks", home, extra=(SILENT_LINE,), PYTHONPATH=str(ROOT)) as lab:
        lesson = Lesson(page).open(lab.url(NOTEBOOK))
        with lesson.drawn_again(NAME):
            os.kill(lab.kernel_pids()[0], signal.SIGKILL)
        lesson.activity(NAME).locator("[data-part=description]").fill("Written after the kernel was killed")
        lesson.expect_saved(NAME)
