"""What a mouse would do, done by keyboard alone: Tab to get there, then Space, Enter, arrows and letters."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.keys import tab_to
from tests.browser.lesson import Lesson
from tests.browser.one_file import OneFile

FARTHEST = 2000
"""More than a unit has places for the focus."""
GROUP = "(one, other) => one.type === 'radio' && one.name === other.name && one.form === other.form"


class ByKeyboard:
    """A locator whose controls are reached and used by keyboard."""

    def __init__(self, page: Page, found: Locator) -> None:
        self._page, self._found = page, found

    def __getattr__(self, name: str) -> Any:
        return getattr(self._found, name)

    def locator(self, selector: str) -> ByKeyboard:
        return ByKeyboard(self._page, self._found.locator(selector))

    @property
    def first(self) -> ByKeyboard:
        return ByKeyboard(self._page, self._found.first)

    @property
    def last(self) -> ByKeyboard:
        return ByKeyboard(self._page, self._found.last)

    def click(self) -> None:
        """Press a button."""
        tab_to(self._page, self._found, FARTHEST)
        self._page.keyboard.press("Enter")

    def check(self) -> None:
        """Tick a box, or choose one of a group, in which arrows go from one to the next."""
        if self._found.is_checked():
            return
        if self._found.get_attribute("type") != "radio":
            tab_to(self._page, self._found, FARTHEST)
            self._page.keyboard.press("Space")
            return
        target = self._found.element_handle()
        assert target
        for _ in range(FARTHEST):
            if target.evaluate(f"target => ({GROUP})(document.activeElement, target)"):
                break
            self._page.keyboard.press("Tab")
        for _ in range(20):
            if target.evaluate("target => target === document.activeElement"):
                break
            self._page.keyboard.press("ArrowDown")
        if not self._found.is_checked():
            self._page.keyboard.press("Space")
        assert self._found.is_checked(), f"The keys do not choose {self._found}"

    def fill(self, words: str) -> None:
        """Type into a box."""
        tab_to(self._page, self._found, FARTHEST)
        self._page.keyboard.type(words)

    def select_option(self, value: str | None = None, *, index: int | None = None) -> None:
        """Choose from a list."""
        tab_to(self._page, self._found, FARTHEST)
        values = self._found.locator("option").evaluate_all("options => options.map(option => option.value)")
        goal = values[index] if index is not None else value
        for _ in values:
            if self._found.input_value() == goal:
                return
            self._page.keyboard.press("ArrowDown")
        assert self._found.input_value() == goal


class OneFileByKeyboard(OneFile):
    """The file for somebody without a mouse."""

    def activity(self, name: str) -> Any:
        return ByKeyboard(self.page, super().activity(name))

    def item(self, name: str, item: str) -> Any:
        return ByKeyboard(self.page, Lesson(self.page).item(name, item))

    def expect_saved(self, name: str) -> None:
        Lesson(self.page).expect_saved(name)
