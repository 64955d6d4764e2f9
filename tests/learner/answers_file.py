"""Answers files, as a learner takes them away and brings them back."""

from __future__ import annotations

import json
from pathlib import Path

from course.learner import archive
from course.learner.archive import export
from course.learner.response import FORMAT
from course.learner.store import Store

ONE, TWO, THREE = "relationships/one", "relationships/two", "welcome/three"


def three_activities(folder: Path) -> Store:
    """A learner's answers in three activities."""
    store = Store(folder, "2026.1")
    store.save(ONE, {"what": "mine", "so-what": "also mine"})
    store.save(TWO, {"chosen": ["a", "b"]})
    store.save(THREE, {"how-sure": 7})
    return store


def exported(store: Store) -> str:
    """The answers file, where everything could be read."""
    taken = export(store)
    assert (taken.left_out, taken.damaged, taken.warning) == ([], [], "")
    return taken.text


def changed(text: str, **changes: object) -> str:
    return json.dumps({**json.loads(text), **changes})


def saved_at(text: str, when: str) -> str:
    document = json.loads(text)
    for found in document["activities"].values():
        found["saved"] = when
    return json.dumps(document)


LATER = "2199-01-01T10:00:00+00:00"


def file_with(responses: dict[str, object]) -> bytes:
    """An answers file with one activity, saved later than anything here."""
    document = {"format": FORMAT, "kind": archive.KIND, "activities": {ONE: {"saved": LATER, "responses": responses}}}
    return json.dumps(document).encode()


def activities(**changes: object) -> str:
    """An answers file with one good activity, and one that has `changes`."""
    good = {"saved": "2199-01-01T10:00:00+00:00", "course": "2026.1", "revision": 1, "responses": {"what": "theirs"}}
    return json.dumps(
        {
            "format": FORMAT,
            "kind": archive.KIND,
            "activities": {ONE: good, "relationships/zzz": {**good, **changes}},
        }
    )


CUT_OFF = (
    "This file is cut off: its end is missing. Nothing was changed. Copy or download it again, and bring that one back."
)
