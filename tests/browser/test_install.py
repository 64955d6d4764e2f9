"""Where no browser is to be had, the tests fail with the command to run; they never skip, and never install one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.browser import install


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without a browser, and the folder of all its programs."""
    monkeypatch.delenv("COURSE_BROWSER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(install, "PLACES", ())
    return tmp_path


def put_apt(programs: Path, script: str) -> None:
    """An apt-get that does what the script says."""
    (programs / "apt-get").write_text(f"#!/bin/sh\n{script}\n")
    (programs / "apt-get").chmod(0o755)


def test_a_test_run_says_what_to_do_and_installs_nothing(bare_machine: Path) -> None:
    put_apt(bare_machine, f": > {bare_machine}/ran")
    with pytest.raises(RuntimeError, match="Run: sudo apt-get install -y --no-install-recommends chromium"):
        install.executable()
    assert not (bare_machine / "ran").exists()


def test_make_browser_says_what_it_does_and_does_it(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    put_apt(bare_machine, f'echo "$@" >&2\n: > {bare_machine}/chromium\n/bin/chmod +x {bare_machine}/chromium')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    install.main()
    told, ran = capfd.readouterr()
    assert told.splitlines() == [
        f"The tests need a browser, and this machine has none. Running: {' '.join(command)}"
        for command in (install.UPDATE, install.INSTALL)
    ]
    assert ran.splitlines() == [" ".join(command[1:]) for command in (install.UPDATE, install.INSTALL)]
    assert install.executable() == str(bare_machine / "chromium")


@pytest.mark.parametrize(("has_apt", "account"), [(False, 0), (True, 1000)], ids=["no apt", "not root"])
def test_where_it_may_not_it_says_what_to_run(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch, has_apt: bool, account: int
) -> None:
    if has_apt:
        put_apt(bare_machine, "exit 1")
    monkeypatch.setattr(os, "geteuid", lambda: account)
    with pytest.raises(SystemExit, match="Run: sudo apt-get install"):
        install.main()


def test_a_chosen_browser_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURSE_BROWSER", os.devnull)
    assert install.executable() == os.devnull
