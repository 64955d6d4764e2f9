"""Everything measured once, in one table, with the facts of the machine it was measured on."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version

from bench import imports, saves
from bench import open as opening

PACKAGES = ("jupyterlab", "ipykernel", "ipywidgets", "anywidget", "pydantic", "jinja2", "what-matters-to-me")


def row(what: str, course: str, other: str = "", ratio: str = "", aim: str = "") -> None:
    """One line of the table."""
    print(f"{what:<52}{course:>10}{other:>10}{ratio:>7}  {aim}", flush=True)


def beside(what: str, found: dict[str, float], course: str, other: str, unit: str, aim: str) -> None:
    """A line that sets the course beside what it is compared with."""
    digits = 2 if unit == "s" else 0
    ratio = f"{found[course] / found[other]:.2f}"
    row(what, f"{found[course]:.{digits}f} {unit}", f"{found[other]:.{digits}f} {unit}", ratio, aim)


def main() -> None:
    """Measure and print."""
    print(f"{platform.platform()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(
        f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in PACKAGES), sep=", ", end="\n\n"
    )
    row("medians", "course", "beside", "ratio", "aim")
    beside("lesson opened, first question | a bare widget", opening.measure(), "lesson", "bare", "s", "≤ 1.25")
    beside("import, first activity | what it is built on", imports.measure(), "course", "stack", "ms", "≤ 1.30")
    half, most = saves.through_kernel()
    row("a save through the kernel, p50", f"{half:.1f} ms")
    row("a save through the kernel, p99", f"{most:.1f} ms", aim="≤ 25 ms")
    half, most = saves.in_store()
    row("a save in the store alone, p50", f"{half:.1f} ms")
    row("a save in the store alone, p99", f"{most:.1f} ms")


main()
