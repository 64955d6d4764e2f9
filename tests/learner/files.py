"""Answers as they lie on the disk, for the tests that look at files."""

from __future__ import annotations

from pathlib import Path

from course.learner.store import Store

NAME = "relationships/what-was-heard"
TORN = f'{{"format": 1, "activity": "{NAME}", "revis'.encode()
FOUR = {"first": "one", "second": ["a", "b"], "third": 7, "fourth": {"tries": 2, "chosen": ["x"]}}


def file(store: Store, name: str = NAME) -> Path:
    return store.folder / f"{name}.json"


def everything(folder: Path) -> dict[str, bytes]:
    """Every file but the one that says when something was cleared."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != ".cleared"]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}
