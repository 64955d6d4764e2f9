"""A disk without room: a small one that is filled, or one where nothing that is written arrives."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

import pytest

from course.learner.store import Store
from tests.learner.files import FOUR, NAME

# Trouble with the disk.


class FullDisk:
    """A store on a disk of 64 KiB where something stands already."""

    too_much = "x" * 200_000

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder / "answers", "2026.1")
        self.store.save(NAME, FOUR)
        self.filling = folder / "filling"

    def fill(self) -> None:
        """Leave no room at all, nor for one more file."""
        with self.filling.open("wb", buffering=0) as file, contextlib.suppress(OSError):
            while file.write(bytes(1024)):
                pass

    def make_room(self) -> None:
        self.filling.unlink()


class NoRoom(FullDisk):
    """The same where nobody may mount a small disk: while it is filled, nothing that is written arrives."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(folder)
        self.monkeypatch = monkeypatch

    def fill(self) -> None:
        for call in ("fsync", "replace"):
            self.monkeypatch.setattr(os, call, raise_full)

    def make_room(self) -> None:
        self.monkeypatch.undo()


def raise_full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
