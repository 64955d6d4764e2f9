"""Where a lesson opens: where the learner left off, or at the first; on a Hub whatever else is there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course.lab import launch
from course.learner import bookmark
from course.learner.bookmark import Bookmark
from course.learner.store import Store
from course.model.lesson_metadata import KEY
from tests.conftest import ROOT
from tests.lab.lessons import FIRST, LESSON, notebook, write

# Stands in for JupyterHub's own server: says where it would open. The real one is in more/test_hub.py.
HUBS_SERVER = "import json, os\nprint(json.dumps([os.environ.get('JUPYTERHUB_DEFAULT_URL'), os.getcwd(), os.environ.get('JUPYTER_RUNTIME_DIR')]))\n"


def hub(elsewhere: Path, home: Path, **variables: str) -> tuple[str | None, Path, str, str | None]:
    """What `course hub` does in `home`: the address it opens at, its folder, what it says, and where keys go."""
    package = elsewhere / "stand in" / "jupyterhub"
    package.mkdir(parents=True, exist_ok=True)
    (package / "__init__.py").write_text("")
    (package / "singleuser.py").write_text(HUBS_SERVER)
    base = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    base |= {"HOME": str(home), "PYTHONPATH": str(package.parent), **variables}
    run = [Path(sys.executable).parent / "course", "hub"]
    done = subprocess.run(run, cwd=elsewhere, env=base, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    address, folder, keys = json.loads(done.stdout)
    return address, Path(folder), done.stderr, keys


@pytest.mark.parametrize(
    ("left_off", "address"),
    [
        (None, FIRST),
        (Bookmark("relationships"), LESSON),
        (Bookmark("relationships", "what-was-heard"), LESSON),
        (Bookmark("a-unit-of-mine", "a-text"), "01b%20mine.ipynb"),
        (Bookmark("a-unit-that-is-gone", "a-text"), FIRST),
    ],
)
def test_it_opens_where_the_learner_left_off_and_else_at_the_first_lesson(
    tmp_path: Path, left_off: Bookmark | None, address: str
) -> None:
    for name in (FIRST, LESSON):
        shutil.copy(ROOT / "notebooks" / name, tmp_path)
    mine = notebook(ROOT / "notebooks" / LESSON)
    mine["metadata"][KEY]["unit"] = "a-unit-of-mine"
    write(tmp_path / "01b mine.ipynb", mine)
    (tmp_path / "00 torn.ipynb").write_bytes(b"{")
    (tmp_path / "00 a list.ipynb").write_bytes(b"[]")
    assert launch.opens_at(tmp_path, left_off) == address


def test_on_a_hub_the_server_opens_where_the_learner_left_off(elsewhere: Path) -> None:
    home = elsewhere.parent / "home"
    answers = Store(home / "What matters to me - my answers")
    answers.save("context/one-barrier", {"when": "On Friday"})
    bookmark.write(answers.folder, Bookmark("context", "one-barrier"))
    address, *_ = hub(elsewhere, home)
    assert address == "/doc/tree/What%20matters%20to%20me/02-context.ipynb"


@pytest.mark.parametrize("links", ["nothing", "the home", "the lessons' folder", "both", "lessons of their own"])
def test_on_a_hub_the_server_opens_at_the_first_lesson_whatever_is_a_link(elsewhere: Path, links: str) -> None:
    home = elsewhere.parent / "home"
    if links in ("the home", "both"):
        home = home.rename(elsewhere.parent / "disk 7")
        (elsewhere.parent / "home").symlink_to(home)
    if links in ("the lessons' folder", "both"):
        (elsewhere.parent / "lessons elsewhere").mkdir()
        (home / "What matters to me").symlink_to(elsewhere.parent / "lessons elsewhere")
    within = ""
    if links == "lessons of their own":
        shutil.copytree(ROOT / "content", home / "What matters to me" / "content")
        shutil.copytree(ROOT / "notebooks", home / "What matters to me" / "notebooks")
        within = "notebooks/"
    address, folder, said, keys = hub(elsewhere, elsewhere.parent / "home")
    assert address == f"/doc/tree/What%20matters%20to%20me/{within}{FIRST}"
    assert folder == home
    assert keys is None, "Jupyter's own place for them will do"
    assert (elsewhere.parent / "home" / "What matters to me" / within / FIRST).is_file()
    assert ("New there" in said) == (not within)
    assert hub(elsewhere, home, JUPYTERHUB_DEFAULT_URL="/lab")[0] == "/lab"


@pytest.mark.parametrize("way", ["a link to itself", "a file", "a link to nowhere one may write", "no lesson of ours"])
def test_on_a_hub_the_server_starts_where_the_lessons_cannot(elsewhere: Path, way: str) -> None:
    home = elsewhere.parent / "home"
    mine = home / "What matters to me"
    match way:
        case "a link to itself":
            mine.symlink_to(mine)
        case "a file":
            mine.write_text("theirs")
        case "a link to nowhere one may write":
            mine.symlink_to("/proc/nowhere/at/all")
        case "no lesson of ours":
            (mine / "content").mkdir(parents=True)
            (mine / "content" / "course.yaml").write_text("course: another\n")
            (mine / "notebooks").mkdir()
            (mine / "notebooks" / "theirs.ipynb").write_text("{}")
    address, folder, said, keys = hub(elsewhere, home)
    assert address == ("/doc/tree/What%20matters%20to%20me/notebooks/theirs.ipynb" if way.startswith("no") else None)
    assert folder == home
    assert keys is None
    assert "Traceback" not in said
    assert ("cannot be used for your lessons" in said) == (not way.startswith("no"))


def test_on_a_hub_a_home_that_may_only_be_read_gets_its_keys_elsewhere(elsewhere: Path, tmp_path: Path) -> None:
    home = elsewhere.parent / "home"
    mount = ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(home)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a folder that can only be read")
    try:
        address, folder, said, keys = hub(elsewhere, home, TMPDIR=str(tmp_path))
    finally:
        subprocess.run(["umount", str(home)], check=True)
    assert (address, folder) == (None, home)
    assert "What matters to me cannot be used for your lessons (Read-only file system)." in said
    assert keys
    assert Path(keys).parent == tmp_path
