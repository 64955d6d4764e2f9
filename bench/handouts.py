"""Every learner handout, beside nbconvert's own page of every notebook: seconds in all, and bytes a page."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.check import ROOT
from course.export import notebooks
from course.loading.library import Library

REPEATS = 3
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Found:
    """Seconds for all pages, and the bytes of each."""

    seconds: float
    sizes: list[int]


def measure(repeats: int = REPEATS) -> dict[str, Found]:
    """Whole commands, in turns: ours; nbconvert for each notebook; nbconvert once for all of them."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        shutil.copytree(ROOT / "content", place / "content")
        library = Library(place / "content")
        notebooks.build_all(library, place / "notebooks")
        lessons = [str(place / "notebooks" / f"{entry.file}.ipynb") for entry in library.lessons]
        stock = [str(BIN / "jupyter"), "nbconvert", "--log-level=ERROR", "--execute", "--to", "html", "--output-dir"]
        cases = {
            "course": [[str(BIN / "course"), "export", "workbook", "--out", str(place / "course")]],
            "each": [[*stock, str(place / "each"), lesson] for lesson in lessons],
            "once": [[*stock, str(place / "once"), *lessons]],
        }
        times: dict[str, list[float]] = {name: [] for name in cases}
        for turn in range(repeats + 1):
            for name, commands in cases.items():
                took = _wall(commands, place)
                if turn:  # the first turn fills the disk's cache
                    times[name].append(took)
        sizes = {name: [path.stat().st_size for path in sorted((place / name).glob("*.html"))] for name in cases}
    assert {len(found) for found in sizes.values()} == {len(lessons)}
    return {name: Found(median(times[name]), sizes[name]) for name in cases}


def _wall(commands: list[list[str]], place: Path) -> float:
    variables = os.environ | {"COURSE_ANSWERS": str(place / "answers")}
    start = os.times().elapsed
    for command in commands:
        subprocess.run(command, cwd=place, env=variables, check=True, capture_output=True)
    return os.times().elapsed - start


if __name__ == "__main__":
    found = measure()
    ours = found["course"]
    print(f"{len(ours.sizes)} handouts in {ours.seconds:.2f} s, {max(ours.sizes) // 1000} kB the largest")
    for name, said in (("each", "one after the other"), ("once", "in one call")):
        other = found[name]
        ratio = min(theirs / mine for theirs, mine in zip(other.sizes, ours.sizes, strict=True))
        print(f"nbconvert {said}: {other.seconds:.2f} s, {other.seconds / ours.seconds:.1f} times as long; "
              f"a page {ratio:.1f} times as large or more")  # fmt: skip
