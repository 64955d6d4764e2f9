"""From going to a lesson on the site until its first question can be answered, with nothing in any cache.

The site stands on a plain web host on this machine that compresses; every time the browser is a new one. What it
fetched is counted at the host, compressed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from course.export import site
from course.loading.library import find
from tests.browser.browser import ARGUMENTS, watched_page
from tests.browser.install import executable
from tests.more.host import Host

REPEATS = 5


def measure(folder: Path, repeats: int = REPEATS) -> tuple[list[float], int]:
    """Seconds of each time, and the bytes that one time fetches."""
    times = []
    with Host(folder) as host, sync_playwright() as playwright:
        for _ in range(repeats):
            sent = host.sent
            browser = playwright.chromium.launch(executable_path=executable(), args=[*ARGUMENTS])
            with watched_page(browser) as page:
                start = time.perf_counter()
                page.goto(host.lesson(), wait_until="commit")
                page.locator(".activity.quiz:has(footer .saving) .item input").first.check(timeout=120_000)
                times.append(time.perf_counter() - start)
            sent = host.sent - sent
            browser.close()
    return times, sent


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        start = time.perf_counter()
        found = site.make(find(), Path(place) / "site")
        made = time.perf_counter() - start
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", file=sys.stderr)
        times, sent = measure(found.folder)
    print(f"the site made in {made:.0f} s: {found.files} files, {found.size / 1e6:.1f} MB")
    print(f"first question, cold: median {median(times):.1f} s of {' '.join(f'{one:.1f}' for one in times)} (aim 25)")
    print(f"fetched, compressed: {sent / 1e6:.1f} MB (aim 15); load {os.getloadavg()[0]:.1f}")
