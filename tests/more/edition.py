"""What the tests keep of an edition, made on the day it is released: python -m tests.more.edition

A learner answers every activity of every unit in a real JupyterLab, by its own controls. Kept are the store of their
answers, the answers file made of it, and their copies of the lessons, in tests/editions/VERSION/.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from course.lab.lesson_copies import bring_up_to_date
from course.learner import archive
from course.learner.store import Store
from course.loading.library import Library, find
from tests.browser.browser import ARGUMENTS, watched_page
from tests.browser.install import executable
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.conftest import ROOT
from tests.more.learner import complete

WORDS = "what I wrote in {version}. Café, naïve, “quoted” – and 🙂 مرحبا."
AFTER = "refreshers/did-i-do-it"
"""It opens on its day alone, so it is answered in the store."""


def keep(library: Library, folder: Path) -> None:
    """Leave answers, answers file and lessons of the course as it stands in `folder`, in the place of what is there."""
    version = library.course.version
    words = WORDS.format(version=version)
    shutil.rmtree(folder, ignore_errors=True)
    bring_up_to_date(ROOT / "notebooks", folder / "lessons")
    with tempfile.TemporaryDirectory() as home:
        answers = _answer(library, Path(home), words)
        for entry in library.lessons:
            if (answers / entry.unit).is_dir():
                shutil.copytree(answers / entry.unit, folder / "answers" / entry.unit, ignore=_hidden)
    store = Store(folder / "answers", version, library.knows)
    _, after = library.activity(AFTER)
    store.save(AFTER, {next(iter(after.parts)): words})
    (folder / "my-answers.json").write_text(archive.export(store).text, encoding="utf-8")


def _answer(library: Library, home: Path, words: str) -> Path:
    """Answer everything; the folder of the answers."""
    bring_up_to_date(ROOT / "notebooks", home / "lessons")
    lab = Lab(home / "lessons", home / "home")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=[*ARGUMENTS])
        with lab, watched_page(browser) as page:
            lesson = Lesson(page)
            for entry in library.course.units:
                lesson.open(lab.url(f"{entry.file}.ipynb"))
                complete(lesson, library.unit(entry.unit), words)
                lab.end_kernels()
        browser.close()
    return lab.answers


_hidden = shutil.ignore_patterns(".*")

if __name__ == "__main__":
    course = find(ROOT)
    keep(course, ROOT / "tests" / "editions" / course.course.version)
