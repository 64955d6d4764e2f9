"""The one file from a disk: its first words, and its first usable question, beside a page of jupyterquiz's.

Both hold the same questions. Every time the browser is a new one with nothing in any cache, and the network is off.
jupyterquiz's page is made by nbconvert from a notebook that was run. JupyterLite's is timed by `python -m bench.site`.
A page of one word and one button, timed alike, says how much of each time is the browser's own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import nbformat
from playwright.sync_api import sync_playwright

from bench.check import ROOT, TIMES
from course.export import pages
from course.loading.library import Library
from course.model import Quiz
from course.model.quiz import MultipleResponse, SingleBestAnswer
from tests.browser.browser import ARGUMENTS
from tests.browser.install import executable

REPEATS = 7
LEAST = '<!doctype html><html lang="en"><meta charset="utf-8"><title>One</title><p>One <input type="radio"></p></html>'
"""The least page that has words and something to press."""
UNIT = "relationships"
JUPYTERQUIZ = "jupyterquiz==2.9.6.4"
FIRST_WORDS = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


@dataclass(frozen=True)
class Opened:
    """Seconds from going to a page until it shows its first words, and until its first question can be answered."""

    words: float
    question: float


def measure(repeats: int = REPEATS) -> dict[str, Opened]:
    """Medians: the whole course (`course`), it `TIMES` times over (`large`), `jupyterquiz`, and the `least` page."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        usable = f"[data-lesson={UNIT}] section.quiz:has(footer .saving) .item input"
        cases = {
            "course": (_file(Library(ROOT / "content"), place / "course.html"), usable),
            "large": (_large(place / "large.html"), usable),
            "jupyterquiz": (_jupyterquiz(place / "quiz"), ".MCButton input, .MCButton"),
            "least": (_least(place / "least.html"), "input"),
        }
        times: dict[str, list[Opened]] = {name: [] for name in cases}
        for turn in range(repeats + 1):
            for name, (address, selector) in cases.items():
                opened = _open(address, selector)
                if turn:  # the first turn fills the disk's cache
                    times[name].append(opened)
    return {
        name: Opened(median(each.words for each in found), median(each.question for each in found))
        for name, found in times.items()
    }


def _open(address: str, usable: str) -> Opened:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=[*ARGUMENTS])
        page = browser.new_context(offline=True).new_page()  # nbconvert's page asks other hosts, and gets no answer
        start = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.locator(usable).first.click(timeout=120_000)
        question = time.perf_counter() - start
        words = page.evaluate(FIRST_WORDS) / 1000
        browser.close()
    return Opened(words, question)


def _file(library: Library, path: Path) -> str:
    path.write_text(pages.page(library), encoding="utf-8")
    return f"{path.as_uri()}#{UNIT}"


def _large(path: Path) -> str:
    """The file with every lesson `TIMES` times, each under a name of its own."""
    page = pages.page(Library(ROOT / "content"))
    articles = "\n".join(re.findall(r"<article .*?</article>\n", page, re.DOTALL))
    copies = [re.sub(r'( (?:id|data-lesson)=")', rf"\1k{copy}-", articles) for copy in range(1, TIMES)]
    path.write_text(page.replace("</main>", "\n".join((*copies, "</main>")), 1), encoding="utf-8")
    return f"{path.as_uri()}#{UNIT}"


def _least(path: Path) -> str:
    path.write_text(LEAST, encoding="utf-8")
    return path.as_uri()


def _jupyterquiz(place: Path) -> str:
    """A page with the unit's questions that jupyterquiz knows: choosing one, or several."""
    place.mkdir()
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--target", place / "site", JUPYTERQUIZ], check=True)
    (place / "questions.json").write_text(json.dumps(_questions()), encoding="utf-8")
    run = f"import sys; sys.path.insert(0, {str(place / 'site')!r})\nfrom jupyterquiz import display_quiz\n"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(run + "display_quiz('questions.json')")])
    nbformat.write(notebook, place / "quiz.ipynb")
    convert = ["nbconvert", "--log-level=ERROR", "--execute", "--to", "html", "--no-input", "quiz.ipynb"]
    subprocess.run([Path(sys.executable).with_name("jupyter"), *convert], cwd=place, check=True, capture_output=True)
    return (place / "quiz.html").as_uri()


def _questions() -> list[dict[str, object]]:
    unit = Library(ROOT / "content").unit(UNIT)
    items = [item for activity in unit.activities if isinstance(activity, Quiz) for item in activity.items]
    return [
        {
            "question": item.stem,
            "type": "multiple_choice" if isinstance(item, SingleBestAnswer) else "many_choice",
            "answers": [
                {"answer": option.text, "correct": option.correct, "feedback": option.feedback or item.rationale}
                for option in item.options
            ],
        }
        for item in items
        if isinstance(item, SingleBestAnswer | MultipleResponse)
    ]


if __name__ == "__main__":
    for name, opened in measure().items():
        print(f"{name}: first words {opened.words:.2f} s, first question {opened.question:.2f} s")
