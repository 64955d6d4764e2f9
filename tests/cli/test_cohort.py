"""`course cohort` and `course answers numbers`, as a trainer and a learner type them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course.loading.library import Library
from course.loading.outline import read_outline
from tests.cli.commands import run
from tests.conftest import ROOT
from tests.portfolio.cohort.people import hand_in, somebody
from tests.privilege import without_privilege


def test_a_learners_numbers_become_part_of_a_report(here: Path, library: Library) -> None:
    shutil.copytree(ROOT / "tests" / "editions" / "2026.1" / "answers", here / "answers")
    (here / "group").mkdir()
    made = run("answers", "numbers", "--out", "group/mine.json")
    assert made.exit_code == 0, made.output
    assert made.output.startswith("This is all that is in your numbers file:\nA random number")
    assert "Nothing was sent." in made.output
    assert made.output.endswith("Your numbers are in group/mine.json.\n")
    by = read_outline(library)
    for index in range(3):
        hand_in(here / "group", somebody(by, index))

    few = run("cohort", "group")
    assert few.exit_code == 1
    assert few.output == (
        "Error: No report was made. It needs the numbers of at least five people, and so far there are 4. "
        "Run this again when there are more.\n"
    )
    hand_in(here / "group", somebody(by, 3))
    (here / "group" / "notes.txt").write_text("mine")
    enough = run("cohort", "group")
    assert (enough.exit_code, enough.output) == (
        0,
        "notes.txt is not a numbers file of this course. It was left alone.\n"
        "The report is in group/cohort-report.html. 5 people are counted in it.\n"
        "People with something in their file that is not counted yet: 4. "
        "What fewer than five have answered or changed waits until they are five.\n",
    )
    assert (here / "group" / "cohort-report.html").is_file()
    assert (
        json.loads((here / "group" / "mine.json").read_text())["number"]
        in (here / "group" / "cohort-memory.json").read_text()
    )


def test_ones_numbers_replace_no_file_and_have_a_name_of_their_own(here: Path) -> None:
    first = run("answers", "numbers")
    [file] = here.glob("my-numbers-??????.json")
    assert f"Your numbers are in {file.name}." in first.output
    again = run("answers", "numbers")
    assert again.exit_code == 1
    assert f"{file.name} is there already, and was left alone. Name another file." in again.output


def test_the_number_is_cleared_with_the_answers(here: Path) -> None:
    run("answers", "numbers", "--out", "one.json")
    run("answers", "clear", "--yes")
    run("answers", "numbers", "--out", "two.json")
    one, two = (json.loads((here / name).read_text())["number"] for name in ("one.json", "two.json"))
    assert one != two


def test_a_folder_that_is_not_there_is_a_sentence(here: Path) -> None:
    result = run("cohort", "nowhere")
    assert result.exit_code == 1
    assert result.output == f"Error: There is no {here / 'nowhere'}. Check how it is spelled, or make it first.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="takes a right from root as Linux does")
def test_a_file_that_may_not_be_opened_is_named_and_the_rest_is_counted(here: Path, library: Library) -> None:
    by = read_outline(library)
    for index in range(6):
        shut = hand_in(here / "group", somebody(by, index), f"{index}.json")
    shut.chmod(0)
    done = subprocess.run(
        [str(Path(sys.executable).with_name("course")), "cohort", "group"],
        cwd=here,
        check=False,
        capture_output=True,
        text=True,
        preexec_fn=without_privilege,
    )
    assert done.stdout == (
        "5.json may not be opened. It was left alone: ask whoever put it there.\n"
        "The report is in group/cohort-report.html. 5 people are counted in it.\n"
    ), done.stderr
