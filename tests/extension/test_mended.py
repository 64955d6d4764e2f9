"""What JupyterLab and Notebook 7 leave wrong around a lesson: once a test here fails, they have mended it themselves."""

from __future__ import annotations

from tests.browser.axe import violations
from tests.extension.lesson import hide_jupyterlab, show_jupyterlab
from tests.extension.standing import Stand


def test_jupyterlab_still_calls_its_cells_a_feed_without_articles(stand: Stand) -> None:
    """When this fails, take `mendCells` out of static/mended.js."""
    page = stand("doc/tree", of_ours=False).page
    assert [rule for rule in violations(page, ".jp-Notebook") if rule.startswith("aria-required-children")]


def test_notebook_7s_logo_still_has_no_name(stand: Stand) -> None:
    """When this fails, take `mendLogo` out of static/mended.js."""
    page = stand("notebooks", of_ours=False).page
    assert [rule for rule in violations(page, "#top-panel") if rule.startswith("link-name")]


def test_around_a_lesson_both_are_mended(stand: Stand) -> None:
    page = stand("notebooks").page
    show_jupyterlab(page)
    found = violations(page)
    assert [rule for rule in found if rule.startswith(("aria-required-children", "link-name"))] == []
    hide_jupyterlab(page)
