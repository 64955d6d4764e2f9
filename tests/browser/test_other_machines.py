"""Lessons open on a machine where Jupyter was set up otherwise before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.browser import watched_page
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.waiting import wait_until

STORY, REFLECTION = "relationships/scan-is-normal", "relationships/when-trust-changed"

pytestmark = [pytest.mark.browser, pytest.mark.more]


def install_a_kernel(share: Path) -> None:
    """One that has the name which lessons ask for, and cannot run them."""
    kernel = share / "kernels" / "python3"
    kernel.mkdir(parents=True)
    (kernel / "kernel.json").write_text(json.dumps({"argv": ["false"], "display_name": "Theirs", "language": "python"}))


def test_a_lesson_opens_whatever_a_learner_set_for_jupyter_before(
    course_folder: Path, tmp_path: Path, browser: Browser
) -> None:
    home = tmp_path / "home"
    (home / ".jupyter").mkdir(parents=True)
    # A folder to begin in, as the setting's own help says, in the older way and in the newer.
    settings = 'c.ServerApp.preferred_dir = "/usr"\nc.FileContentsManager.preferred_dir = "/usr"\n'
    (home / ".jupyter" / "jupyter_server_config.py").write_text(settings)
    install_a_kernel(home / ".local" / "share" / "jupyter")  # as `python -m ipykernel install --user` does
    install_a_kernel(home / "kernels")
    # On a Hub the environment is somebody else's, and so what is in the home comes before it.
    variables = {"JUPYTER_PREFER_ENV_PATH": "0", "JUPYTER_PATH": str(home / "kernels")}
    with Lab(course_folder / "notebooks", home, **variables) as lab, watched_page(browser) as page:
        Lesson(page).open(lab.url()).activity(STORY).wait_for()


def test_a_server_may_end_the_kernels_of_lessons_that_were_left_and_no_word_is_lost(
    course_folder: Path, tmp_path: Path, browser: Browser
) -> None:
    """As docs/hub.md says for a server that is short of memory; here within seconds."""
    options = ("--MappingKernelManager.cull_idle_timeout=2", "--MappingKernelManager.cull_interval=1")
    with (
        Lab(course_folder / "notebooks", tmp_path / "home", extra=options) as lab,
        watched_page(browser) as page,
    ):
        lesson = Lesson(page).open(lab.url())
        lesson.activity(REFLECTION).locator("textarea").first.fill("What I noticed.")
        lesson.expect_saved(REFLECTION)
        [left] = lab.kernels()
        lesson.open(lab.url("02-context.ipynb"))
        wait_until(lambda: left not in lab.kernels(), lab.describe)
        assert len(lab.kernels()) == 1, "the kernel of a lesson that is open stays"
        lesson.open(lab.url())
        expect(lesson.activity(REFLECTION).locator("textarea").first).to_have_value("What I noticed.")
