"""`course export site`: each step is told, and at the end where the site is and how to try it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from course.cli import main
from course.export import site
from course.export.site import CannotMake, Site
from course.loading.library import Library
from tests.conftest import ROOT


def test_it_says_where_the_site_is_how_large_and_how_to_try_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def make(library: Library, out: Path, step: Callable[[str], None]) -> Site:
        asked.append(out)
        for name in site.STEPS:
            step(name)
        return Site(out, 321, 14_800_000)

    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(site, "make", make)
    out = tmp_path / "a site"
    ran = CliRunner().invoke(main, ["export", "site", "--out", str(out)])

    assert ran.exit_code == 0, ran.output
    assert asked == [out]
    assert str(out) in ran.stdout
    assert "321" in ran.stdout
    assert "15" in ran.stdout
    assert f"{sys.executable} -m http.server 8000 --bind 127.0.0.1 --directory '{out}'" in ran.stdout


def test_what_cannot_be_made_is_a_sentence_and_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(*_: object) -> Site:
        raise CannotMake("The site cannot be made today.")

    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(site, "make", make)
    ran = CliRunner().invoke(main, ["export", "site", "--out", str(tmp_path / "site")])

    assert ran.exit_code == 1
    assert "The site cannot be made today." in ran.output
    assert "Traceback" not in ran.output
