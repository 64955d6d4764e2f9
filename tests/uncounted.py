"""Processes that coverage does not count."""

from __future__ import annotations

import os


def uncounted() -> dict[str, str]:
    """The variables of this process, for another that runs only what is counted elsewhere: it takes half the time."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
