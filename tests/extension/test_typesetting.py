"""What JupyterLab typesets formulas with is fetched for formulas alone: a lesson has none, and does not wait for it."""

from __future__ import annotations

import pytest
from nbformat.v4 import new_markdown_cell
from playwright.sync_api import Page, expect

from tests.extension.conftest import Room
from tests.extension.lesson import VIEWS, lesson, look, write

TYPESET = "mjx-container"
STYLES = "style[id^=MJX]"
"""Of MathJax, in the page once it has gone over any cell."""


@pytest.mark.parametrize("view", VIEWS)
def test_a_lesson_does_not_wait_for_formulas_that_it_has_not(lab: Room, page: Page, view: str) -> None:
    lesson(lab)
    look(page, lab, view=view)
    expect(page.locator(STYLES)).to_have_count(0)


@pytest.mark.parametrize(
    "formula", ["It is $x^2$.", r"It is \\(x^2\\).", "$$\nx^2\n$$", "\\begin{equation}\nx\n\\end{equation}"]
)
def test_a_formula_of_the_learners_own_is_typeset(lab: Room, page: Page, formula: str) -> None:
    lesson(lab, extra=[new_markdown_cell(formula)])
    look(page, lab)
    expect(page.locator(TYPESET)).to_have_count(1)


def test_formulas_of_other_notebooks_are_typeset_too(lab: Room, page: Page) -> None:
    write(lab.folder / "own.ipynb", [new_markdown_cell("Of my own: $x^2$")], said={})
    page.goto(lab.url("doc/tree/own.ipynb"))
    expect(page.locator(TYPESET)).to_have_count(1)
