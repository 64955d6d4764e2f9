"""What JupyterLab typesets formulas with is fetched for formulas alone: a lesson has none, and does not wait for it."""

from __future__ import annotations

import pytest
from nbformat.v4 import new_markdown_cell
from playwright.sync_api import Page, expect

from tests.extension.conftest import Room
from tests.extension.lesson import VIEWS, lesson, look
from tests.extension.standing import Stand

TYPESET = "mjx-container"
STYLES = "style[id^=MJX]"
"""Of MathJax, in the page once it has gone over any cell."""


@pytest.mark.parametrize("view", VIEWS)
def test_a_lesson_does_not_wait_for_formulas_that_it_has_not(stand: Stand, view: str) -> None:
    expect(stand(view).page.locator(STYLES)).to_have_count(0)


FORMULAS = ["It is $x^2$.", r"It is \\(x^2\\).", "$$\nx^2\n$$", "\\begin{equation}\nx\n\\end{equation}"]


def test_a_formula_of_the_learners_own_is_typeset_however_it_is_marked(lab: Room, page: Page) -> None:
    lesson(lab, extra=[new_markdown_cell(formula) for formula in FORMULAS])
    look(page, lab)
    cells = page.locator(".jp-MarkdownCell")
    expect(cells).to_have_count(2 + len(FORMULAS))
    for at in range(len(FORMULAS)):
        expect(cells.nth(2 + at).locator(TYPESET)).to_have_count(1)


def test_formulas_of_other_notebooks_are_typeset_too(stand: Stand) -> None:
    expect(stand(of_ours=False).page.locator(TYPESET)).to_have_count(1)
