"""Waiting for what has no event of its own: a file, a process, an answer of the server."""

from __future__ import annotations

import time
import urllib.request
from collections.abc import Callable

PATIENCE = 120
"""Seconds that something may take on a small machine where much else runs; nothing is timed by it."""


def wait_until(condition: Callable[[], object], describe: Callable[[], str] = lambda: "") -> None:
    """Until the condition holds. Raises AssertionError, with what `describe` then tells, when it does not come true."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"Still not so after {PATIENCE} seconds. {describe()}"
        time.sleep(0.1)


def is_answering(address: str) -> bool:
    """Whether a server answers there."""
    try:
        urllib.request.urlopen(address, timeout=PATIENCE).close()
    except OSError:
        return False
    return True
