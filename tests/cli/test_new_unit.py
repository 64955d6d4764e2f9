"""A new unit's file is whole but for the words."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from course import checks
from course.cli import main, new_unit
from course.loading.library import Library
from course.loading.reader import Mistakes
from tests.conftest import ROOT

UNITS = [entry.unit for entry in Library(ROOT / "content").course.units]
GROUPS = (
    "activities|items|options|steps|scenes|stop|lines|better|turns|replies|endings|debrief|checklist|prompts|blocks"
    "|facilitator|say|safety|points|places"
)
ABOUT_WORDS = {"A8", "A9", "A11", "I1", "I8", "I11", "K2", "K3", "L1", "N1"}
"""What is wrong where every word is 'Words?': too short, all the same, and keys where chance put the given ids."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The course without its units, before its first edition."""
    folder = tmp_path / "content"
    shutil.copytree(ROOT / "content", folder, ignore=shutil.ignore_patterns("editions"))
    for path in folder.glob("0*.yaml"):
        path.unlink()
    return folder


@pytest.mark.parametrize("unit", UNITS)
def test_full_unit_fails_only_where_words_are_missing(content: Path, unit: str) -> None:
    path = new_unit.begin_unit(Library(content), unit, full=True).path
    lines = path.read_text(encoding="utf-8").splitlines()

    found = [finding for finding in checks.check(Library(content)).findings if finding.spot.file.endswith(path.name)]

    assert found
    for finding in found:
        assert re.search(r"(:|-|\[\])\s*$", lines[finding.spot.line - 1]), str(finding)


@pytest.mark.uncounted
@pytest.mark.parametrize("unit", UNITS)
def test_filled_in_full_unit_meets_the_blueprint(content: Path, unit: str) -> None:
    path = new_unit.begin_unit(Library(content), unit, full=True).path
    path.write_text(filled(path.read_text(encoding="utf-8")).replace("draft: true\n", ""), encoding="utf-8")

    found = checks.check(Library(content)).findings

    assert {finding.rule for finding in found if finding.spot.file.endswith(path.name)} <= ABOUT_WORDS


def test_a_unit_that_is_there_is_left_alone(content: Path) -> None:
    path = new_unit.begin_unit(Library(content), "context").path
    path.write_text("mine", encoding="utf-8")

    with pytest.raises(Mistakes, match=r"content/02-context.yaml:1: This unit is there already"):
        new_unit.begin_unit(Library(content), "context")

    assert path.read_text(encoding="utf-8") == "mine"


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the whole course, as the working folder."""
    for name in ("content", "notebooks"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.mark.uncounted
def test_new_unit_is_entered_checked_and_built(course: Path) -> None:
    shelf = course / "content" / "course.yaml"
    before = shelf.read_text(encoding="utf-8")

    begun = run("new", "unit", "ward-nurses", "--title", 'For "ward" nurses: #1')

    assert begun.exit_code == 0, begun.output
    after = shelf.read_text(encoding="utf-8")
    units, behind = re.split(r"(?=\n\n# For trainers)", before)
    assert after.startswith(f"{units}\n\n  - unit: ward-nurses\n")
    assert after.endswith(f"{behind}"), "every other letter is as it was"
    entry = Library(course / "content").course.units[-1]
    assert (entry.unit, entry.file, entry.title) == ("ward-nurses", "10-ward-nurses", 'For "ward" nurses: #1')
    assert [outcome.id for outcome in entry.outcomes] == ["9.1"]
    assert run("check").exit_code == 0, run("check").output
    assert run("check", "--unit", "ward-nurses").exit_code == 0
    built = run("build")
    assert built.exit_code == 0, built.output
    assert "Drafts, not built: ward-nurses." in built.output
    assert not (course / "notebooks" / "10-ward-nurses.ipynb").exists()
    assert run("build", "--drafts").exit_code == 0
    assert "10-ward-nurses.ipynb is the notebook of a draft. Delete it" in run("build").output
    cells = json.loads((course / "notebooks" / "10-ward-nurses.ipynb").read_text(encoding="utf-8"))["cells"]
    assert "quiz(" in "".join("".join(cell["source"]) for cell in cells)


def dedented(text: str) -> str:
    """A course.yaml whose units start in the first column."""
    head, units, rest = re.split(r"(?<=\nunits:\n)|(?=\n# For trainers)", text)
    return head + units.replace("\n  ", "\n").removeprefix("  ") + rest


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        (lambda text: text.replace("\n", "\r\n"), "\r\n# For trainers"),
        (lambda text: text.partition("# For trainers")[0], "  - unit: plan"),
        (lambda text: text.replace("\n# For trainers", "\n    # of the plan\n\n# One.\n\n# For trainers"), "\n# One.\n\n"),
        (lambda text: text.partition("# For trainers")[0].rstrip(), "  - unit: plan"),
        (dedented, "\n- unit: plan"),
    ],
    ids=["windows line ends", "nothing behind the units", "comments", "no line end at the end", "no indentation"],
)  # fmt: skip
def test_unit_is_inserted_after_the_last_in_any_layout(course: Path, change: Callable[[str], str], kept: str) -> None:
    shelf = course / "content" / "course.yaml"
    text = change(shelf.read_text(encoding="utf-8"))
    shelf.write_bytes(text.encode())
    before = Library(course / "content").course

    begun = run("new", "unit", "ward-nurses")

    assert begun.exit_code == 0, begun.output
    assert kept in shelf.read_bytes().decode()
    after = Library(course / "content").course
    assert after.units[:-1] == before.units
    assert after.model_copy(update={"units": before.units}) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["contxt"], "Did you mean 'context'? If you mean a new one, give its title too"),
        (["Ward nurses"], "'Ward nurses' will not do for a unit. Write lower-case words joined by hyphens"),
        (["specimen"], "'specimen' will not do for a unit."),
        (["../x"], "will not do for a unit"),
        (["context"], "content/02-context.yaml:1: This unit is there already. It was left alone."),
    ],
)
def test_unit_that_cannot_be_begun_changes_nothing(course: Path, words: list[str], said: str) -> None:
    before = {path: path.read_bytes() for path in course.rglob("*") if path.is_file()}

    begun = run("new", "unit", *words)

    assert begun.exit_code == 1
    assert said in begun.output
    assert {path: path.read_bytes() for path in course.rglob("*") if path.is_file()} == before


def test_course_yaml_in_flow_style_is_left_alone(course: Path) -> None:
    shelf = course / "content" / "course.yaml"
    text = shelf.read_text(encoding="utf-8")
    units = 'units: [{unit: plan, file: 08-action-plan, title: Plan, outcomes: [{id: "8.1", text: Say.}]}]\n'
    shelf.write_text(text.partition("units:")[0] + units, encoding="utf-8")
    before = shelf.read_bytes()

    begun = run("new", "unit", "ward-nurses")

    assert begun.exit_code == 1
    assert "Nothing was changed. Write the unit into course.yaml yourself" in begun.output
    assert shelf.read_bytes() == before
    assert not (course / "content" / "10-ward-nurses.yaml").exists()


@pytest.mark.parametrize("words", [["new", "unit", "ward-nurses"], ["build"], ["build", "--out", "here"]])
def test_nothing_is_written_into_the_installed_course(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    done = run(*words)

    assert done.exit_code == 1
    assert f"This writes into a course's own folder, and {tmp_path} is in none" in done.output
    assert list(tmp_path.iterdir()) == []


def filled(text: str) -> str:
    """`text` with the same word wherever words are missing, and with names where names are."""
    text = re.sub(r"^([ ]*person:)$", r"\1 ruth", text, flags=re.M)
    text = re.sub(r"^([ ]*roles:) \[\]$", r"\1 [GP]", text, flags=re.M)
    text = re.sub(r"^([ ]*sources:) \[\]$", r"\1 [NICE-NG193, TOYE-2013, TOYE-MEGA]", text, flags=re.M)
    text = re.sub(r"^([ ]{8}better:)$", r"\1 Words?", text, flags=re.M)
    text = re.sub(r"^([ ]+-)$", r"\1 Words?", text, flags=re.M)
    return re.sub(rf"^([ ]*(?:- )?(?!(?:{GROUPS}):)[a-z_]+:) *(#.*)?$", r"\1 Words?", text, flags=re.M)
