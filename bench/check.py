"""`course check` on the course, and on one twenty times as large made from it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import yaml

from course.export import notebooks
from course.loading.library import Library

ROOT = Path(__file__).parent.parent
TIMES = 20
REPEATS = 5

INSIDE = """
import sys, time
from pathlib import Path
from course import checks
from course.loading.library import Library
checks.check(Library(Path(sys.argv[1])))  # loads what is loaded once: templates, syllables, widgets
start = time.process_time()
checks.check(Library(Path(sys.argv[2])))
print(time.process_time() - start)
"""
"""Prints the seconds of one check, after a check of a tiny course."""


def once() -> float:
    """Seconds of the command on the course, from its start to its end; the median."""
    return median(_wall([str(Path(sys.executable).with_name("course")), "check"], ROOT) for _ in range(REPEATS))


def growth() -> tuple[float, float]:
    """Seconds inside a check of the course, and of the course twenty times over."""
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "one"
        shutil.copytree(ROOT / "content", whole / "content")
        notebooks.build_all(Library(whole / "content"), whole / "notebooks")
        large = Path(folder) / "large"
        enlarge(whole, large)
        return median(_inside(whole) for _ in range(REPEATS)), median(_inside(large) for _ in range(3))


def enlarge(whole: Path, large: Path) -> None:
    """A course with every unit and term `TIMES` times, each time in slightly other words.

    Its sources stay as they are: so many would be more than the course reads in one file.
    """
    shutil.copytree(whole / "content", large / "content")
    library = Library(whole / "content")
    course = yaml.load((whole / "content" / "course.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    written = library.written
    for copy in range(1, TIMES):
        for entry in written:
            text = (whole / "content" / f"{entry.file}.yaml").read_text(encoding="utf-8")
            text = re.sub(r"(?<=[a-z])\.(?=\s)", f" k{copy}.", text).replace(f"{entry.unit}/", f"{entry.unit}-k{copy}/")
            text = re.sub(r"^unit: .*", f"unit: {entry.unit}-k{copy}", text, count=1, flags=re.M)
            (large / "content" / f"{entry.file}-k{copy}.yaml").write_text(text, encoding="utf-8")
            found = next(unit for unit in course["units"] if unit["unit"] == entry.unit)
            course["units"].append(found | {"unit": f"{entry.unit}-k{copy}", "file": f"{entry.file}-k{copy}"})
        path = large / "content" / "glossary.yaml"
        terms = (whole / "content" / path.name).read_text(encoding="utf-8").partition("\nterms:\n")[2]
        with path.open("a", encoding="utf-8") as file:
            file.write("\n" + re.sub(r"^( +- id: .*)", rf"\1-k{copy}", terms, flags=re.M))
    apart = json.loads(json.dumps(course))  # or YAML would write what two units share once
    words = yaml.safe_dump(apart, allow_unicode=True, sort_keys=False, width=10**6)
    (large / "content" / "course.yaml").write_text(words, encoding="utf-8")
    notebooks.build_all(Library(large / "content"), large / "notebooks")


def _inside(folder: Path) -> float:
    tiny = ROOT / "tests" / "mistakes" / "shelf"
    run = [sys.executable, "-c", INSIDE, str(tiny), str(folder / "content")]
    done = subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True)
    return float(done.stdout)


def _wall(run: list[str], folder: Path) -> float:
    start = os.times().elapsed
    subprocess.run(run, cwd=folder, check=False, capture_output=True)
    return os.times().elapsed - start


if __name__ == "__main__":
    one, large = growth()
    print(f"course check, the whole command: {once():.2f} s (aim: under 2)")
    print(f"inside, the course: {one:.2f} s; {TIMES} times as large: {large:.2f} s, {large / one:.1f} times as long")
