"""A real browser: found, or installed where that is possible, or a sentence that says what to run."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from urllib.parse import urlparse

from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

expect.set_options(timeout=60_000)  # nothing is timed by it: a small busy machine may be slow

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
INSTALL = ("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu", "fonts-liberation")

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


SCREEN = {"width": 1200, "height": 900}


@cache
def executable() -> str:
    """Where the browser is. Installs Debian's package where it can; else fails with the command to run."""
    if found := _find():
        return found
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(INSTALL, check=True, stdout=subprocess.DEVNULL)
        if found := _find():
            return found
    raise RuntimeError(
        "The tests need Chrome, Chromium or Edge, and found none. "
        f"Run: sudo {' '.join(INSTALL)} (or install one of them), or set COURSE_BROWSER to its path."
    )


def _find() -> str | None:
    if chosen := os.environ.get("COURSE_BROWSER"):
        return chosen
    on_path = next((path for name in NAMES if (path := shutil.which(name))), None)
    return on_path or next((place for place in PLACES if Path(place).exists()), None)


@contextmanager
def launched() -> Iterator[Browser]:
    """The browser, until it is not needed any more."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=[*ARGUMENTS])
        yield chromium
        chromium.close()


@contextmanager
def watched_page(browser: Browser, **context: object) -> Iterator[Page]:
    """A page of its own that can reach this machine only, and that must not have tried otherwise."""
    with _watched(browser.new_context(locale="en-GB", **{"viewport": SCREEN, **context})) as page:
        yield page


@contextmanager
def remembering_page(browser: Browser, profile: Path, *arguments: str, hosts: tuple[str, ...] = ()) -> Iterator[Page]:
    """The same in a browser that keeps what it keeps in the folder `profile`, and may also ask `hosts`."""
    room = browser.browser_type.launch_persistent_context(
        profile, executable_path=executable(), args=[*ARGUMENTS, *arguments], locale="en-GB", viewport=SCREEN
    )
    with _watched(room, *hosts) as page:
        yield page


@contextmanager
def _watched(room: BrowserContext, *hosts: str) -> Iterator[Page]:
    strangers: list[str] = []

    # Not by interception: a handler in Python would hold up every request while a test waits for something else.
    # The browser itself finds no other host (see `ARGUMENTS`).
    def note(request: Request) -> None:
        url = urlparse(request.url)
        if url.scheme in ("http", "https", "ws", "wss") and url.hostname not in ("127.0.0.1", "localhost", *hosts):
            strangers.append(request.url)

    room.on("request", note)
    page = room.new_page()
    page.set_default_timeout(60_000)
    console: list[str] = []
    page.on("console", lambda message: console.append(message.text))
    page.on("pageerror", lambda error: console.append(str(error)))

    def describe() -> str:
        shown = [] if page.is_closed() else page.locator(".wm-bar, [role=alert]").all_inner_texts()
        return "\n".join((page.url, *filter(None, shown), *console[-40:]))

    page.describe = describe  # type: ignore[attr-defined]
    try:
        yield page
    finally:
        room.close()
    assert strangers == [], f"The page asked other hosts: {strangers}"
