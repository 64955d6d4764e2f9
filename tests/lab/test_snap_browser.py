"""A browser that may read nothing hidden, as those from snaps on Ubuntu, opens the course all the same."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from course.lab import launch
from tests.conftest import ROOT
from tests.waiting import wait_until

# Stands in for such a browser: writes down what it was given and read, and reads nothing hidden.
SNAP = """#!{python}
import os, sys
from urllib.request import url2pathname
from urllib.parse import urlsplit
path = url2pathname(urlsplit(sys.argv[1]).path)
hidden = any(part.startswith(".") for part in path.split("/"))
with open({log!r} + ".part", "w") as log:
    words = 'may not read it' if hidden or not os.path.exists(path) else open(path).read()
    log.write(sys.argv[1] + "\\n" + words)
os.rename({log!r} + ".part", {log!r})
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    browser = tmp_path / "browser"
    browser.write_text(SNAP.format(python=sys.executable, log=str(tmp_path / "log")))
    browser.chmod(0o755)
    return tmp_path / "home"


def opening(home: Path, address: str) -> subprocess.Popen[bytes]:
    variables = {"HOME": str(home), "BROWSER": f"{home.parent / 'browser'} %s", "PATH": os.environ["PATH"]}
    run = [sys.executable, "-m", "course.lab.snap_browser", address]
    return subprocess.Popen(run, cwd=ROOT, env=variables)


def log(home: Path) -> list[str]:
    wait_until((home.parent / "log").exists, lambda: "The browser was not opened.")
    return (home.parent / "log").read_text().split("\n")


def test_a_file_in_a_hidden_folder_is_read_from_a_copy_that_goes_with_the_server(home: Path) -> None:
    file = home / ".local" / "jpserver-1-open.html"
    file.parent.mkdir()
    file.write_text("<a href='http://127.0.0.1:8888/?token=secret'>")
    opener = opening(home, file.as_uri())
    address, words = log(home)
    assert words == file.read_text()
    [copy] = home.glob("*.html")
    assert copy.as_uri() == address
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    file.unlink()  # as the server does when it ends
    assert opener.wait(30) == 0
    assert [path.name for path in home.iterdir()] == [".local"]


@pytest.mark.parametrize("address", ["http://127.0.0.1:8888/doc/tree/00-welcome.ipynb", "file:///nowhere/at/all.html"])
def test_any_other_address_is_opened_as_it_is(home: Path, address: str) -> None:
    assert opening(home, address).wait(30) == 0
    assert log(home)[0] == address
    assert [*home.iterdir()] == []


def test_it_is_asked_for_only_where_there_are_snaps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def browsers() -> list[str]:
        return [word for word in launch.command(tmp_path, "00-welcome.ipynb") if "browser" in word]

    monkeypatch.setenv("PATH", str(tmp_path))
    assert browsers() == []
    (tmp_path / "snap").touch(0o755)
    assert browsers() == [f"--ServerApp.browser={sys.executable} -m course.lab.snap_browser %s &"]


@pytest.mark.more
@pytest.mark.browser
def test_course_start_opens_such_a_browser_at_the_first_lesson(home: Path) -> None:
    (home.parent / "snap").touch(0o755)
    variables = {
        "HOME": str(home),
        "BROWSER": f"{home.parent / 'browser'} %s",
        "PATH": f"{home.parent}:{os.environ['PATH']}",
    }
    run = [Path(sys.executable).with_name("course"), "start", "--dir", home / "lessons", "--allow-root", "--port=0"]
    with (home.parent / "server.log").open("w") as said:
        server = subprocess.Popen(run, cwd=home.parent, env=variables, stdout=said, stderr=said)
    try:
        address, *words = log(home)
        assert address.startswith(home.as_uri())
        assert "/doc/tree/00-welcome.ipynb?token=" in "\n".join(words)
    finally:
        server.terminate()
        server.wait(30)
    wait_until(lambda: not [*home.glob("*.html")], lambda: "The copy is still there.")
