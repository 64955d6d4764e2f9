"""How a notebook says that it is a lesson of this course, and how those of edition 2026.1 said it.

The extension reads the same: `lab/extension/static/recognise.js`. A test compares the two.
"""

from __future__ import annotations

from typing import Any

KEY = "what_matters_to_me"
"""Its value in a notebook's metadata: {"unit": …, "version": …}; "principle" where it has one; "shipped" in a copy."""

KEY_2026_1 = "course"
"""The key of edition 2026.1, which notebooks of anybody may have."""

UNITS_2026_1 = frozenset(
    ("welcome", "relationships", "context", "understanding", "options", "collaboration", "together", "service", "plan")
)

PROGRESS_2026_1 = (
    "# Your progress. If you see this line and nothing below it, press Shift and Enter.\n"
    'from course import progress\nprogress("{unit}")'
)
"""The cell that every unit's notebook of edition 2026.1 begins with."""


def read(notebook: dict[str, Any]) -> dict[str, Any] | None:
    """The metadata of one of our lessons; None for any other notebook, however similar."""
    metadata = notebook.get("metadata")
    if not isinstance(metadata, dict):
        return None
    about = metadata.get(KEY)
    if KEY not in metadata and _is_of_2026_1(metadata.get(KEY_2026_1), notebook.get("cells")):
        about = metadata[KEY_2026_1]
    return about if isinstance(about, dict) and isinstance(about.get("unit"), str) else None


def source(cell: dict[str, Any]) -> str:
    """The text of a cell, its lines joined and ended alike."""
    found = cell.get("source", "")
    text = "".join(map(str, found)) if isinstance(found, list) else str(found)
    return text.replace("\r\n", "\n")


def _is_of_2026_1(about: Any, cells: Any) -> bool:
    unit = about.get("unit") if isinstance(about, dict) else None
    if not isinstance(unit, str) or unit not in UNITS_2026_1 or not isinstance(cells, list):
        return False
    wanted = PROGRESS_2026_1.format(unit=unit)
    codes = (cell for cell in cells if isinstance(cell, dict) and cell.get("cell_type") == "code")
    return any(source(cell) == wanted for cell in codes)
