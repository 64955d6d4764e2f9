"""The remedy for a missing tool is a command that does the right thing when it is pasted into a shell."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from course import __version__
from course.language import install_command
from tests.conftest import ROOT


@pytest.fixture
def spaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This Python, under a name that a shell would cut in two."""
    python = tmp_path / "Sam's course [new]" / "python"
    python.parent.mkdir()
    python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n')
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    return python


def test_source_checkout_is_installed_with_its_pins(spaced: Path) -> None:
    wanted = ["--constraint", str(ROOT / "constraints.txt"), "--editable", f"{ROOT}[author]"]

    assert shlex.split(install_command.command("author")) == [str(spaced), "-m", "pip", "install", *wanted]


def test_wheel_asks_for_the_installed_version(spaced: Path, monkeypatch) -> None:
    monkeypatch.setattr(install_command, "__file__", str(spaced.parent / "site-packages" / "course" / "install.py"))

    assert shlex.split(install_command.command("pdf"))[-1] == f"what-matters-to-me[pdf]=={__version__}"


def test_a_shell_takes_it_as_it_is_printed(spaced: Path) -> None:
    pasted = subprocess.run(
        ["/bin/sh", "-c", f"{install_command.command('lab')} --help"], capture_output=True, text=True, check=True
    )

    assert "pip install [options]" in pasted.stdout
