"""The learner's copies: made, brought up to date, and never written over once the learner changed something."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from course import __version__
from course.lab import lesson_copies
from course.lab.lesson_copies import Copied, bring_up_to_date
from course.model.lesson_metadata import KEY, KEY_2026_1
from tests.conftest import ROOT
from tests.lab.lessons import FIRST, LESSON, notebook, write


@pytest.fixture
def mine(shipped: Path, tmp_path: Path) -> Path:
    """A learner's folder after the first start."""
    done = bring_up_to_date(shipped, tmp_path / "Mes leçons")
    assert (done.made, done.renewed, done.kept) == ([FIRST, LESSON], [], [])
    return done.folder


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


def test_a_lesson_that_is_there_is_said_to_be_there_though_the_disk_does_not_confirm_it(
    shipped: Path, mine: Path, confirms_nothing: Callable[[], None]
) -> None:
    release(shipped)
    (mine / FIRST).unlink()
    confirms_nothing()
    done = bring_up_to_date(shipped, mine)
    assert (done.made, done.renewed, done.kept) == ([FIRST], [LESSON], [])
    assert "A sentence of the later release." in (mine / LESSON).read_text(encoding="utf-8")


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
    new = ours - {path.name for path in EDITION.iterdir()}
    assert (done.made, done.renewed) == (sorted(new), sorted(ours - new - {*CHANGED}))
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


def test_lessons_of_edition_2026_2_are_renewed(tmp_path: Path) -> None:
    shutil.copytree(EDITION.parents[1] / "2026.2" / "lessons", tmp_path / "mine")
    done = bring_up_to_date(ROOT / "notebooks", tmp_path / "mine")
    assert (done.made, done.kept) == ([], [])
    assert done.renewed == sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))


def test_notices_of_edition_2026_1_that_the_learner_changed_are_kept(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path / "mine")
    theirs = change(tmp_path / "mine" / "about-this-course.ipynb")
    done = bring_up_to_date(ROOT / "notebooks", tmp_path / "mine")
    assert "about-this-course.ipynb was left as it is: you changed it, and the course has a newer one" in str(done)
    assert (tmp_path / "mine" / "about-this-course.ipynb").read_bytes() == theirs
