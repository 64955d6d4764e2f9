"""What an author changes and builds is there when the page is loaded again, in the kernel that runs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.browser import watched_page
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

QUIZ = "relationships/what-was-heard"


def test_a_page_loaded_again_shows_the_words_that_were_built(
    browser: Browser, own_lab: Lab, course_folder: Path
) -> None:
    words = course_folder / "content" / "01-enabling-relationships.yaml"
    with watched_page(browser) as page:
        lesson = Lesson(page).open(own_lab.url())
        heading = lesson.activity(QUIZ).get_by_role("heading").first
        old = heading.inner_text()
        kernels = own_lab.kernels()
        text = words.read_text(encoding="utf-8")
        start = text.index("quiz: what-was-heard")
        assert old in text[start : start + 200]
        words.write_text(text[:start] + text[start:].replace(old, "What was said today", 1), encoding="utf-8")
        subprocess.run(
            [shutil.which("course", path=str(Path(sys.executable).parent)) or "course", "build"],
            cwd=course_folder,
            check=True,
        )

        lesson.reload()

        expect(lesson.activity(QUIZ).get_by_role("heading").first).to_have_text("What was said today")
        assert own_lab.kernels() == kernels
