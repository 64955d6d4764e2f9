"""Where the browser is; and for `make browser`, how it comes onto a machine that has none. Nothing else installs one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
UPDATE = ("apt-get", "update", "-qq")
INSTALL = ("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu", "fonts-liberation")


def executable() -> str:
    """Where the browser is. Raises RuntimeError with what to do where there is none."""
    if browser := os.environ.get("COURSE_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None):
        return browser
    if place := next((place for place in PLACES if Path(place).exists()), None):
        return place
    raise RuntimeError(
        "The tests need Chrome, Chromium or Edge, and found none. "
        f"Run: sudo {' '.join(INSTALL)} (or install one of them), or set COURSE_BROWSER to its path."
    )


def main() -> None:
    """Install Debian's Chromium where there is no browser and this account may; say so before it is done."""
    try:
        executable()
    except RuntimeError as error:
        if not shutil.which("apt-get") or os.geteuid() != 0:
            sys.exit(str(error))
        for command in (UPDATE, INSTALL):
            click.echo(f"The tests need a browser, and this machine has none. Running: {' '.join(command)}")
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        executable()


if __name__ == "__main__":
    main()
