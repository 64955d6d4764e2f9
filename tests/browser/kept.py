"""Answers to the specimen's activities, as they lie on the disk."""

from __future__ import annotations

import json

from tests.browser.server import Lab

UNIT = "specimen"


def put(lab: Lab, activity: str, responses: object) -> None:
    """What an earlier day left in the learner's folder."""
    path = lab.answers / UNIT / f"{activity}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    document = {
        "format": 1,
        "activity": f"{UNIT}/{activity}",
        "course": "2025.9",
        "saved": "2026-01-05T10:00:00+00:00",
        "revision": 3,
        "responses": responses,
    }
    path.write_text(json.dumps(document), encoding="utf-8")


def kept(lab: Lab, activity: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((lab.answers / UNIT / f"{activity}.json").read_text())["responses"]
    return found
