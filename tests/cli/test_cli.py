"""The commands: each says how to use it, what it did and where, and what to do when it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from course.cli import main
from tests.cli.commands import edit, run

ROOT = Path(__file__).parent.parent.parent


def commands(group: click.Group, name: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for word, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*name, word))
        else:
            yield (*name, word)


@pytest.mark.parametrize("words", sorted(commands(main)), ids=" ".join)
def test_every_command_has_help_with_an_example(words: tuple[str, ...]) -> None:
    result = run(*words, "--help")
    assert result.exit_code == 0
    assert f"Example: course {' '.join(words)}" in " ".join(result.output.split())


def test_build_makes_what_is_missing_and_leaves_what_is_right(small: Path) -> None:
    (small / "notebooks" / "01-trust.ipynb").unlink()
    result = run("build")
    assert result.exit_code == 0, result.output
    assert "1 of them new or changed" in result.output
    assert (small / "notebooks" / "01-trust.ipynb").exists()


def test_a_second_build_writes_nothing_not_even_the_schema(small: Path) -> None:
    run("build")
    times = {path: path.stat().st_mtime_ns for path in small.rglob("*") if path.is_file()}
    assert "0 of them new or changed" in run("build").output
    assert {path: path.stat().st_mtime_ns for path in small.rglob("*") if path.is_file()} == times


def test_the_help_of_build_says_what_becomes_of_a_draft() -> None:
    words = " ".join(run("build", "--help").output.split())
    assert "'draft: true'" in words
    assert "no other lesson names it" in words


def test_broken_course_file_gets_a_sentence(here: Path) -> None:
    (here / "content" / "course.yaml").write_text("course: [\n")
    result = run("build")
    assert result.exit_code == 1
    assert "content/course.yaml:" in result.output
    assert "Traceback" not in result.output


def test_handouts_into_a_place_that_cannot_be_a_folder(here: Path) -> None:
    (here / "handouts").write_text("a file")
    result = run("export", "handouts")
    assert result.exit_code != 0
    assert "Traceback" not in result.output
    assert "handouts" in result.output
    assert (here / "handouts").read_text() == "a file"


def test_handouts_of_an_unknown_unit(here: Path) -> None:
    result = run("export", "handouts", "--unit", "relationsip")
    assert result.exit_code == 1
    assert "is meant by 'relationsip'. Did you mean 'relationships'?" in result.output


def test_start_where_no_lessons_can_be_put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "home").write_text("not a folder")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for words in ([], ["--dir", "home/lessons"]):
        result = run("start", *words, "--no-browser")
        assert result.exit_code == 1
        assert "cannot be used for your lessons (Not a directory). Name another folder with --dir." in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


@pytest.mark.uncounted
def test_a_report_is_made_for_others_to_read(here: Path) -> None:
    result = run("report", "--out", "new/report.html")

    assert result.exit_code == 0, result.output
    assert (here / "new" / "report.html").stat().st_mode & 0o777 == 0o644


def test_what_build_makes_is_for_others_to_read(small: Path) -> None:
    for path in (small / "notebooks").iterdir():
        path.unlink()

    assert run("build").exit_code == 0
    for path in (*(small / "notebooks").iterdir(), small / "content" / "unit.schema.json"):
        assert path.stat().st_mode & 0o777 == 0o644, path.name


def test_mistakes_in_one_unit_do_not_stop_the_build_of_others(small: Path) -> None:
    edit(small / "content" / "01-trust.yaml", "\ntitle:", "\ntitel:")
    edit(small / "content" / "08-plan.yaml", "\ntitle: ", "\ntitle: Really, ")
    left = small / "notebooks" / "01-trust.ipynb"
    before = left.read_bytes()

    result = run("build")

    assert result.exit_code == 1
    assert "content/01-trust.yaml:" in result.output
    assert "There is no field 'titel' here." in result.output
    assert f"Built {small / 'notebooks' / '08-plan.ipynb'}" in result.output
    assert "Left as it was, for the mistakes above: 01-trust.ipynb. Mend them, and build again." in result.output
    assert left.read_bytes() == before
    assert "Really, " in (small / "notebooks" / "08-plan.ipynb").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_source_of_a_notice_that_is_not_there_is_named(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tiny)
    edit(tiny / "content" / "notices.yaml", "title: Privacy,", "title: Privacy, sources: [NOBODY],")
    result = run(command)

    assert result.exit_code == 1
    assert "content/notices.yaml:2: There is no source 'NOBODY' in references.yaml." in result.output
    assert "fault of the course" not in result.output
