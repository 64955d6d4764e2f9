"""`course cohort` on ten thousand numbers files: the first report, and the next one, which remembers."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from course.loading.library import find
from course.loading.outline import read_outline
from tests.portfolio.cohort.people import hand_in, somebody

ROOT = Path(__file__).parent.parent
PEOPLE = 10_000
REPORT = [str(Path(sys.executable).with_name("course")), "cohort"]


def measure() -> tuple[float, float]:
    """Seconds of the first report and of the next, each the whole command, its own work and the system's for it."""
    by = read_outline(find(ROOT))
    with tempfile.TemporaryDirectory() as folder:
        for index in range(PEOPLE):
            hand_in(Path(folder), somebody(by, index))
        return _seconds(folder), _seconds(folder)


def _seconds(folder: str) -> float:
    before = os.times()
    subprocess.run([*REPORT, folder], cwd=ROOT, check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    first, following = measure()
    print(f"{PEOPLE} numbers files: {first:.1f} s for the first report, {following:.1f} s for the next (aim: under 10)")
