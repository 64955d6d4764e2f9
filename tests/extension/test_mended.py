"""What JupyterLab and Notebook 7 leave wrong around a lesson: once a test here fails, they have mended it themselves."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.extension.conftest import Room
from tests.extension.lesson import lesson, look, show_jupyterlab


def test_jupyterlab_still_calls_its_cells_a_feed_without_articles(lab: Room, page: Page) -> None:
    """When this fails, take `mendCells` out of static/mended.js."""
    lesson(lab, "plain.ipynb", said={})
    page.goto(lab.url("doc/tree/plain.ipynb"))
    page.wait_for_selector("text=Shipped two")
    assert [rule for rule in violations(page, ".jp-Notebook") if rule.startswith("aria-required-children")]


def test_notebook_7s_logo_still_has_no_name(lab: Room, page: Page) -> None:
    """When this fails, take `mendLogo` out of static/mended.js."""
    lesson(lab, "plain.ipynb", said={})
    page.goto(lab.url("notebooks/plain.ipynb"))
    page.wait_for_selector("text=Shipped two")
    assert [rule for rule in violations(page, "#top-panel") if rule.startswith("link-name")]


def test_around_a_lesson_both_are_mended(lab: Room, page: Page) -> None:
    lesson(lab)
    look(page, lab, view="notebooks")
    show_jupyterlab(page)
    found = violations(page)
    assert [rule for rule in found if rule.startswith(("aria-required-children", "link-name"))] == []
