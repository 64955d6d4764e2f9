"""From opening the lesson to its first words and its first usable question, beside a bare one-widget notebook.

Three notebooks in turns, each time with a new kernel and a browser that has seen nothing:
- the `lesson`, in course mode;
- a `bare` one, in the same JupyterLab in course mode and run on open by the same extension. It calls a `course` that
  shows one anywidget and no more: so long does a widget take by itself. Its one cell shows nothing before;
- the same cell in a notebook that is no lesson, in JupyterLab as it is `stock`: so long does it take to show a cell,
  and nothing of ours hides the window until then.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from bench.imports import LESSON, NOTEBOOKS
from course.model import lesson_metadata
from tests.browser.browser import watched_page
from tests.browser.install import executable
from tests.browser.server import Lab

REPEATS = 7

BARE = '''
import anywidget

class Bare(anywidget.AnyWidget):
    _esm = """export default { render({ el }) {
        const button = document.createElement("button");
        button.className = "bare";
        button.textContent = "Press";
        el.append(button);
    } };"""

def quiz(name):
    return Bare()
'''
"""A module `course` with one function that the extension lets run."""

SEEN = "body:not(.wm-opening) .jp-Notebook"
OWN_CELL = '.jp-Cell:has-text("quiz(")'
"""The bare notebook's own cell: before its file has come, JupyterLab shows an empty one."""

QUESTION = ".activity.quiz:has(footer .saving) .item input"
"""A choice of a quiz that lives: what was shipped has none."""

Times = dict[str, list[float]]


def seconds(browser: Browser, lab: Lab, words: str, usable: str) -> dict[str, float]:
    """From going to the notebook until its first `words` are seen, and until something `usable` has taken a click.

    Without `words` or `usable` it is not waited for.
    """
    took = {}
    with watched_page(browser) as page:
        start = time.perf_counter()
        page.goto(lab.url(LESSON), wait_until="commit")
        if words:
            page.wait_for_selector(f"{SEEN} {words}")
            took["words"] = time.perf_counter() - start
        if usable:
            page.locator(usable).first.click()
            took["question"] = time.perf_counter() - start
    for session in lab.ask("/api/sessions"):
        lab.ask(f"/api/sessions/{session['id']}", "DELETE")
    return took


def _course_folder(place: Path) -> Path:
    """A copy of the course, as a learner has it."""
    for name in ("content", "notebooks"):
        shutil.copytree(NOTEBOOKS.parent / name, place / name)
    return place / "notebooks"


def _bare_folder(place: Path, *, is_lesson: bool) -> Path:
    """One notebook of the same name with one cell, and in `place` the module it imports."""
    (place / "notebooks").mkdir(parents=True)
    (place / "module").mkdir()
    (place / "module" / "course.py").write_text(BARE, encoding="utf-8")
    lesson = json.loads((NOTEBOOKS / LESSON).read_text(encoding="utf-8"))
    cell: dict[str, object] = {
        "cell_type": "code",
        "id": "bare",
        "metadata": {},
        "execution_count": None,
        "outputs": [],
    }
    lesson["cells"] = [cell | {"source": 'from course import quiz\nquiz("a/b")'}]
    if not is_lesson:
        del lesson["metadata"][lesson_metadata.KEY]
    (place / "notebooks" / LESSON).write_text(json.dumps(lesson), encoding="utf-8")
    return place / "notebooks"


def measure(repeats: int = REPEATS) -> tuple[Times, Times]:
    """Seconds of each time: to the first words or the first cell, and to the first question or the bare control."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder)
        bare_folder = _bare_folder(home / "bare", is_lesson=True)
        bare = Lab(bare_folder, home / "bare-home", PYTHONPATH=str(home / "bare" / "module"))
        stock = Lab(_bare_folder(home / "stock", is_lesson=False), home / "stock-home", course_mode=False)
        lesson = Lab(_course_folder(home / "course"), home / "home")
        browser = playwright.chromium.launch(
            executable_path=executable(), args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        cases = {
            "stock": (stock, OWN_CELL, ""),
            "bare": (bare, "", "button.bare"),
            "lesson": (lesson, "h1", QUESTION),
        }
        times: dict[str, Times] = {"words": {}, "question": {}}
        with bare, stock, lesson:
            for turn in range(repeats + 1):
                for name, (lab, words, usable) in cases.items():
                    for what, took in seconds(browser, lab, words, usable).items():
                        if turn:  # the first turn fills the disk's cache
                            times[what].setdefault(name, []).append(took)
        browser.close()
    return times["words"], times["question"]


def medians(times: Times) -> dict[str, float]:
    """The median of each notebook."""
    return {name: median(each) for name, each in times.items()}


if __name__ == "__main__":
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)
    for what, found in zip(("first words", "first question"), measure(), strict=True):
        for name, each in found.items():
            print(f"{what}: {name} {median(each):.2f} s of {' '.join(f'{one:.2f}' for one in sorted(each))}")
        other, own = medians(found).values()
        print(f"{what}: {own / other:.2f} times")
    print(f"load {os.getloadavg()[0]:.1f}")
