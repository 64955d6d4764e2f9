"""`course record`: a learner's own words in a file of their own."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.portfolio.answers import put

WORDS = "She said it plainly. <b>Not bold</b> 🙂"


@pytest.fixture
def answers(here: Path) -> Path:
    put(here / "answers", "relationships/when-trust-changed", {"what": WORDS})
    put(here / "answers", "welcome/a-label-you-read", {"what": "Attention-seeking."})
    return here / "answers"


def test_the_whole_record_is_a_page_that_only_its_owner_may_read(answers: Path) -> None:
    made = run("record", "--out", "mine.html")

    assert made.exit_code == 0, made.output
    assert made.output == "Your record is in mine.html. Only you have it: it goes to nobody unless you send it.\n"
    page = Path("mine.html").read_text(encoding="utf-8")
    assert "She said it plainly. &lt;b&gt;Not bold&lt;/b&gt; 🙂" in page
    assert "Attention-seeking." in page
    assert page.index("Attention-seeking.") < page.index("She said it plainly."), "the order of the course"
    assert stat.S_IMODE(Path("mine.html").stat().st_mode) == 0o600


def test_an_answers_file_of_somebody_else_opens_as_a_page_and_touches_nothing_of_ones_own(answers: Path) -> None:
    assert run("answers", "export", "theirs.json").exit_code == 0
    for path in answers.rglob("*.json"):
        path.unlink()
    put(answers, "relationships/when-trust-changed", {"what": "My own words."})
    before = {path: path.read_bytes() for path in answers.rglob("*") if path.is_file()}

    made = run("record", "theirs.json", "--out", "theirs.html")

    assert made.exit_code == 0, made.output
    assert made.output.startswith("What that file holds can be read in theirs.html. These are somebody's own words")
    page = Path("theirs.html").read_text(encoding="utf-8")
    assert "She said it plainly." in page
    assert "Attention-seeking." in page
    assert "My own words." not in page
    assert {path: path.read_bytes() for path in answers.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"{}", b'{"kind": "what-matters-to-me-answers", "format": 99}'])
def test_a_file_that_holds_no_answers_is_refused_in_a_sentence_and_makes_nothing(answers: Path, raw: bytes) -> None:
    Path("theirs.json").write_bytes(raw)
    made = run("record", "theirs.json", "--out", "theirs.html")

    assert made.exit_code == 1
    assert made.output.startswith("Error: ")
    assert "Traceback" not in made.output
    assert not Path("theirs.html").exists()


def test_a_file_that_is_there_is_left_alone(answers: Path) -> None:
    Path("mine.html").write_text("older")
    made = run("record", "--out", "mine.html")

    assert made.exit_code == 1
    assert "mine.html is there already, and was left alone." in made.output
    assert Path("mine.html").read_text() == "older"


def test_one_unit_alone_as_text(answers: Path) -> None:
    made = run("record", "--unit", "1", "--format", "text")

    assert made.exit_code == 0
    assert "She said it plainly. <b>Not bold</b> 🙂" in made.output
    assert "Attention-seeking." not in made.output
    assert "Nothing has looked for names" in made.output
    assert run("record", "--unit", "nowhere").output.startswith("Error: No unit, or more than one, is meant by")


def test_a_full_disk_is_told_in_a_sentence(answers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    made = run("record", "--out", "mine.html")

    assert made.exit_code == 1
    assert "There is no room in" in made.output
    assert "Traceback" not in made.output
    assert not Path("mine.html").exists()


def test_whoever_wrote_nothing_yet_is_told_so(here: Path) -> None:
    made = run("record", "--format", "text")

    assert made.exit_code == 0
    assert "There is nothing here yet." in made.output
