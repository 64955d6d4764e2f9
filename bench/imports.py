"""A lesson's first activity in a fresh interpreter, against importing what the course is built on alone.

Told apart by time inside the interpreter: its own start, the same for both, would flatter the ratio. It is processor
time: on a busy machine others' work is not counted. Bytecode is there, as on any machine that opened a lesson before;
what a kernel keeps of the words is there for the `course`, and not for the `first` lesson that is ever opened.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

NOTEBOOKS = Path(__file__).parent.parent / "notebooks"
LESSON = "01-enabling-relationships.ipynb"
REPEATS = 15

CLOCK = "import time; start = time.process_time()\n{}\nprint((time.process_time() - start) * 1000)"
"""Prints milliseconds."""

Times = dict[str, list[float]]

STACK = """
import anywidget
import traitlets
import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from markdown_it import MarkdownIt
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, ValidationError, model_validator
from pydantic_core import PydanticCustomError, core_schema
"""
"""What the course imports of others', name by name: pydantic loads a name only when it is asked for."""


def first_activity() -> str:
    """The source of the lesson's first cell that asks something of the learner."""
    cells = json.loads((NOTEBOOKS / LESSON).read_text(encoding="utf-8"))["cells"]
    sources = ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    return next(source for source in sources if "import progress" not in source)


def milliseconds(code: str, answers: str, cache: str) -> float:
    """What `code` takes in a fresh interpreter beside the notebooks."""
    variables = os.environ | {"COURSE_ANSWERS": answers, "PYTHONSAFEPATH": "1", "XDG_CACHE_HOME": cache}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    run = [sys.executable, "-c", CLOCK.format(code)]
    done = subprocess.run(run, cwd=NOTEBOOKS, env=variables, check=True, capture_output=True, text=True)
    return float(done.stdout.splitlines()[-1])


def measure(repeats: int = REPEATS) -> Times:
    """Milliseconds of each time: `stack` alone, the `course` with its first activity, and that for the `first` time."""
    with tempfile.TemporaryDirectory() as folder:
        cases = {"stack": STACK, "course": first_activity(), "first": first_activity()}
        times: Times = {name: [] for name in cases}
        for turn in range(repeats + 1):
            for name, code in cases.items():
                cache = f"{folder}/cache{turn if name == 'first' else ''}"
                took = milliseconds(code, f"{folder}/answers", cache)
                if turn:  # the first turn fills the disk's cache
                    times[name].append(took)
    return times


def medians(times: Times) -> dict[str, float]:
    """The median of each case."""
    return {name: median(each) for name, each in times.items()}


if __name__ == "__main__":
    found = measure()
    for name, each in found.items():
        ratio = median(each) / median(found["stack"])
        print(f"{name}: {median(each):.0f} ms ({min(each):.0f} to {max(each):.0f}, {len(each)} times), {ratio:.2f}")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
