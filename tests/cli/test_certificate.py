"""`course certificate`: what is finished, in a file of the learner's own."""

from __future__ import annotations

from pathlib import Path

from course.loading.library import Library
from tests.cli.commands import run
from tests.portfolio.finish import finish


def test_it_is_written_with_the_name_and_the_time_with_others(here: Path, library: Library) -> None:
    finish(here / "answers", library.unit("relationships"))
    made = run("certificate", "--name", "Sam Okafor", "--with-others", "30", "a physiotherapist", "--out", "mine.html")

    assert made.exit_code == 0, made.output
    assert "no professional body has accredited it" in made.output
    page = Path("mine.html").read_text(encoding="utf-8")
    assert "Sam Okafor" in page
    assert "30 minutes: a physiotherapist" in page
    kept = [path.read_text(encoding="utf-8") for path in (here / "answers").rglob("*.json")]
    assert not any("Okafor" in text for text in kept), "the name is kept nowhere else"


def test_where_no_unit_is_finished_no_file_is_written_and_a_sentence_says_what_is_missing(here: Path) -> None:
    refused = run("certificate", "--out", "mine.html")
    assert refused.exit_code == 1
    assert refused.output.startswith("Error: No certificate was made: no unit is finished yet")
    assert not Path("mine.html").exists()


def test_what_cannot_be_meant_is_refused_and_nothing_written_over(here: Path) -> None:
    assert run("certificate", "--with-others", "0", "GP", "--out", "mine.html").exit_code == 2
    assert run("certificate", "--with-others", "half", "GP", "--out", "mine.html").exit_code == 2
    Path("mine.html").write_text("older")
    again = run("certificate", "--out", "mine.html")
    assert again.exit_code == 1
    assert "was left alone" in again.output
    assert Path("mine.html").read_text() == "older"
