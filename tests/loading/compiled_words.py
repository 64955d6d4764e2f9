"""Words that are kept compiled, and what lies there."""

from __future__ import annotations

from pathlib import Path

from course.loading.library import Library

UNIT = "specimen"


def opened(content: Path) -> Library:
    return Library(content, is_compiled=True)


def kept(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file())
