"""Every scenario so many times, on a disk that really flushes: how many saves were acknowledged, and how many kept.

python -m soak [TIMES]
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial

from playwright.sync_api import Browser

from soak.subshells import save_from_two_windows
from soak.tally import ROOT, Tally, flushing_folder
from soak.windows import PLACES, open_lab, type_in_two_windows
from soak.writers import write_together
from tests.browser.browser import launched


def threads() -> Tally:
    """Two threads in one store."""
    with flushing_folder() as folder:
        return write_together(folder / "answers", processes=1, threads=2, saves=100)


def processes() -> Tally:
    """Three processes of two threads each, the first of which is killed."""
    with flushing_folder() as folder:
        return write_together(folder / "answers", processes=3, threads=2, saves=50, kill=True)


def kernels(*, subshells: bool) -> Tally:
    """Two windows' messages to a kernel, which is killed, and to the next."""
    with flushing_folder() as folder:
        return save_from_two_windows(ROOT / "notebooks", folder / "answers", kernels=2, saves=100, subshells=subshells)


def windows(browser: Browser, into: str, *, subshells: bool) -> Tally:
    """Two browser windows on one lesson, whose kernel is killed."""
    with flushing_folder() as folder, open_lab(folder, subshells=subshells) as lab:
        return type_in_two_windows(lab, browser, into=into, rounds=10)


def main() -> int:
    """Run and print; 1 when anything was lost."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    lost = 0
    with launched() as browser:
        scenarios: dict[str, Callable[[], Tally]] = {
            "two threads in one store": threads,
            "three processes of two threads, one killed": processes,
        }
        for name, subshells in {"with subshells": True, "without": False}.items():
            scenarios[f"two windows' saves in a kernel {name}, killed"] = partial(kernels, subshells=subshells)
            for into in PLACES:
                scenarios[f"two browser windows into {into}, kernel {name}, killed"] = partial(
                    windows, browser, into, subshells=subshells
                )
        print(f"{f'{times} runs of each':<72}{'acknowledged':>14}{'kept':>8}{'lost':>6}")
        for name, scenario in scenarios.items():
            total = sum((scenario() for _ in range(times)), Tally())
            print(f"{name:<72}{total.acknowledged:>14}{total.kept:>8}{total.lost:>6}", flush=True)
            lost += total.lost
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
