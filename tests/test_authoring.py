"""A new unit's file is whole but for the words."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from course import authoring, checks
from course.cli import main
from course.library import Library
from course.reader import Mistakes
from tests.conftest import ROOT

UNITS = [entry.unit for entry in Library(ROOT / "content").course.units]
GROUPS = (
    "activities|items|options|steps|scenes|stop|lines|better|turns|replies|endings|debrief|checklist|prompts|blocks"
    "|facilitator"
)
ABOUT_WORDS = {"A8", "I1", "I8", "I11", "K2", "K3", "N1"}
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
def test_a_new_unit_fails_only_where_words_are_missing(content: Path, unit: str) -> None:
    path = authoring.write_unit(Library(content), unit)
    lines = path.read_text(encoding="utf-8").splitlines()

    found = [finding for finding in checks.check(Library(content)).findings if finding.spot.file.endswith(path.name)]

    assert found
    for finding in found:
        assert re.search(r"(:|-|\[\])\s*(#.*)?$", lines[finding.spot.line - 1]), str(finding)


@pytest.mark.parametrize("unit", UNITS)
def test_a_new_unit_with_any_words_has_the_shape_that_the_rules_ask_for(content: Path, unit: str) -> None:
    path = authoring.write_unit(Library(content), unit)
    path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")

    found = checks.check(Library(content)).findings

    assert {finding.rule for finding in found if finding.spot.file.endswith(path.name)} <= ABOUT_WORDS


def test_a_unit_that_is_there_is_left_alone(content: Path) -> None:
    path = authoring.write_unit(Library(content), "context")
    path.write_text("mine", encoding="utf-8")

    with pytest.raises(Mistakes, match=r"content/02-context.yaml:1: This unit is there already"):
        authoring.write_unit(Library(content), "context")

    assert path.read_text(encoding="utf-8") == "mine"


def test_a_unit_that_the_course_does_not_name_gets_the_lines_to_write(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content.parent)

    done = CliRunner().invoke(main, ["new", "unit", "contxt"])

    assert done.exit_code == 1
    assert "Did you mean 'context'?" in done.output
    assert "  - unit: contxt\n    file: 09-contxt\n" in done.output
    assert 'id: "9.1"' in done.output


def test_the_command_says_where_the_file_is(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(content.parent)

    done = CliRunner().invoke(main, ["new", "unit", "options"])

    assert done.exit_code == 0
    assert "04-risks-options-expectations.yaml" in done.output
    assert "course check" in done.output


def filled(text: str) -> str:
    """`text` with the same word wherever words are missing, and with names where names are."""
    text = re.sub(r"^([ ]*person:)$", r"\1 ruth", text, flags=re.M)
    text = re.sub(r"^([ ]*roles:) \[\]$", r"\1 [GP]", text, flags=re.M)
    text = re.sub(r"^([ ]*sources:) \[\]$", r"\1 [NICE-NG193, TOYE-2013, TOYE-MEGA]", text, flags=re.M)
    text = re.sub(r"^([ ]+-)$", r"\1 Words?", text, flags=re.M)
    return re.sub(rf"^([ ]*(?:- )?(?!(?:{GROUPS}):)[a-z_]+:) *(#.*)?$", r"\1 Words?", text, flags=re.M)
