"""The one file as a slow network brings it: up to a place in it, and the rest when a test says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

from playwright.sync_api import Browser, Page, expect

from tests.browser.browser import watched_page
from tests.browser.one_file import OneFile
from tests.waiting import PATIENCE

SCRIPT = r'<script type="application/json" id="__course">'
"""Where what the script reads begins: all that stands before it can be seen and touched."""


class HeldFile(OneFile):
    """The file, of which the browser has a part."""

    def __init__(self, page: Page, address: str) -> None:
        super().__init__(page, Path())
        self.address = address
        self.rest = Event()

    def open(self, fragment: str = "") -> HeldFile:
        """Open it there, and wait for nothing."""
        self.rest.clear()
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}{fragment}", wait_until="commit")
        return self

    def bring_rest(self) -> None:
        """Have the rest come, and wait until all of the lesson lives."""
        self.rest.set()
        self.wait_live()

    def expect_lives(self, name: str) -> None:
        """Until the activity lives."""
        expect(self.activity(name).locator(".saving")).to_be_attached()


@contextmanager
def held(browser: Browser, file: Path, place: str) -> Iterator[HeldFile]:
    """The `file`, held where the pattern `place` is found in it."""
    text = file.read_text(encoding="utf-8")
    found = re.search(place, text)
    assert found
    parts = [part.encode() for part in (text[: found.start()], text[found.start() :])]

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(parts[0])
            self.wfile.flush()
            lesson.rest.wait(PATIENCE)
            self.wfile.write(parts[1])

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server, watched_page(browser) as page:
        page.on("dialog", lambda dialog: dialog.accept())
        lesson = HeldFile(page, f"http://127.0.0.1:{server.server_address[1]}/")
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield lesson
        finally:
            lesson.rest.set()
            server.shutdown()
