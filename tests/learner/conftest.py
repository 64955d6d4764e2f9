"""A learner's store, two kernels on one folder, and disks that are full or may not be written to."""

from __future__ import annotations

import itertools
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import filelock  # noqa: F401 - here, for whoever somebody else is may not read where it is installed
import pytest

from course.learner.store import Store
from tests.learner.files import NAME
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


@pytest.fixture
def bound() -> Iterator[Store]:
    """The store of somebody whom permissions bind: root becomes somebody else for a while."""
    with tempfile.TemporaryDirectory() as folder:
        root = os.geteuid() == 0
        if root:
            os.chown(folder, 65534, 65534)
            os.seteuid(65534)
        try:
            yield Store(Path(folder, "answers"))
        finally:
            if root:
                os.seteuid(0)
            for path in (Path(folder, "answers"), *Path(folder).glob("answers/*"), *Path(folder).glob("answers/*/*")):
                path.chmod(0o700)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """No two saves have the same time, however fast the machine is."""
    ticks = itertools.count()
    monkeypatch.setattr("course.learner.store.now", lambda: f"2026-11-26T10:00:00.{next(ticks):03}+00:00")


@pytest.fixture
def here(clock: None, tmp_path: Path) -> Store:
    """A kernel that keeps nothing, where something was kept before."""
    store = Store(tmp_path / "answers", "2026.2")
    store.save(NAME, {"first": "old", "second": "old"})
    store.keep(False)
    return store


@pytest.fixture
def there(here: Store) -> Store:
    """Another kernel on the same folder."""
    return Store(here.folder, "2026.2")
