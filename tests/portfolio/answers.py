"""Answers of a learner, as they lie on the disk."""

from __future__ import annotations

import json
from pathlib import Path


def put(folder: Path, name: str, responses: object, saved: str = "2026-03-02T10:00:00.000+00:00") -> Path:
    """Leave `responses` in the activity `name`, as an earlier day would have."""
    path = folder / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    document = {
        "format": 1,
        "activity": name,
        "course": "2026.2",
        "saved": saved,
        "revision": 1,
        "responses": responses,
    }
    path.write_text(json.dumps(document), encoding="utf-8")
    return path
