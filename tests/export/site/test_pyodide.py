"""What Python in the browser is given: the course's wheel, and a lock of just what is there."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from course.export.site import pyodide
from course.loading.library import Library
from tests.conftest import ROOT

INFO = {"arch": "wasm32", "platform": "emscripten_5_0_3", "python": "3.14.2", "abi_version": "2026_0"}


def test_the_wheel_for_the_browser_holds_what_lessons_call_and_is_the_same_each_time(library: Library, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = pyodide.own_wheel(library, tmp_path / "a"), pyodide.own_wheel(library, tmp_path / "b")
    assert one.read_bytes() == other.read_bytes()
    names = zipfile.ZipFile(one).namelist()
    assert {
        "course/__init__.py",
        "course/widget/__init__.py",
        "course/widget/browser/autosave.js",
        "course/content/course.yaml",
    } <= {*names}
    assert not [name for name in names if name.startswith(("course/export", "course/checks", "course/lab/"))]


def written(folder: Path, name: str, *needs: str) -> None:
    pyodide._write(folder, {"Name": name, "Version": "1", "Requires-Dist": [*needs]}, {f"{name}/__init__.py": b""})


def test_the_lock_holds_just_what_is_there(tmp_path):
    (tmp_path / pyodide.LOCK).write_text(json.dumps({"info": INFO, "packages": {"numpy": {}}}))
    written(tmp_path, "one", "two>=1", "three; sys_platform != 'emscripten'", "four; extra == 'more'")
    written(tmp_path, "two")
    assert pyodide.lock(tmp_path) == ["one", "two"]
    found = json.loads((tmp_path / pyodide.LOCK).read_text())
    assert found["info"] == INFO
    assert found["packages"]["one"]["depends"] == ["two"]
    assert found["packages"]["one"]["imports"] == ["one"]


def test_a_lock_in_which_something_is_missing_is_not_written(tmp_path):
    (tmp_path / pyodide.LOCK).write_text(json.dumps({"info": INFO, "packages": {}}))
    written(tmp_path, "one", "two>=1")
    with pytest.raises(pyodide.Unfetched, match=r"one needs two: write a line for it in browser\.txt"):
        pyodide.lock(tmp_path)
    assert json.loads((tmp_path / pyodide.LOCK).read_text())["packages"] == {}


def test_a_wheel_that_a_browser_cannot_run_is_refused(tmp_path):
    (tmp_path / pyodide.LOCK).write_text(json.dumps({"info": INFO, "packages": {}}))
    written(tmp_path, "one")
    [wheel] = tmp_path.glob("*.whl")
    wheel.rename(tmp_path / "one-1-cp311-cp311-linux_x86_64.whl")
    with pytest.raises(pyodide.Unfetched, match="does not run in a browser"):
        pyodide.lock(tmp_path)


def test_a_package_that_lacks_a_file_is_told_in_a_sentence(tmp_path, monkeypatch):
    folder = tmp_path / "programs"
    folder.mkdir()
    (folder / "npm").write_text(
        "#!/bin/sh\nfor to; do :; done\nmkdir package && echo x > package/pyodide.mjs\n"
        'tar -czf "$to/pyodide-1.tgz" package\nrm -r package\n'
    )
    (folder / "npm").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(pyodide.Unfetched, match=r"holds no pyodide\.asm\.mjs"):
        pyodide.fetch(tmp_path / "to")


def test_the_wheel_for_the_browser_leaves_out_drafts(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / "02-context.yaml"
    path.write_text(path.read_text("utf-8").replace("\nunit:", "\ndraft: true\nunit:", 1), encoding="utf-8")
    names = zipfile.ZipFile(pyodide.own_wheel(Library(tmp_path / "content"), tmp_path)).namelist()
    assert "course/content/01-enabling-relationships.yaml" in names
    assert "course/content/02-context.yaml" not in names
