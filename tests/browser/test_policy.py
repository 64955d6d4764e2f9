"""Where a server's Content-Security-Policy stops what activities load, the lesson can be read, and a sentence says why."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from course.loading.library import Library
from tests.browser.browser import watched_page
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.more]

REST = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' ws:"
SCRIPTS = "script-src 'self' 'unsafe-inline' 'unsafe-eval'"
"""The least that JupyterLab itself needs."""


@contextmanager
def page_under(policy: str, notebooks: Path, home: Path, browser: Browser) -> Iterator[tuple[Lab, Page]]:
    """A page of a server that sends this policy."""
    headers = f"--ServerApp.tornado_settings={{'headers': {{'Content-Security-Policy': {policy!r}}}}}"
    with Lab(notebooks, home, extra=(headers,)) as lab, watched_page(browser) as page:
        yield lab, page


def test_where_activities_are_stopped_a_lesson_can_be_read_and_a_sentence_says_why(
    library: Library, course_folder: Path, tmp_path: Path, browser: Browser
) -> None:
    with page_under(f"{REST}; {SCRIPTS}", course_folder / "notebooks", tmp_path / "home", browser) as (lab, page):
        page.goto(lab.url())
        expect(page.locator(".wm-trouble [role=alert]")).to_have_text(
            "This lesson can be read, but not answered: the server's security settings (its Content-Security-Policy) "
            "stop the activities. Tell whoever looks after the server that script-src needs blob: for the course."
        )
        for activity in ("scan-is-normal", "what-was-heard"):
            title = library.unit("relationships").activity(activity).title
            expect(page.get_by_role("heading", name=title)).to_be_visible()
        expect(page.get_by_text("Click to show javascript error")).to_have_count(0)
        expect(page.locator(".saving")).to_have_count(0)


def test_the_policy_that_the_guide_for_hubs_names_lets_a_lesson_live(
    course_folder: Path, tmp_path: Path, browser: Browser
) -> None:
    policy = f"{REST}; {SCRIPTS} blob:"
    assert f"`{SCRIPTS} blob:` is the least" in (ROOT / "docs" / "hub.md").read_text(encoding="utf-8")
    with page_under(policy, course_folder / "notebooks", tmp_path / "home", browser) as (lab, page):
        Lesson(page).open(lab.url())
