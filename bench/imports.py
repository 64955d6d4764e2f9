"""A lesson's first activity in a fresh interpreter, against importing what the course is built on alone.

Told apart by time inside the interpreter: its own start, the same for both, would flatter the ratio.
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

CLOCK = "import time; start = time.perf_counter()\n{}\nprint((time.perf_counter() - start) * 1000)"
"""Prints milliseconds."""

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


def milliseconds(code: str, answers: str) -> float:
    """What `code` takes in a fresh interpreter beside the notebooks."""
    variables = os.environ | {"COURSE_ANSWERS": answers, "PYTHONSAFEPATH": "1"}
    run = [sys.executable, "-c", CLOCK.format(code)]
    done = subprocess.run(run, cwd=NOTEBOOKS, env=variables, check=True, capture_output=True, text=True)
    return float(done.stdout.splitlines()[-1])


def measure(repeats: int = REPEATS) -> dict[str, float]:
    """Medians in milliseconds: `stack` alone, and the `course` with its first activity."""
    with tempfile.TemporaryDirectory() as answers:
        cases = {"stack": STACK, "course": first_activity()}
        times: dict[str, list[float]] = {name: [] for name in cases}
        for turn in range(repeats + 1):
            for name, code in cases.items():
                took = milliseconds(code, answers)
                if turn:  # the first turn fills the disk's cache
                    times[name].append(took)
    return {name: median(found) for name, found in times.items()}


if __name__ == "__main__":
    found = measure()
    print(f"stack alone {found['stack']:.0f} ms, course with its first activity {found['course']:.0f} ms: "
          f"{found['course'] / found['stack']:.2f} times")  # fmt: skip
