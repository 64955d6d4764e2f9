"""The specimen in one page for many files of tests: to open a lesson costs more than most of what is tested in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import ExitStack

from playwright.sync_api import Browser, Dialog, expect

from tests.browser.browser import SCREEN, watched_page
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

MARK = "for (const drawn of document.querySelectorAll('section.activity')) drawn.dataset.drawnBefore = ''"
IS_DRAWN_ANEW = "() => document.querySelector('.activity.answers') && !document.querySelector('[data-drawn-before]')"
TIDY = """() => {
  document.activeElement?.blur();
  for (const more of document.querySelectorAll(".jp-MarkdownOutput details")) more.open = false;
  document.querySelector(".jp-Notebook h1").scrollIntoView({ block: "end" });
}"""


def nothing(_: Lab) -> None:
    """Nobody wrote anything."""


class SharedLesson(Lesson):
    """The specimen, open for as long as nobody needs the server for something else."""

    def __init__(self, lab: Lab, browser: Browser, notebook: str) -> None:
        self._lab, self._browser, self._notebook = lab, browser, notebook
        self._room = ExitStack()
        self.is_open = self.is_spoilt = False
        self.errors: list[str] = []
        """Of its scripts, and whatever they asked in a dialog, since it was as new."""

    def as_new(self, put: Callable[[Lab], object] = nothing) -> SharedLesson:
        """The lesson as it is for somebody who left what is `put` into their folder, and nothing else."""
        if self.is_spoilt:
            self.leave()
        self.errors.clear()
        if self.is_open:
            self._begin_again(put)
            return self
        self._lab.forget()
        put(self._lab)
        self.page = self._room.enter_context(watched_page(self._browser))
        self.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", self._note)
        self.is_open = True
        self.open(self._lab.url(self._notebook))
        return self

    def _begin_again(self, put: Callable[[Lab], object]) -> None:
        """Clear what the page has, and have a new kernel draw all that lives."""
        self.page.set_viewport_size(SCREEN)
        self.page.keyboard.press("Escape")  # Contents may be open
        panel = self.page.locator(".activity.answers")
        panel.locator("details").first.evaluate("panel => { panel.open = true }")
        panel.get_by_role("button", name="Clear my answers").click()
        panel.get_by_role("button", name="Clear them all").click()
        expect(panel.get_by_role("status").first).to_contain_text("Your answers are cleared")
        shutil.rmtree(self._lab.answers, ignore_errors=True)
        put(self._lab)
        self.page.evaluate(MARK)
        [kernel] = self._lab.kernels()
        self._lab.ask(f"/api/kernels/{kernel}/restart", "POST")
        self.page.wait_for_function(IS_DRAWN_ANEW)
        self.wait_live()
        self.page.evaluate(TIDY)
        expect(self.page.locator(".wm-part")).to_contain_text("Parts in this unit")

    def _note(self, dialog: Dialog) -> None:
        self.errors.append(dialog.message)
        dialog.accept()

    def leave(self) -> None:
        """Close it: a page that is open asks for a kernel whenever it has none."""
        self.is_open = self.is_spoilt = False
        self._room.close()
