"""`course export pages`: which files it makes, and what it says."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import run


def test_a_unit_is_named_by_its_number_and_is_a_file_of_its_own(here: Path) -> None:
    result = run("export", "pages", "--unit", "2", "--unit", "context", "--out", "one file")

    assert result.exit_code == 0, result.output
    assert [path.name for path in (here / "one file").iterdir()] == ["02-context.html"]
    assert "02-context.html" in result.output
    assert "Open it in a browser: it needs no network and no installing." in result.output


def test_a_unit_that_nobody_wrote_is_a_sentence_and_nothing_is_made(here: Path) -> None:
    result = run("export", "pages", "--unit", "no such unit", "--out", "one file")

    assert result.exit_code == 1
    assert "no such unit" in result.output
    assert not (here / "one file").exists()


def test_files_of_ones_own_in_the_folder_are_kept(here: Path) -> None:
    own = here / "one file" / "notes.txt"
    own.parent.mkdir()
    own.write_text("mine")
    run("export", "pages", "--unit", "welcome", "--out", "one file")

    assert own.read_text() == "mine"
    assert (own.parent / "00-welcome.html").is_file()
