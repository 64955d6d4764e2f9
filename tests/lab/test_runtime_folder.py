"""A home that cannot keep Jupyter's keys: one that may only be read, or where everybody reads what one writes."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.lab import runtime_folder
from tests.browser.server import Lab
from tests.conftest import ROOT
from tests.lab.lessons import LESSON
from tests.uncounted import uncounted
from tests.waiting import wait_until


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("JUPYTER")]:
        monkeypatch.delenv(name)
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path / "home"


def test_a_home_that_keeps_private_files_is_used_and_nothing_stays_in_it(home: Path) -> None:
    assert runtime_folder.variables() == {}
    [folder] = [path for path in home.rglob("*") if path.name == "runtime"]
    assert [*folder.iterdir()] == []
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_where_everybody_may_read_what_one_writes_keys_go_to_a_folder_for_their_owner(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stands in for a home on a share (CIFS), which says of every file what it was mounted with."""
    look = os.fstat

    def mounted_with_0755(handle: int) -> os.stat_result:
        true = look(handle)
        return os.stat_result((stat.S_IFMT(true.st_mode) | 0o755, *true[1:]))

    monkeypatch.setattr(os, "fstat", mounted_with_0755)
    variables = runtime_folder.variables()
    assert variables.keys() == {"JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR"}
    [folder] = {Path(value) for value in variables.values()}
    assert not folder.is_relative_to(home)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


REFUSES_CHMOD = """
import os
change = os.chmod
def refuse(path, *more, **named):
    if str(path).startswith(os.environ["HOME"]):
        raise PermissionError(1, "Operation not permitted", path)
    return change(path, *more, **named)
os.chmod = refuse
"""


def test_in_a_home_that_refuses_chmod_the_first_kernel_starts_and_nothing_is_complained_of(tmp_path: Path) -> None:
    """Stands in for a home on a share: every Python that is started here refuses it."""
    (tmp_path / "first").mkdir()
    (tmp_path / "first/sitecustomize.py").write_text(REFUSES_CHMOD)
    home = tmp_path / "home"
    home.mkdir()
    ask = "import json; from course.lab import runtime_folder; print(json.dumps(runtime_folder.variables()))"
    names = ("JUPYTER", "IPYTHON", "COURSE")
    base = {name: value for name, value in uncounted().items() if not name.startswith(names)}
    base |= {"HOME": str(home), "PYTHONPATH": str(tmp_path / "first")}
    counted = {**base, **{name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}}
    said = subprocess.run([sys.executable, "-c", ask], env=counted, capture_output=True, text=True, check=True)
    variables = json.loads(said.stdout)
    assert "IPYTHONDIR" in variables
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    with Lab(tmp_path / "notebooks", tmp_path / "log", **{**variables, **base}) as lab:
        lab.ask("/api/sessions", "POST", {"path": LESSON, "type": "notebook", "name": "", "kernel": {}})
        wait_until(lambda: [*Path(variables["IPYTHONDIR"]).glob("profile_default/startup/README")], lab.describe)
        assert "Traceback" not in lab.log.read_text()


@pytest.fixture
def read_only_home(home: Path) -> Iterator[Path]:
    mount = ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(home)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a folder that can only be read")
    yield home
    subprocess.run(["umount", str(home)], check=True)


@pytest.mark.more
def test_lessons_run_with_a_home_that_may_only_be_read(read_only_home: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    variables = runtime_folder.variables()
    with Lab(tmp_path / "notebooks", tmp_path / "log", **variables, HOME=str(read_only_home)) as lab:
        kernel = lab.ask("/api/sessions", "POST", {"path": LESSON, "type": "notebook", "name": "", "kernel": {}})
        assert lab.kernels() == [kernel["kernel"]["id"]]
        assert list(Path(variables["JUPYTER_RUNTIME_DIR"]).glob("kernel-*.json"))
