"""Lessons as an installed course brings them, and a home to copy them to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.lab.lessons import FIRST, LESSON


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """Notebooks as an installed course brings them; a test may put out a newer release of them."""
    (tmp_path / "shipped").mkdir()
    for name in (FIRST, LESSON):
        shutil.copyfile(ROOT / "notebooks" / name, tmp_path / "shipped" / name)
    return tmp_path / "shipped"


# Where.


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home, and a working folder outside any course."""
    (tmp_path / "home").mkdir()
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path / "elsewhere"
