"""My record in a lesson in which somebody wrote something on an earlier day."""

from __future__ import annotations

from playwright.sync_api import FrameLocator, Locator, expect

from tests.browser.kept import put
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script> **bold** مرحبا 🙂"


def write(lab: Lab) -> None:
    """What an earlier day left."""
    put(lab, "a-label-you-read", {"what": HOSTILE, "so-what": "Sarah Jones in Bed 4 told me."})
    put(lab, "one-of-each", {"priya-not-heard": {"answer": ["clear-scan"], "checked": True, "tries": 1}})


def panel_of(lesson: Lesson) -> Locator:
    return lesson.page.locator(".activity.answers")


def read(lesson: Lesson) -> FrameLocator:
    """The record, once it is there to read."""
    panel = panel_of(lesson)
    panel.get_by_role("button", name="Read what you wrote").click()
    record = panel.frame_locator("iframe[title='My record']")
    expect(record.locator(".unchecked.checked")).to_be_attached()
    return record
