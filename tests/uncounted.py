"""What coverage does not count: processes, and what is counted elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def uncounted() -> dict[str, str]:
    """The variables of this process, for another that runs only what is counted elsewhere: it takes half the time."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}


@contextmanager
def untraced() -> Iterator[None]:
    """While what is called is counted elsewhere, and takes longer when it is traced: for tests, not within the course."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)
