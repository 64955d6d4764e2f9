"""Opens the learner's browser for JupyterLab, where that browser comes from a snap, as on Ubuntu.

JupyterLab writes its address, with the key in it, into a file and has the browser open that, so that nobody reads the
key in the list of processes. The file lies in a hidden folder, and a browser from a snap may read nothing hidden. So
it gets a copy in the home, for the time it takes to open.
"""

from __future__ import annotations

import contextlib
import shlex
import shutil
import sys
import tempfile
import time
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from course.model.home import NoHome, home

LONGEST = 120.0
"""Seconds that a browser may take to open."""


def options() -> list[str]:
    """What to tell JupyterLab: nothing, where no browser comes from a snap."""
    if not shutil.which("snap"):
        return []
    return [f"--ServerApp.browser={shlex.quote(sys.executable)} -m {__name__} %s &"]


def open_browser(address: str) -> None:
    """Open `address`; a file from a copy, which is deleted once the server has ended, or some time later."""
    parts = urlsplit(address)
    file = Path(url2pathname(parts.path))
    with _visible(file) if parts.scheme == "file" else contextlib.nullcontext(address) as seen:
        webbrowser.open(seen, new=2)
        until = time.monotonic() + LONGEST
        while seen != address and file.exists() and time.monotonic() < until:
            time.sleep(0.2)


@contextlib.contextmanager
def _visible(file: Path) -> Iterator[str]:
    """The address of a copy in the home, for its owner alone; of `file` itself where none can be made."""
    try:
        raw = file.read_bytes()
        copy = tempfile.NamedTemporaryFile(dir=home(), prefix="What matters to me - opening-", suffix=".html")  # noqa: SIM115 - closed below
    except (OSError, NoHome):
        yield file.as_uri()
        return
    with copy:
        copy.write(raw)
        copy.flush()
        yield Path(copy.name).as_uri()


if __name__ == "__main__":
    open_browser(sys.argv[1])
