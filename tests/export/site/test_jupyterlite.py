"""JupyterLite's settings for the course, our extension in it, and what is refused of what its builder made."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from course.export.site import jupyterlite, pyodide
from course.export.site.jupyterlite import CannotMake, own_extension
from course.loading.library import Library
from tests.conftest import ROOT

ADDRESS = re.compile(r'(?:from "|new URL\(")([\w./-]+\.js)"|"([\w./-]+\.css)"')


@pytest.fixture
def made(library: Library, tmp_path: Path) -> Path:
    """What a builder would make: settings, and Pyodide with one package."""
    jupyterlite.write_settings(library, tmp_path)
    folder = tmp_path / jupyterlite.PYODIDE
    folder.mkdir(parents=True)
    for name in (*pyodide.FILES, "one.whl"):
        (folder / name).write_bytes(b"")
    write_lock(tmp_path, "one.whl")
    return tmp_path


def write_lock(site: Path, file_name: str) -> None:
    packages = {"one": {"file_name": file_name}}
    (site / jupyterlite.PYODIDE / pyodide.LOCK).write_text(json.dumps({"packages": packages}), encoding="utf-8")


def settings(site: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((site / "jupyter-lite.json").read_text(encoding="utf-8"))
    return read["jupyter-config-data"]


def test_the_site_is_in_course_mode_and_named(library: Library, made: Path) -> None:
    assert settings(made)["courseMode"]
    assert settings(made)["appName"] == library.course.title
    assert (made / "overrides.json").read_bytes() == (
        jupyterlite.EXTENSION.parent / "settings" / "labconfig" / "default_setting_overrides.json"
    ).read_bytes()


def test_python_comes_from_the_site_itself_and_no_package_from_an_index(made: Path) -> None:
    kernel = settings(made)["litePluginSettings"][jupyterlite.KERNEL]

    assert kernel["pyodideUrl"].startswith("./")
    assert kernel["disablePyPIFallback"] is True
    jupyterlite.refuse_other_hosts(made)


@pytest.mark.parametrize("url", ["https://example.org/pyodide.mjs", "//example.org/pyodide.mjs", ""])
def test_a_site_that_would_fetch_python_elsewhere_is_refused(made: Path, url: str) -> None:
    path = made / "jupyter-lite.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    config["jupyter-config-data"]["litePluginSettings"][jupyterlite.KERNEL]["pyodideUrl"] = url
    path.write_text(json.dumps(config), encoding="utf-8")

    with pytest.raises(CannotMake):
        jupyterlite.refuse_other_hosts(made)


@pytest.mark.parametrize("file_name", ["https://example.org/one.whl", "absent.whl"])
def test_a_package_that_is_not_in_the_site_is_refused(made: Path, file_name: str) -> None:
    write_lock(made, file_name)

    with pytest.raises(CannotMake):
        jupyterlite.refuse_other_hosts(made)


def test_what_the_builder_said_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\necho one\necho two\necho out of memory >&2\nexit 2\n")
    program.chmod(0o755)
    monkeypatch.setattr(jupyterlite, "_extension", lambda name: tmp_path / name)
    monkeypatch.setattr(sys, "executable", str(program))

    (tmp_path / "lite").mkdir()
    with pytest.raises(CannotMake, match="one two out of memory"):
        jupyterlite.build(tmp_path / "lite", tmp_path, tmp_path, tmp_path / "site")


def test_an_extension_that_is_not_installed_is_named_with_the_command_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jupyterlite, "OTHERS", ("an-extension-that-nobody-has",))

    (tmp_path / "lite").mkdir()
    with pytest.raises(CannotMake, match=r"an-extension-that-nobody-has(.|\n)*pip install"):
        jupyterlite.build(tmp_path / "lite", tmp_path, tmp_path, tmp_path / "site")


def test_every_file_that_the_extension_asks_for_is_in_it(tmp_path: Path) -> None:
    static = own_extension(tmp_path / "own") / "static"
    asked = {
        (module.parent / address).resolve()
        for module in static.rglob("*.js")
        for match in ADDRESS.findall(module.read_text(encoding="utf-8"))
        for address in filter(None, match)
    }
    assert static / "browser" / "bar.js" in asked
    assert static / "browser" / "bar.css" in asked
    assert [path for path in sorted(asked) if not path.is_file()] == []


def test_an_install_has_it_at_the_same_places() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    place = "share/jupyter/labextensions/what-matters-to-me"
    assert shared == {"course/lab/extension": place, "course/widget/browser": f"{place}/static/browser"}
