"""Our extension as the site has it and as an install puts it: whole, with what it shares with the widgets."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from course.export.site.jupyterlite import own_extension
from tests.conftest import ROOT

ADDRESS = re.compile(
    r'(?:from "|new URL\(")([\w./-]+\.(?:js|css))"|for \(const sheet of \["([\w./-]+)", "([\w./-]+)"\]'
)


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
