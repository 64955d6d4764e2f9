"""`course certificate`: what is finished, in a file of the learner's own."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import run


def test_it_is_written_with_the_name_and_the_time_with_others(here: Path) -> None:
    made = run("certificate", "--name", "Sam Okafor", "--with-others", "30", "a physiotherapist", "--out", "mine.html")

    assert made.exit_code == 0, made.output
    assert "no professional body has accredited it" in made.output
    page = Path("mine.html").read_text(encoding="utf-8")
    assert "Sam Okafor" in page
    assert "30 minutes: a physiotherapist" in page
    assert not (here / "answers").exists(), "the name is kept nowhere else"


def test_what_cannot_be_meant_is_refused_and_nothing_written_over(here: Path) -> None:
    assert run("certificate", "--with-others", "0", "GP", "--out", "mine.html").exit_code == 2
    assert run("certificate", "--with-others", "half", "GP", "--out", "mine.html").exit_code == 2
    Path("mine.html").write_text("older")
    again = run("certificate", "--out", "mine.html")
    assert again.exit_code == 1
    assert "was left alone" in again.output
    assert Path("mine.html").read_text() == "older"
