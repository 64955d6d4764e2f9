"""Where the lessons of a learner are, on their own machine and on a Hub, and what the command says of it."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from course.lab import launch, lesson_copies
from course.lab.launch import CannotStart
from course.model.lesson_metadata import KEY
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
