"""A course small enough to see whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course.export import notebooks
from course.loading.library import Library
from tests.checks.test_mistakes import HERE


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The tiny course, with the notebooks that it builds."""
    folder = tmp_path / "course"
    shutil.copytree(HERE / "shelf", folder / "content")
    notebooks.build_all(Library(folder / "content"), folder / "notebooks")
    return folder
