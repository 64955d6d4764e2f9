"""A course to run commands in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course, with an answers folder of its own, as the working folder."""
    for name in ("content", "notebooks"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COURSE_ANSWERS", str(tmp_path / "answers"))
    return tmp_path


@pytest.fixture
def in_the_course(monkeypatch: pytest.MonkeyPatch) -> None:
    """The course itself as the working folder, for what only reads it."""
    monkeypatch.chdir(ROOT)


@pytest.fixture
def small(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny course as the working folder: what is asked of it is answered at once."""
    monkeypatch.chdir(tiny)
    return tiny
