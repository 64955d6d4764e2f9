"""`course account`: a learner's own words under the headings of their regulator."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.widget.script import record_script
from tests.cli.commands import run
from tests.portfolio.answers import put


@pytest.fixture
def answers(here: Path) -> Path:
    put(here / "answers", "welcome/a-label-you-read", {"what": "Attention-seeking."})
    return here / "answers"


def test_the_example_of_the_list_makes_an_account_that_checks_itself(answers: Path) -> None:
    listed = run("account", "nmc")

    assert listed.exit_code == 0, listed.output
    example = listed.output.strip().splitlines()[-1].split()[1:]
    assert example == ["account", "nmc", "--put", "what-it-was", "welcome/a-label-you-read"]
    made = run(*example, "--out", "mine.html")
    assert made.output.startswith("Your account is in mine.html.")
    page = Path("mine.html").read_text(encoding="utf-8")
    assert page.count("Attention-seeking.") == 1
    assert record_script() in page, "it looks for names by itself"
    assert oct(Path("mine.html").stat().st_mode)[-2:] == "00"

    again = run(*example, "--out", "mine.html")
    assert again.exit_code == 1
    assert "was left alone" in again.output


def test_whoever_wrote_nothing_is_told_where_to_write(here: Path) -> None:
    told = run("account", "nmc")
    assert told.exit_code == 0
    assert told.output.startswith("You have no words of your own yet")
    assert not (here / "answers").exists()


def test_what_is_not_there_is_said_in_a_sentence(answers: Path) -> None:
    assert run("account", "gmc").output.startswith("Error: The course has no headings of “gmc”.")
    refused = run("account", "nmc", "--put", "what", "welcome/a-label-you-read", "--out", "mine.html")
    assert refused.exit_code == 1
    assert "They can go under these: what-it-was, what-you-learnt." in refused.output
    assert not Path("mine.html").exists()
