"""The one file from a disk: its first words, and its first usable question, beside pages of jupyterquiz's.

The file of the course stands beside a page with the course's questions, the file of one unit beside a page with that
unit's. Every time the browser is a new one with nothing in any cache, and the network is off.
jupyterquiz's pages are made by nbconvert from a notebook that was run. `python -m bench.site` times JupyterLite's.
A page of one word and one button, timed alike, says how much of each time is the browser's own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import nbformat
from playwright.sync_api import sync_playwright

from bench.check import ROOT, TIMES
from course.export import pages
from course.loading.library import Library
from course.model import Entry, Quiz
from course.model.quiz import MultipleResponse, SingleBestAnswer
from tests.browser.browser import ARGUMENTS
from tests.browser.install import executable

REPEATS = 7
LEAST = '<!doctype html><html lang="en"><meta charset="utf-8"><title>One</title><p>One <input type="radio"></p></html>'
"""The least page that has words and something to press."""
UNIT = "relationships"
JUPYTERQUIZ = "jupyterquiz==2.9.6.4"
BUTTON = ".MCButton input, .MCButton"
FIRST_WORDS = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


@dataclass(frozen=True)
class Opened:
    """Seconds from going to a page until it shows its first words, and until its first question can be answered."""

    words: float
    question: float


def measure(repeats: int = REPEATS) -> dict[str, Opened]:
    """Medians: the whole course (`course`), it `TIMES` times over (`large`), one `unit`, and the `least` page.

    And of the questions of both, as jupyterquiz shows them: `course questions`, `unit questions`.
    """
    library = Library(ROOT / "content")
    unit = library.entry(UNIT)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        site = _install(place / "site")
        usable = f"[data-lesson={UNIT}] section.quiz:has(footer .saving) .item input"
        cases = {
            "course": (_file(library, (), place / "course.html"), usable),
            "course questions": (_jupyterquiz(library, library.lessons, site, place / "course"), BUTTON),
            "unit": (_file(library, [unit], place / "unit.html"), usable),
            "unit questions": (_jupyterquiz(library, [unit], site, place / "unit"), BUTTON),
            "large": (_large(place / "large.html"), usable),
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


def _file(library: Library, entries: Sequence[Entry], path: Path) -> str:
    path.write_text(pages.page(library, entries), encoding="utf-8")
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


def _install(site: Path) -> Path:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--target", site, JUPYTERQUIZ], check=True)
    return site


def _jupyterquiz(library: Library, entries: Sequence[Entry], site: Path, place: Path) -> str:
    """A page with the questions of these units that jupyterquiz knows: choosing one, or several."""
    place.mkdir()
    (place / "questions.json").write_text(json.dumps(_questions(library, entries)), encoding="utf-8")
    run = f"import sys; sys.path.insert(0, {str(site)!r})\nfrom jupyterquiz import display_quiz\n"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(run + "display_quiz('questions.json')")])
    nbformat.write(notebook, place / "quiz.ipynb")
    convert = ["nbconvert", "--log-level=ERROR", "--execute", "--to", "html", "--no-input", "quiz.ipynb"]
    subprocess.run([Path(sys.executable).with_name("jupyter"), *convert], cwd=place, check=True, capture_output=True)
    return (place / "quiz.html").as_uri()


def _questions(library: Library, entries: Sequence[Entry]) -> list[dict[str, object]]:
    units = [library.unit(entry.unit) for entry in entries]
    quizzes = [each for unit in units for each in unit.activities if isinstance(each, Quiz)]
    return [
        {
            "question": item.stem,
            "type": "multiple_choice" if isinstance(item, SingleBestAnswer) else "many_choice",
            "answers": [
                {"answer": option.text, "correct": option.correct, "feedback": option.feedback or item.rationale}
                for option in item.options
            ],
        }
        for item in (item for quiz in quizzes for item in quiz.items)
        if isinstance(item, SingleBestAnswer | MultipleResponse)
    ]


if __name__ == "__main__":
    for name, opened in measure().items():
        print(f"{name}: first words {opened.words:.2f} s, first question {opened.question:.2f} s")
