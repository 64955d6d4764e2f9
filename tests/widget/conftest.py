"""A store of answers, and a clock that no two saves share."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from course.learner.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "answers")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """No two saves have the same time, however fast the machine is."""
    ticks = itertools.count()
    monkeypatch.setattr("course.learner.store.now", lambda: f"2026-11-26T10:00:00.{next(ticks):03}+00:00")
