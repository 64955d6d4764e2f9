"""Everything measured once, in one table, with the facts of the machine it was measured on."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version

from bench import check, cohort, handouts, imports, pack, pages, preview, saves
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
    words, question = map(opening.medians, opening.measure())
    beside("lesson opened, first words | a bare widget's cell", words, "lesson", "stock", "s", "≤ 1.00")
    beside("lesson opened, first question | a bare widget", question, "lesson", "bare", "s", "≤ 1.25")
    imported = imports.medians(imports.measure())
    beside("import, first activity | what it is built on", imported, "course", "stack", "ms", "≤ 1.30")
    beside("  the first that is ever opened", imported, "first", "stack", "ms", "")
    kernel = saves.through_kernel()
    for at, (name, aim) in enumerate({"p50": "", "p99": "≤ 25 ms"}.items()):
        ours, echo = kernel["activity"][at], kernel["echo"][at]
        row(f"a save through the kernel, {name} | an echo", f"{ours:.1f} ms", f"{echo:.1f} ms", aim=aim)
    for name, took in zip(("p50", "p99"), saves.in_store(), strict=True):
        row(f"a save in the store alone, {name}", f"{took:.1f} ms")
    row("course check, the whole command", f"{check.once():.2f} s", aim="< 2 s")
    one, large = check.growth()
    row("a check of the course 20 times over | once", f"{large:.2f} s", f"{one:.2f} s", f"{large / one:.1f}", "≤ 20")
    files = pages.measure()
    words = files["course"].words, files["course questions"].words
    row("the one file: first words", *(f"{each:.2f} s" for each in words), aim="≤ 0.3 s")
    for what, name in (("first question | jupyterquiz's page", "course"), ("of one unit's file, likewise", "unit")):
        own, quiz = files[name].question, files[f"{name} questions"].question
        row(f"  {what}", f"{own:.2f} s", f"{quiz:.2f} s", f"{own / quiz:.2f}", "≤ 0.5")
    least = files["least"]
    row("  the same of the least page", f"{least.question:.2f} s", aim="none: the browser's own")
    row(f"  {check.TIMES} times as long: first words", f"{files['large'].words:.2f} s", aim="≤ 1 s")
    row("a unit's pack as PDF", f"{pack.measure():.1f} s")
    row("a unit saved to seen in the preview", f"{preview.measure():.2f} s", aim="≤ 1 s")
    for name, seconds in zip(("first", "next"), cohort.measure(), strict=True):
        row(f"a report on {cohort.PEOPLE} numbers files, the {name}", f"{seconds:.1f} s", aim="< 10 s")
    printed = handouts.measure()
    ours = printed["course"]
    for name, said, aim in (("each", "one by one", "≤ 0.10"), ("once", "in one call", "")):
        stock = printed[name]
        what = f"{len(ours.sizes)} handouts | nbconvert, {said}"
        row(what, f"{ours.seconds:.2f} s", f"{stock.seconds:.2f} s", f"{ours.seconds / stock.seconds:.2f}", aim)
    share = max(mine / theirs for mine, theirs in zip(ours.sizes, printed["each"].sizes, strict=True))
    largest = f"{max(ours.sizes) // 1000} kB", f"{max(printed['each'].sizes) // 1000} kB"
    row("the largest page | nbconvert's", *largest, f"{share:.2f}", "≤ 0.125")


main()
