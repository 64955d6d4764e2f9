"""The keyboard, as someone without a mouse uses it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.browser.lesson import Lesson

UNIT = "specimen"


def tab_to(page: Page, target: Locator, most: int = 80) -> None:
    """Press Tab until `target` has the focus, as someone without a mouse would."""
    for _ in range(most):
        if target.evaluate("node => node === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {target}")


def begin(lesson: Lesson, name: str) -> Locator:
    """The activity, with the focus just before its first control."""
    activity = lesson.activity(f"{UNIT}/{name}")
    activity.locator("h2").evaluate("node => { node.tabIndex = -1; node.focus(); node.removeAttribute('tabindex') }")
    return activity
