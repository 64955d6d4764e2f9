"""Where the lessons of a learner are, on their own machine and on a Hub, and what the command says of it."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course.lab import launch, lesson_copies
from course.lab.launch import CannotStart
from course.learner import bookmark
from course.learner.bookmark import Bookmark
from course.learner.store import Store
from course.model.lesson_metadata import KEY
from tests.conftest import ROOT
from tests.lab.lessons import FIRST, LESSON, notebook, write

STRAY = {
    "Untitled.ipynb": b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
    "01-enabling-relationships-Copy1.ipynb": b"{",
    "empty.ipynb": b"",
}


def test_what_lies_among_the_courses_notebooks_and_is_none_of_them_is_no_lesson(
    shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, raw in STRAY.items():
        (shipped / name).write_bytes(raw)
    (shipped / "a folder.ipynb").mkdir()
    monkeypatch.setattr(launch, "inside", lambda _: shipped)
    heard: list[str] = []
    place = launch.notebooks(tmp_path / "mine", tmp_path, heard.append)
    assert heard == [f"Your lessons are in {place}.\nNew there: {FIRST}, {LESSON}."]
    assert sorted(path.name for path in place.iterdir()) == [FIRST, LESSON]
    (place / "Untitled.ipynb").write_bytes(STRAY["Untitled.ipynb"])
    (place / FIRST).unlink()
    (place / LESSON).unlink()
    for path in (FIRST, LESSON):
        (shipped / path).unlink()
    with pytest.raises(CannotStart, match="were not found where it is installed"):
        launch.notebooks(place, tmp_path, pytest.fail)


def test_without_a_name_the_lessons_go_to_a_folder_for_people_in_the_home(elsewhere: Path) -> None:
    heard: list[str] = []
    place = launch.notebooks(None, elsewhere, heard.append)
    assert place == elsewhere.parent / "home" / "What matters to me"
    assert {FIRST, LESSON} <= {path.name for path in place.iterdir()}
    assert heard[0].startswith(f"Your lessons are in {place}.\nNew there: {FIRST}, {LESSON}")


def test_the_first_notebook_may_have_any_name(tmp_path: Path) -> None:
    """Of a trainer's own course, say: "#" and "?" would end the address, and "%" begin a letter of it."""
    run = launch.command(tmp_path, "00 Día #1 – 100%?.ipynb")
    assert "--LabApp.default_url=/doc/tree/00%20D%C3%ADa%20%231%20%E2%80%93%20100%25%3F.ipynb" in run


def test_in_a_courses_own_folder_its_notebooks_are_opened_and_nothing_is_written(
    elsewhere: Path, course_folder: Path
) -> None:
    def files() -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in course_folder.rglob("*")}

    before = files()
    inside = course_folder / "content"
    for folder, here in [(None, inside), (course_folder, elsewhere), (course_folder / "notebooks", elsewhere)]:
        assert launch.notebooks(folder, here, pytest.fail) == course_folder / "notebooks"
    assert files() == before
    assert [*(elsewhere.parent / "home").iterdir()] == []
    place = launch.notebooks(course_folder / "für mich", elsewhere, lambda _: None)
    assert place == course_folder / "für mich", "a folder that is named is the learner's own, wherever it is"
    assert (place / LESSON).exists()


def test_a_folder_that_cannot_be_made_gets_a_sentence(elsewhere: Path) -> None:
    (elsewhere / "lessons").write_text("a file of theirs")
    for folder in (elsewhere / "lessons", elsewhere / "lessons" / "deeper"):
        with pytest.raises(
            CannotStart, match=r"lessons.* cannot be used for your lessons \(.+\)\. Name another folder"
        ):
            launch.notebooks(folder, elsewhere, pytest.fail)
    assert (elsewhere / "lessons").read_text() == "a file of theirs"


def test_lessons_in_a_folder_that_may_not_be_written_are_opened_as_they_are(elsewhere: Path) -> None:
    folder = elsewhere / "lessons"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "tmpfs", str(folder)]
    if not os.geteuid() and subprocess.run(mount, check=False).returncode:
        pytest.skip("root may write everywhere here")
    try:
        launch.notebooks(folder, elsewhere, lambda _: None)
        found = notebook(folder / LESSON)
        found["cells"][0]["source"] = "As it was in an earlier release."
        found["metadata"][KEY][lesson_copies.SHIPPED] = lesson_copies.fingerprint(found)
        write(folder / LESSON, found)
        (folder / FIRST).unlink()
        if os.geteuid():
            folder.chmod(0o555)
        else:
            subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        heard: list[str] = []
        assert launch.notebooks(folder, elsewhere, heard.append) == folder
        assert "cannot be used for your lessons" in heard[0]
        assert heard[0].endswith("What is there already is opened as it is.")
        assert "As it was in an earlier release." in (folder / LESSON).read_text(encoding="utf-8")
    finally:
        folder.chmod(0o755) if os.geteuid() else subprocess.run(["umount", str(folder)], check=True)


def test_where_there_is_no_jupyterhub_the_command_for_one_says_so(elsewhere: Path) -> None:
    if importlib.util.find_spec("jupyterhub"):
        pytest.skip("JupyterHub is installed here")
    run = [Path(sys.executable).parent / "course", "hub"]
    done = subprocess.run(run, cwd=elsewhere, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "JupyterHub is not installed here." in done.stderr
    assert "Traceback" not in done.stderr


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


def test_lessons_get_the_kernel_of_the_course_whatever_others_have_its_name(elsewhere: Path) -> None:
    home = elsewhere.parent / "home"
    for share in (home / ".local" / "share" / "jupyter", elsewhere / "kernels"):
        (share / "kernels" / "python3").mkdir(parents=True)
        (share / "kernels" / "python3" / "kernel.json").write_text('{"argv": ["false"], "display_name": "Theirs"}')
    base = {"HOME": str(home), "JUPYTER_PREFER_ENV_PATH": "0", "JUPYTER_PATH": str(elsewhere / "kernels")}
    run = [sys.executable, "-m", "jupyter", "kernelspec", "list", "--json"]
    done = subprocess.run(run, env=launch.environment(base), capture_output=True, text=True, check=True)
    [kernel] = json.loads(done.stdout)["kernelspecs"].values()
    assert Path(kernel["resource_dir"]).is_relative_to(sys.prefix)


def test_the_command_says_what_it_did_and_then_becomes_jupyterlab(elsewhere: Path) -> None:
    programs = Path(sys.executable).parent
    run = [programs / "course", "start", "--dir", "Mes leçons", "--", "--version"]
    variables = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    done = subprocess.run(run, cwd=elsewhere, env=variables, capture_output=True, text=True, check=True)
    first, second, *_, version = done.stdout.splitlines()
    assert first == f"Your lessons are in {elsewhere / 'Mes leçons'}."
    assert second.startswith(f"New there: {FIRST}")
    assert version[0].isdigit(), done.stdout
