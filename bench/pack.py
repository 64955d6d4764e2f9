"""What a trainer prints of one unit for a session, as PDF: the whole command."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.check import ROOT

REPEATS = 3
UNIT = "context"


def measure(repeats: int = REPEATS) -> float:
    """Seconds from the start of the command to its end; the median."""
    times = []
    with tempfile.TemporaryDirectory() as folder:
        course = str(Path(sys.executable).with_name("course"))
        for turn in range(repeats + 1):
            run = [course, "export", "pack", "--format", "pdf", "--unit", UNIT, "--out", str(Path(folder) / str(turn))]
            start = os.times().elapsed
            subprocess.run(run, cwd=ROOT, check=True, capture_output=True)
            if turn:  # the first turn fills the disk's cache
                times.append(os.times().elapsed - start)
    return median(times)


if __name__ == "__main__":
    print(f"a unit's pack as PDF: {measure():.1f} s")
