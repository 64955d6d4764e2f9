"""The one file, opened from the disk with the network off: whoever asks for anything else fails."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, expect

from course.learner import archive
from course.learner.store import Store
from tests.browser.browser import SCREEN
from tests.browser.lesson import Lesson
from tests.waiting import PATIENCE

KEEP = "Keep my answers in this browser"
RECORDS = """() => Object.fromEntries(Object.entries(localStorage)
    .filter(([key]) => key.startsWith("what-matters-to-me:answers:"))
    .map(([key, text]) => [key.replace("what-matters-to-me:answers:", ""), JSON.parse(text)]))"""


class OneFile(Lesson):
    """The file, open at one of its lessons."""

    def __init__(self, page: Page, path: Path) -> None:
        super().__init__(page)
        self.path = path

    def go(self, fragment: str = "") -> OneFile:
        """Open the file there, as whoever follows a link or a bookmark."""
        self.page.goto(f"{self.path.as_uri()}{fragment}")
        expect(self.page.locator("html[data-ready]")).to_be_attached()
        return self

    def wait_live(self) -> None:
        expect(self.page.locator("html[data-ready]")).to_be_attached()

    def panel_open(self) -> None:
        """Open “Your answers”."""
        self.page.locator(".activity.answers details.closed").evaluate("closed => (closed.open = true)")

    def keep(self) -> None:
        """Have answers kept, by the box in the panel."""
        self.panel_open()
        self.page.locator("[data-keep]").check()
        expect(self.said).to_contain_text("From now on your answers are kept in this browser.")

    @property
    def said(self):  # type: ignore[no-untyped-def]
        """What the panel of answers said last."""
        return self.page.locator(".activity.answers .said")

    def expect_on_page(self, name: str) -> None:
        """Until the activity says that what is in it is on this page alone."""
        expect(self.activity(name).locator(".saving")).to_have_text(re.compile(r"^On this page alone, at \d\d:\d\d"))

    def take_file(self) -> dict[str, dict]:  # type: ignore[type-arg]
        """Take the answers file away; what it holds."""
        self.panel_open()
        if not self.page.locator("[data-export]").is_visible():
            self.page.locator("[data-take]").click()
        with self.page.expect_download() as download:
            self.page.locator("[data-export]").click()
        return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))

    def bring(self, raw: bytes, name: str = "my-answers.json") -> str:
        """Bring a file back; what is said of it."""
        self.panel_open()
        self.page.evaluate("document.querySelector('.activity.answers .said').textContent = ''")
        file = {"name": name, "mimeType": "application/json", "buffer": raw}
        self.page.locator(".activity.answers input[type=file]").set_input_files([file])  # type: ignore[list-item]
        expect(self.said).not_to_have_text(re.compile(r"^$|^Bringing your answers back"))
        return self.said.inner_text()

    def bring_folder(self, folder: Path) -> None:
        """Bring back what lies in a folder of answers."""
        said = self.bring(archive.export(Store(folder)).text.encode())
        assert "came back" in said, said

    def read_record(self) -> FrameLocator:
        """Open “My record”; the record, once it is there to read."""
        self.panel_open()
        self.page.locator("[data-read]").click()
        frame = self.page.frame_locator("[data-record] iframe")
        expect(frame.locator(".unchecked.checked")).to_be_attached()
        return frame

    def kept(self) -> dict[str, dict]:  # type: ignore[type-arg]
        """What the browser keeps, by the names of activities."""
        return self.page.evaluate(RECORDS)


@contextmanager
def offline(browser: Browser, path: Path, **context: object) -> Iterator[BrowserContext]:
    """A browser without a network, in which every request but that for the file itself is a mistake."""
    room = browser.new_context(locale="en-GB", offline=True, **{"viewport": SCREEN, **context})  # type: ignore[arg-type]
    asked: list[str] = []
    wrong: list[str] = []
    room.on("request", lambda request: asked.append(request.url))
    room.on("weberror", lambda error: wrong.append(str(error.error)))
    room.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    room.set_default_timeout(PATIENCE * 1000)
    try:
        yield room
    finally:
        room.close()
    others = [
        url for url in asked if url.partition("#")[0] != path.as_uri() and not url.startswith(("blob:", "about:"))
    ]
    assert others == [], f"It asked for {others}"
    assert wrong == [], f"It went wrong, or its own policy forbade it: {wrong}"


@contextmanager
def opened(browser: Browser, path: Path, fragment: str = "", **context: object) -> Iterator[OneFile]:
    """The file, open in a tab of its own."""
    with offline(browser, path, **context) as room:
        page = room.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        yield OneFile(page, path).go(fragment)
