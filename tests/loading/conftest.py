"""What the reader says of a file; where the words are kept compiled, and what is read of them."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from course.loading import catalogue, compiled, library, shown_elsewhere
from course.loading.reader import Mistakes, read
from course.model import Record, Unit
from tests.conftest import ROOT
from tests.loading.samples import file


@pytest.fixture
def said(tmp_path):
    """The sentences about a file that holds `content`."""

    def sentences(content: str | bytes, record: type[Record] = Unit) -> list[str]:
        with pytest.raises(Mistakes) as wrong:
            read(file(tmp_path, content), record)
        assert str(wrong.value).splitlines() == [str(mistake) for mistake in wrong.value.mistakes]
        return str(wrong.value).splitlines()

    return sentences


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this user's caches are."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / compiled.FOLDER


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "content", tmp_path / "author" / "content"))


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that the reader is asked for."""
    asked: list[str] = []

    def read(path: Path, record: Any) -> Any:
        asked.append(path.name)
        return original(path, record)

    original = catalogue.read
    for module in (catalogue, library, shown_elsewhere):
        monkeypatch.setattr(module, "read", read)
    return asked
