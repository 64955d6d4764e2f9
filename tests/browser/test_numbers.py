"""A numbers file in a real browser: a page makes the one that the terminal makes."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

from course.learner import archive
from course.learner.store import Store
from course.loading.library import Library
from course.model.outline import Outline, outline
from course.portfolio.cohort.summary import summarise
from course.widget.script import BROWSER, join
from tests.conftest import ROOT
from tests.portfolio.cohort.numbers import CASES

SCRIPT = join(BROWSER / "numbers.js")


def made_by(page: Page, answers: dict[str, Any], by: Outline) -> str:
    text: str = page.evaluate(
        f"({{ answers, by }}) => {{ {SCRIPT}\nreturn JSON.stringify(summarise(answers, by)); }}",
        {"answers": answers, "by": by},
    )
    return text


def test_a_page_makes_of_each_case_what_it_says(page: Page) -> None:
    for why, answers, by, expected in CASES:
        made = made_by(page, answers, by)
        assert json.loads(made) == expected, why
        assert "Joy" not in made


def test_a_page_and_the_terminal_make_the_same_file_of_the_answers_of_an_earlier_edition(
    page: Page, library: Library
) -> None:
    units = [library.unit(entry.unit) for entry in library.written]
    by = outline(library.course.version, units, library.editions)
    answers = json.loads(archive.export(Store(ROOT / "tests" / "editions" / "2026.1" / "answers")).text)

    assert json.loads(made_by(page, answers, by)) == summarise(answers, by)
