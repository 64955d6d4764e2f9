"""My record in a lesson in which somebody wrote something on an earlier day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, FrameLocator, Locator, expect

from tests.browser.browser import watched_page
from tests.browser.kept import put
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script> **bold** مرحبا 🙂"


@contextmanager
def opened(lab: Lab, browser: Browser, notebook: str) -> Iterator[Lesson]:
    put(lab, "a-label-you-read", {"what": HOSTILE, "so-what": "Sarah Jones in Bed 4 told me."})
    put(lab, "one-of-each", {"priya-not-heard": {"answer": ["clear-scan"], "checked": True, "tries": 1}})
    with watched_page(browser) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield Lesson(page).open(lab.url(notebook))


def panel_of(lesson: Lesson) -> Locator:
    return lesson.page.locator(".activity.answers")


def read(lesson: Lesson) -> FrameLocator:
    """The record, once it is there to read."""
    panel = panel_of(lesson)
    panel.get_by_role("button", name="Read what you wrote").click()
    record = panel.frame_locator("iframe[title='My record']")
    expect(record.locator(".unchecked.checked")).to_be_attached()
    return record
