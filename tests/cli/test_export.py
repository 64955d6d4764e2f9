"""What trainers print, from the command line: which files, of which units, and what has nothing to print."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course.export.paper import sheets
from course.loading.library import find
from tests.cli.commands import export
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("in_the_course")
LIBRARY = find(ROOT)
UNITS = [entry.file for entry in LIBRARY.lessons]
FOR_A_SESSION = [
    f"{entry.file}-{kind}"
    for entry in LIBRARY.lessons
    if LIBRARY.unit(entry.unit).facilitator
    for kind in ("handout", "sheets")
    if kind == "handout" or sheets.holds(LIBRARY, entry)
]


@pytest.mark.parametrize(
    ("command", "names"),
    [
        ("handouts", FOR_A_SESSION),
        ("plan", [name.replace("handout", "plan") for name in FOR_A_SESSION if name.endswith("handout")]),
        ("workbook", [f"{unit}-workbook" for unit in UNITS]),
        ("answers", [f"{unit}-answers" for unit in UNITS]),
        ("guide", [*(f"{unit}-guide" for unit in UNITS), "half-day-guide"]),
        ("booklet", ["what-matters-to-me-booklet"]),
    ],
)
def test_each_command_makes_its_files_and_names_them(tmp_path: Path, command: str, names: list[str]) -> None:
    result = export(command, "--out", tmp_path / "a new/folder", "--large-print")

    made = [tmp_path / "a new/folder" / f"{name}-large-print.html" for name in names]
    assert result.exit_code == 0, result.output
    assert sorted((tmp_path / "a new/folder").iterdir()) == sorted(made)
    assert [line for line in result.stdout.splitlines() if line.startswith("Made")] == [f"Made {path}" for path in made]
    assert "print it: A4" in result.stdout


def test_unit_given_twice_is_made_once_without_the_workshop(tmp_path: Path) -> None:
    result = export("guide", "--unit", "welcome", "--unit", "welcome", "--out", tmp_path / "out")

    assert result.exit_code == 0, result.output
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["00-welcome-guide.html"]


@pytest.mark.parametrize("asked", ["2", "02", "context", "understand and cater"])
def test_a_unit_is_named_by_number_or_part_of_its_title(tmp_path: Path, asked: str) -> None:
    result = export("answers", "--unit", asked, "--out", tmp_path / "out")

    assert result.exit_code == 0, result.output
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["02-context-answers.html"]


def test_a_unit_that_is_not_written_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "content" / "02-context.yaml").unlink()
    monkeypatch.chdir(tmp_path)
    result = export("workbook", "--unit", "2", "--out", "out")

    assert result.exit_code == 1
    assert "“Understand and cater to context” is not written yet: there is no 02-context.yaml." in result.output
    assert not Path("out").exists()


def test_a_unit_without_blocks_has_no_handout_and_the_others_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / "02-context.yaml"
    path.write_text(path.read_text().partition("\nfacilitator:")[0] + "\n")
    monkeypatch.chdir(tmp_path)
    said = "“Understand and cater to context” has no session to print. The whole unit: course export workbook"

    alone = export("handouts", "--unit", "2", "--out", "alone")
    assert alone.exit_code == 1
    assert said in alone.output
    assert not Path("alone").exists()

    every = export("handouts", "--out", "every")
    assert every.exit_code == 0
    assert said in every.stderr
    assert not [path for path in Path("every").iterdir() if path.name.startswith("02")]
    assert Path("every/01-enabling-relationships-handout.html").exists()


def test_the_refreshers_have_a_workbook_and_no_session_or_key_points(tmp_path: Path) -> None:
    for command, sentence in {
        "handouts": "“Refreshers” has no session to print. The whole unit: course export workbook --unit refreshers",
        "cards": "“Refreshers” has no key points to print. Name another unit.",
    }.items():
        result = export(command, "--unit", "refreshers", "--out", tmp_path / command)
        assert result.exit_code == 1
        assert sentence in result.output
        assert not (tmp_path / command).exists()

    result = export("workbook", "--unit", "refreshers", "--out", tmp_path)
    assert result.exit_code == 0, result.output
    assert (tmp_path / "09-refreshers-workbook.html").exists()


def test_progress_goes_beside_what_a_program_reads(tmp_path: Path) -> None:
    result = export("answers", "--unit", "welcome", "--out", tmp_path)

    assert "Answers" in result.stderr
    assert "Answers" not in result.stdout
