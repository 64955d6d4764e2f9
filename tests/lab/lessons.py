"""Notebooks of the course as files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FIRST, LESSON = "00-welcome.ipynb", "01-enabling-relationships.ipynb"


def notebook(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def write(path: Path, found: Any, **how: Any) -> None:
    path.write_text(json.dumps(found, **how), encoding="utf-8")
