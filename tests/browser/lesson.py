"""A lesson in the browser, as a learner sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect


class Lesson:
    """One notebook, opened in a page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, url: str) -> Lesson:
        """Go there and wait until its activities live."""
        self.page.goto(url)
        self.wait_live()
        return self

    def reload(self) -> None:
        """Load the page again."""
        self.page.reload()
        self.wait_live()

    def wait_live(self) -> None:
        """Until every activity of the notebook can be used."""
        panel = self.page.locator(".activity.answers")
        expect(panel.locator("[data-export]")).to_be_attached()
        panel.evaluate("panel => { panel.querySelector('details').open = true }")
        expect(self.page.locator(".activity footer .saving").first).to_be_attached()

    def activity(self, name: str) -> Locator:
        """The live activity with this full id."""
        return self.page.locator(f'section[data-activity="{name}"]:has(footer .saving)')

    def item(self, name: str, item: str) -> Locator:
        """One item of a quiz."""
        return self.activity(name).locator(f'[data-item="{item}"]')

    def expect_saved(self, name: str) -> None:
        """Until the activity says in words that what is in it was saved."""
        expect(self.activity(name).locator(".saving")).to_have_text(re.compile(r"^Saved at \d\d:\d\d"))

    @contextmanager
    def drawn_again(self, name: str) -> Iterator[None]:
        """Until the activity was drawn again after what happens inside."""
        old = self.activity(name).element_handle()
        assert old is not None
        yield
        self.page.wait_for_function("old => !old.isConnected", arg=old)
        self.wait_live()
