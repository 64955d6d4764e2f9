"""From saving a file to seeing it: `course preview` in Chromium, a unit of the course, one word changed each time."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from bench.check import ROOT
from tests.browser.browser import watched_page
from tests.browser.install import executable
from tests.cli.previewing import started

REPEATS = 10
UNIT, FILE = "context", "02-context.yaml"


def measure(repeats: int = REPEATS) -> float:
    """Seconds from the save until the new title is drawn; the median."""
    times = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        shutil.copytree(ROOT / "content", Path(folder) / "content")
        path = Path(folder) / "content" / FILE
        words = path.read_text(encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=executable(), args=["--no-sandbox", "--disable-gpu"])
        with started(Path(folder), UNIT) as (_, address), watched_page(browser) as page:
            page.goto(address)
            for turn in range(repeats + 1):
                start = time.perf_counter()
                path.write_text(words.replace("\ntitle: ", f"\ntitle: Turn {turn}, ", 1), encoding="utf-8")
                page.frame_locator("iframe:not(.next)").get_by_text(f"Turn {turn}, ").first.wait_for()
                if turn:  # in the first turn modules are still loaded
                    times.append(time.perf_counter() - start)
        browser.close()
    return median(times)


if __name__ == "__main__":
    print(f"saved to seen in the preview: {measure():.2f} s (aim: at most 1)")
