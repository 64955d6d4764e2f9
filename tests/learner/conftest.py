"""A learner's store, and disks that are full or may not be written to."""

from __future__ import annotations

import os
import subprocess

import pytest

from course.learner.store import Store
from tests.learner.full_disk import FullDisk, NoRoom


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "answers", "2026.1")


@pytest.fixture(params=["a small disk", "every way to write"])
def full_disk(request, tmp_path, monkeypatch):
    folder = tmp_path / "disk"
    folder.mkdir()
    if request.param == "a small disk":
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("only root may mount a small disk here")
        yield FullDisk(folder)
        subprocess.run(["umount", str(folder)], check=True)
    else:
        yield NoRoom(folder, monkeypatch)


@pytest.fixture(params=["a folder one may not write to", "a file"])
def no_folder(request, tmp_path):
    folder = tmp_path / "answers"
    if request.param == "a file":
        folder.write_text("something else of theirs", encoding="utf-8")
    elif os.geteuid():
        folder.mkdir(mode=0o500)
    else:
        folder.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(folder)], check=False).returncode:
            pytest.skip("root may write everywhere here")
    yield folder
    if folder.is_mount():
        subprocess.run(["umount", str(folder)], check=True)
