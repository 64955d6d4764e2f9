"""`course export questions`: the bank, and what is said of it."""

from __future__ import annotations

import re
from pathlib import Path

from course.loading.library import find
from tests.cli.commands import edit, run
from tests.conftest import ROOT


def test_the_whole_course_goes_into_one_file(here: Path) -> None:
    result = run("export", "questions")

    assert result.exit_code == 0, result.output
    (path,) = (here / "questions").iterdir()
    assert path.name == f"{find(ROOT).course.course}-moodle.xml"
    assert result.stdout.startswith(f"Made {Path('questions') / path.name}. Questions in it: ")
    assert "Left out" not in result.stdout


def test_gift_says_how_many_it_leaves_out_and_why(here: Path) -> None:
    result = run("export", "questions", "--format", "gift", "--unit", "specimen", "--out", "bank")

    assert result.exit_code == 0, result.output
    assert (here / "bank" / f"{find(ROOT).course.course}-gift.txt").is_file()
    assert "put steps in order: 1." in result.stdout
    assert "never counts: 2." in result.stdout


def test_a_unit_can_be_named_by_its_number(here: Path) -> None:
    run("export", "questions", "--unit", "2", "--unit", "context")

    text = next((here / "questions").iterdir()).read_text(encoding="utf-8")
    names = re.findall(r"<name>\s*<text>(context/.*?)</text>", text)
    assert len(names) == len({*names}) > 5, "asked for twice, it is there once"
    assert "<text>relationships/" not in text


def test_a_mistake_in_a_unit_is_named_and_nothing_is_made(here: Path) -> None:
    edit(here / "content" / "02-context.yaml", "unit: context", "unit: another")
    result = run("export", "questions")

    assert result.exit_code == 1
    assert "content/02-context.yaml:" in result.stderr
    assert not (here / "questions").exists()
