"""What the check counts and prints, and what answers settle."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from course import checks
from course.cli import main
from course.loading.library import Library
from tests.checks.findings import found
from tests.checks.test_mistakes import HERE, laid_over


def test_findings_come_in_order_of_place_and_errors_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    verdict, _ = laid_over(HERE / "K2.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)

    done = CliRunner().invoke(main, ["check", "--notes"])

    places = [(finding.spot.file, finding.spot.line) for finding in verdict.findings]
    assert places == sorted(places)
    assert done.exit_code == 1
    assert done.output.splitlines()[:-1] == [str(finding) for finding in verdict.findings]
    assert done.output.splitlines()[-1] == verdict.summary


def test_github_shows_errors_and_notes_beside_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_over(HERE / "I2-absolute.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)

    lines = CliRunner().invoke(main, ["check", "--notes", "--format", "github"]).output.splitlines()

    assert "::warning file=content/01-trust.yaml,line=16::[I2] Note: Only wrong options of 'first' say 'all'" in str(
        lines
    )
    assert any(line.startswith("::error file=content/01-trust.yaml,line=4::[A8] ") for line in lines)


def test_the_summary_says_what_was_looked_at(tmp_path: Path) -> None:
    verdict, _ = laid_over(HERE / "I2-answered.clean.yaml", tmp_path)

    assert re.fullmatch(
        r"3 units, 0 stories, 2 items, 6 options, 1 notice: \d+ errors, \d+ notes?, 1 note answered", verdict.summary
    )


def test_the_summary_says_what_waits(tmp_path: Path) -> None:
    shutil.copytree(HERE / "shelf", tmp_path / "content")
    (tmp_path / "content" / "08-plan.yaml").unlink()

    verdict = checks.check(Library(tmp_path / "content"))

    assert verdict.summary.startswith("2 of 3 units, 0 stories, 1 item, 3 options, 1 notice: ")
    assert "of them until every unit is written)" in verdict.summary
    assert {finding.level for finding in verdict.findings if finding.rule in ("A4", "D1", "D2")} == {"note"}


def test_a_key_may_rest_on_what_is_known_without_having_been_read(tmp_path: Path) -> None:
    laid_over(HERE / "E3.yaml", tmp_path)
    path = tmp_path / "content" / "references.yaml"
    text = path.read_text(encoding="utf-8").replace("status: unverified", "status: known\n    why: safety line")
    path.write_text(text, encoding="utf-8")

    assert found(tmp_path, "E3") == []


def test_whole_course_rule_finds_errors_once_course_is_complete(tmp_path: Path) -> None:
    shutil.copytree(HERE / "shelf", tmp_path / "content")

    verdict = checks.check(Library(tmp_path / "content"))

    assert {finding.level for finding in verdict.findings if finding.rule in ("D1", "D2", "D10")} == {"error"}


@pytest.mark.parametrize("place", ["item", "activity", "unit"])
def test_note_may_be_answered_on_item_activity_or_unit(tmp_path: Path, place: str) -> None:
    text = (HERE / "I2-absolute.yaml").read_text(encoding="utf-8")
    answer = "checked: [{rule: I2, why: He said so.}]\n"
    start, indent = {"item": ("        level:", 8), "activity": ("    items:", 4), "unit": ("activities:", 0)}[place]
    path = tmp_path / "I2-absolute.yaml"
    path.write_text(text.replace(start, " " * indent + answer + start, 1), encoding="utf-8")

    verdict, _ = laid_over(path, tmp_path / "course")

    assert len(verdict.answered) == 1
    assert [str(finding) for finding in verdict.findings if finding.rule in ("I2", "C1")] == []
