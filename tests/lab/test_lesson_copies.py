"""The learner's copies: made, brought up to date, and never written over once the learner changed something."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from course import __version__
from course.lab import launch, lesson_copies
from course.lab.launch import CannotStart
from course.lab.lesson_copies import Copied, bring_up_to_date
from course.model.lesson_metadata import KEY, KEY_2026_1
from tests.conftest import ROOT

FIRST, LESSON = "00-welcome.ipynb", "01-enabling-relationships.ipynb"


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """Notebooks as an installed course brings them; a test may put out a newer release of them."""
    (tmp_path / "shipped").mkdir()
    for name in (FIRST, LESSON):
        shutil.copyfile(ROOT / "notebooks" / name, tmp_path / "shipped" / name)
    return tmp_path / "shipped"


@pytest.fixture
def mine(shipped: Path, tmp_path: Path) -> Path:
    """A learner's folder after the first start."""
    done = bring_up_to_date(shipped, tmp_path / "Mes leçons")
    assert (done.made, done.renewed, done.kept) == ([FIRST, LESSON], [], [])
    return done.folder


def notebook(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def write(path: Path, found: Any, **how: Any) -> None:
    path.write_text(json.dumps(found, **how), encoding="utf-8")


def release(shipped: Path, version: str = "2027.1") -> None:
    """A later release of the lesson, with one more sentence."""
    found = notebook(shipped / LESSON)
    found["metadata"][KEY]["version"] = version
    found["cells"][0]["source"].append("\n\nA sentence of the later release.")
    write(shipped / LESSON, found)


def change(path: Path) -> bytes:
    """The learner adds a cell of their own."""
    found = notebook(path)
    found["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": "Ask Ines about this."})
    write(path, found)
    return path.read_bytes()


def said(done: Copied) -> str:
    return str(done).partition("\n")[2]


def test_a_copy_says_the_same_as_the_course_and_a_second_start_says_nothing(shipped: Path, mine: Path) -> None:
    for name in (FIRST, LESSON):
        ours, theirs = notebook(shipped / name), notebook(mine / name)
        assert theirs["metadata"][KEY].pop(lesson_copies.SHIPPED)
        assert theirs == ours
    before = {path: path.stat().st_mtime_ns for path in mine.iterdir()}
    done = bring_up_to_date(shipped, mine)
    assert str(done) == f"Your lessons are in {mine}."
    assert {path: path.stat().st_mtime_ns for path in mine.iterdir()} == before


def test_what_the_learner_did_not_change_is_brought_up_to_date(shipped: Path, mine: Path) -> None:
    release(shipped)
    assert said(bring_up_to_date(shipped, mine)).startswith(f"Brought up to date: {LESSON}. Your answers stay")
    assert "A sentence of the later release." in (mine / LESSON).read_text(encoding="utf-8")
    assert said(bring_up_to_date(shipped, mine)) == ""


def test_what_an_editor_does_around_the_words_is_no_change_of_the_learners(shipped: Path, mine: Path) -> None:
    found = notebook(mine / LESSON)
    for cell in found["cells"]:
        cell["source"] = "".join(cell["source"]).replace("\n", "\r\n")
        cell["metadata"]["scrolled"] = True
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], 77
    found["metadata"]["widgets"] = {"state": {}}
    write(mine / LESSON, found, indent=4)
    (mine / LESSON).write_bytes(b"\xef\xbb\xbf" + (mine / LESSON).read_bytes().replace(b"\n", b"\r\n"))
    release(shipped)
    assert bring_up_to_date(shipped, mine).renewed == [LESSON]


def test_what_the_learner_changed_is_kept_to_the_byte_and_they_are_told(shipped: Path, mine: Path) -> None:
    theirs = change(mine / LESSON)
    assert said(bring_up_to_date(shipped, mine)) == f"{LESSON} was left as it is: you changed it."
    release(shipped)
    assert said(bring_up_to_date(shipped, mine)) == (
        f"{LESSON} was left as it is: you changed it, and the course has a newer one. "
        "Rename yours, and start again to have both."
    )
    assert (mine / LESSON).read_bytes() == theirs
    (mine / LESSON).rename(mine / "01 mine.ipynb")
    assert bring_up_to_date(shipped, mine).made == [LESSON]
    assert (mine / "01 mine.ipynb").read_bytes() == theirs


def test_an_older_course_does_not_take_the_place_of_a_newer_lesson(shipped: Path, mine: Path) -> None:
    older = (shipped / LESSON).read_bytes()
    release(shipped, "2026.10")
    bring_up_to_date(shipped, mine)
    newer = (mine / LESSON).read_bytes()
    (shipped / LESSON).write_bytes(older)
    assert said(bring_up_to_date(shipped, mine)) == (
        f"{LESSON} was left as it is: it is of a newer version of the course (2026.10) than is installed "
        f"({__version__})."
    )
    assert (mine / LESSON).read_bytes() == newer


def test_a_copy_from_elsewhere_is_kept_where_it_cannot_be_told_who_changed_it(shipped: Path, mine: Path) -> None:
    shutil.copyfile(shipped / LESSON, mine / LESSON)  # no fingerprint
    assert bring_up_to_date(shipped, mine).renewed == [LESSON], "it says just what the course says"
    shutil.copyfile(shipped / LESSON, mine / LESSON)
    release(shipped)
    before = (mine / LESSON).read_bytes()
    assert said(bring_up_to_date(shipped, mine)).startswith(f"{LESSON} was left as it is: it may hold changes of yours")
    assert (mine / LESSON).read_bytes() == before


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b'{"cells": [], "metadata": {}}',
        b'{"cells": 7, "metadata": {"what_matters_to_me": {"unit": "x"}}}',
        b'{"cells": [], "metadata": []}',
        b'{"cells": [], "metadata": {"course": {"unit": "3"}}}',
        b'{"cells": [], "metadata": {"course": {"unit": "welcome", "shipped": "x"}}}',
        b'{"cells": [], "metadata": {"course": {"unit": "about-this-course"}}}',
        b"\xff",
    ],
    ids=[
        "empty",
        "torn",
        "a list",
        "somebody else's",
        "no cells",
        "no metadata",
        "another course's",
        "without our cell",
        "without a fingerprint",
        "not text",
    ],
)
def test_a_file_in_the_way_is_left_alone_and_named(shipped: Path, mine: Path, raw: bytes) -> None:
    (mine / LESSON).write_bytes(raw)
    assert said(bring_up_to_date(shipped, mine)) == (
        f"{LESSON} was left as it is: it is no notebook of this course. "
        "Rename it, and start again to have the course's own."
    )
    assert (mine / LESSON).read_bytes() == raw


def test_a_folder_in_the_way_is_left_alone_and_named(shipped: Path, mine: Path) -> None:
    (mine / LESSON).unlink()
    (mine / LESSON).mkdir()
    assert said(bring_up_to_date(shipped, mine)).startswith(f"{LESSON} was left as it is: it cannot be read (Is a dir")
    assert (mine / LESSON).is_dir()


EDITION = ROOT / "tests" / "editions" / "2026.1" / "lessons"
CHANGED = ["03-shared-understanding.ipynb", "04-risks-options-expectations.ipynb"]


def test_lessons_of_edition_2026_1_are_renewed_and_those_that_the_learner_changed_are_kept(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path / "mine")
    ours = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    done = bring_up_to_date(ROOT / "notebooks", tmp_path / "mine")
    assert (done.made, done.renewed) == ([], sorted(ours - {*CHANGED}))
    assert done.kept == [
        f"{name} was left as it is: you changed it, and the course has a newer one. "
        "Rename yours, and start again to have both."
        for name in CHANGED
    ]
    for path in EDITION.iterdir():
        mine = tmp_path / "mine" / path.name
        if path.name in done.renewed:
            assert notebook(mine)["cells"] == notebook(ROOT / "notebooks" / path.name)["cells"]
            assert KEY in notebook(mine)["metadata"]
            assert KEY_2026_1 not in notebook(mine)["metadata"]
        else:
            assert mine.read_bytes() == path.read_bytes()


def test_notices_of_edition_2026_1_that_the_learner_changed_are_kept(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path / "mine")
    theirs = change(tmp_path / "mine" / "about-this-course.ipynb")
    done = bring_up_to_date(ROOT / "notebooks", tmp_path / "mine")
    assert "about-this-course.ipynb was left as it is: you changed it, and the course has a newer one" in str(done)
    assert (tmp_path / "mine" / "about-this-course.ipynb").read_bytes() == theirs


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


# Where.


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home, and a working folder outside any course."""
    (tmp_path / "home").mkdir()
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path / "elsewhere"


def test_without_a_name_the_lessons_go_to_a_folder_for_people_in_the_home(elsewhere: Path) -> None:
    heard: list[str] = []
    place = launch.notebooks(None, elsewhere, heard.append)
    assert place == elsewhere.parent / "home" / "What matters to me"
    assert {FIRST, LESSON} <= {path.name for path in place.iterdir()}
    assert heard[0].startswith(f"Your lessons are in {place}.\nNew there: {FIRST}, {LESSON}")


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
HUBS_SERVER = "import json, os\nprint(json.dumps([os.environ.get('JUPYTERHUB_DEFAULT_URL'), os.getcwd()]))\n"


def hub(elsewhere: Path, home: Path, **variables: str) -> tuple[str | None, Path, str]:
    """What `course hub` does in `home`: the address it opens at, the folder it is in, and what it says."""
    package = elsewhere / "stand in" / "jupyterhub"
    package.mkdir(parents=True, exist_ok=True)
    (package / "__init__.py").write_text("")
    (package / "singleuser.py").write_text(HUBS_SERVER)
    base = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    base |= {"HOME": str(home), "PYTHONPATH": str(package.parent), **variables}
    run = [Path(sys.executable).parent / "course", "hub"]
    done = subprocess.run(run, cwd=elsewhere, env=base, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    address, folder = json.loads(done.stdout)
    return address, Path(folder), done.stderr


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
    address, folder, said = hub(elsewhere, elsewhere.parent / "home")
    assert address == f"/doc/tree/What%20matters%20to%20me/{within}{FIRST}"
    assert folder == home
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
    address, folder, said = hub(elsewhere, home)
    assert address == ("/doc/tree/What%20matters%20to%20me/notebooks/theirs.ipynb" if way.startswith("no") else None)
    assert folder == home
    assert "Traceback" not in said
    assert ("cannot be used for your lessons" in said) == (not way.startswith("no"))


def test_the_command_says_what_it_did_and_then_becomes_jupyterlab(elsewhere: Path) -> None:
    programs = Path(sys.executable).parent
    run = [programs / "course", "start", "--dir", "Mes leçons", "--", "--version"]
    variables = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    done = subprocess.run(run, cwd=elsewhere, env=variables, capture_output=True, text=True, check=True)
    first, second, *_, version = done.stdout.splitlines()
    assert first == f"Your lessons are in {elsewhere / 'Mes leçons'}."
    assert second.startswith(f"New there: {FIRST}")
    assert version[0].isdigit(), done.stdout
