"""Notebooks are what their words say, and a trainer's own are left alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course import render
from course.export import notebooks
from course.loading.library import Library
from tests.checks.findings import found
from tests.checks.test_mistakes import HERE


def test_notebooks_as_they_are_built_pass(tiny: Path) -> None:
    assert [line for line in found(tiny) if "[N" in line or "[S1]" in line] == []


def test_a_notebook_that_is_missing_is_named(tiny: Path) -> None:
    (tiny / "notebooks" / "08-plan.ipynb").unlink()

    assert found(tiny, "N1") == ["notebooks/08-plan.ipynb:1: [N1] This notebook is missing. Run: course build"]


def test_an_output_that_was_changed_is_stale(tiny: Path) -> None:
    path = tiny / "notebooks" / "01-trust.ipynb"
    path.write_text(path.read_text(encoding="utf-8").replace("Tell them.", "Tell her."), encoding="utf-8")

    assert found(tiny, "N1") == [
        "notebooks/01-trust.ipynb:1: [N1] The notebook is not what its words say. Run: course build"
    ]


def test_a_trainers_own_notebook_is_left_alone(tiny: Path) -> None:
    (tiny / "notebooks" / "mine.ipynb").write_text(
        '{"cells": [{"cell_type": "code", "source": "1 + 1"}], "metadata": {}}'
    )

    assert [line for line in found(tiny) if "mine" in line] == []


def test_a_story_without_its_label_in_a_notebook_is_found(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(HERE / "S2.clean.yaml", tiny / "content" / "01-trust.yaml")
    whole = render.html
    label = Library(tiny / "content").course.story_label
    monkeypatch.setattr(render, "html", lambda *what: whole(*what).replace(label, ""))
    notebooks.build_all(Library(tiny / "content"), tiny / "notebooks")

    assert found(tiny, "S1") == [
        "content/01-trust.yaml:4: [S1] The story 'his-year' is in its notebook without its label. Run: course build"
    ]
