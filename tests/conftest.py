"""Fixtures: the course's own words, a real browser, a real JupyterLab in course mode."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect

from course.loading.library import Library, find
from tests.browser.browser import launched, watched_page
from tests.browser.server import Lab

ROOT = Path(__file__).parent.parent

settings.register_profile("untimed", deadline=None)  # a busy machine is no mistake
settings.load_profile("untimed")
expect.set_options(timeout=60_000)  # and a small one may be slow


@pytest.fixture(scope="session")
def library() -> Library:
    return find(ROOT)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as chromium:
        yield chromium


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may ask this machine only: a request to any other host fails the test."""
    with watched_page(browser) as found:
        yield found


@pytest.fixture
def course_folder(tmp_path: Path) -> Path:
    """A copy of the course as a learner has it: content/ and notebooks/."""
    for name in ("content", "notebooks"):
        shutil.copytree(ROOT / name, tmp_path / "course folder" / name)
    return tmp_path / "course folder"


@pytest.fixture
def lab(course_folder: Path, tmp_path: Path) -> Iterator[Lab]:
    """JupyterLab in course mode over a copy of the course, with a home and answers of its own."""
    with Lab(course_folder / "notebooks", tmp_path / "home") as server:
        yield server
