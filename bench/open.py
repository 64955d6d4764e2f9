"""From opening the lesson to its first words and its first usable question, beside a bare one-widget notebook.

Both in the same JupyterLab in course mode, run on open by the same extension, in turns, each time with a new
kernel and a browser that has seen nothing. The bare notebook calls a `course` that shows one anywidget and no more.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from bench.imports import LESSON, NOTEBOOKS
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


def seconds(browser: Browser, lab: Lab, words: str, usable: str) -> tuple[float, float]:
    """From going to the notebook until its first `words` are seen, and until something `usable` stands there."""
    with watched_page(browser) as page:
        start = time.perf_counter()
        page.goto(lab.url(LESSON), wait_until="commit")
        page.wait_for_selector(f"body:not(.wm-opening) .jp-Notebook {words}")
        seen = time.perf_counter() - start
        page.wait_for_selector(usable)
        took = time.perf_counter() - start
    for session in lab.ask("/api/sessions"):
        lab.ask(f"/api/sessions/{session['id']}", "DELETE")
    return seen, took


def _course_folder(place: Path) -> Path:
    """A copy of the course, as a learner has it."""
    for name in ("content", "notebooks"):
        shutil.copytree(NOTEBOOKS.parent / name, place / name)
    return place / "notebooks"


def _bare_folder(place: Path) -> Path:
    """One notebook of the same name with one cell, and in `place` the module it imports."""
    (place / "notebooks").mkdir(parents=True)
    (place / "module").mkdir()
    (place / "module" / "course.py").write_text(BARE, encoding="utf-8")
    lesson = json.loads((NOTEBOOKS / LESSON).read_text(encoding="utf-8"))
    cell = {"cell_type": "code", "id": "bare", "metadata": {}, "execution_count": None, "outputs": []}
    lesson["cells"] = [cell | {"source": 'from course import quiz\nquiz("a/b")'}]
    (place / "notebooks" / LESSON).write_text(json.dumps(lesson), encoding="utf-8")
    return place / "notebooks"


def measure(repeats: int = REPEATS) -> tuple[dict[str, float], dict[str, float]]:
    """Medians in seconds of the `bare` notebook and the `lesson`: to the first words (its first cell), and to use."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder)
        bare = Lab(_bare_folder(home / "bare"), home / "bare-home", PYTHONPATH=str(home / "bare" / "module"))
        lesson = Lab(_course_folder(home / "course"), home / "home")
        browser = playwright.chromium.launch(
            executable_path=executable(), args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        with bare, lesson:
            cases = {
                "bare": (bare, ".jp-Cell", "button.bare"),
                "lesson": (lesson, "h1", ".activity.quiz footer .saving"),
            }
            times: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
            for turn in range(repeats + 1):
                for name, (lab, words, usable) in cases.items():
                    took = seconds(browser, lab, words, usable)
                    if turn:  # the first turn fills the disk's cache
                        times[name].append(took)
        browser.close()
    words, usable = ({name: median(each[at] for each in found) for name, found in times.items()} for at in (0, 1))
    return words, usable


if __name__ == "__main__":
    for what, found in zip(("first words", "first question"), measure(), strict=True):
        ratio = found["lesson"] / found["bare"]
        print(f"{what}: bare {found['bare']:.2f} s, lesson {found['lesson']:.2f} s: {ratio:.2f} times")
