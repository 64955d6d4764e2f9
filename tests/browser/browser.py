"""A real browser, and pages in it that can reach this machine only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlparse

from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from tests.browser.install import executable
from tests.waiting import PATIENCE

expect.set_options(timeout=PATIENCE * 1000)

# What Playwright switches off: Chromium takes the last such list only, and ours comes after Playwright's.
PLAYWRIGHTS_OWN = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "msForceBrowserSignIn",
    "msEdgeUpdateLaunchServicesPreferredVersion",
)
# Behind the address of each new window Chromium draws two pages for what it would suggest there: more work than most of
# our tests.
SUGGESTIONS = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup")

ARGUMENTS = (
    f"--disable-features={','.join((*PLAYWRIGHTS_OWN, *SUGGESTIONS))}",
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


def stop_clock(page: Page) -> None:
    """From now on the page's clock stands still until a test turns it, however slow the machine is."""
    start = datetime.now(UTC)
    page.clock.install(time=start)
    page.clock.pause_at(start + timedelta(seconds=1))


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
    page.set_default_timeout(PATIENCE * 1000)
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
