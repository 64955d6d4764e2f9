"""A learner's own answers: taken away, brought back, cleared, and nothing lost without a word."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from course.learner.store import Store
from tests.cli.commands import run


def test_answers_out_cleared_and_back(here: Path) -> None:
    kept = here / "answers" / "relationships" / "one-sentence.json"
    kept.parent.mkdir(parents=True)
    document = {
        "format": 1,
        "activity": "relationships/one-sentence",
        "course": "2026.1",
        "saved": "2026-11-01T10:00:00+00:00",
        "revision": 1,
        "responses": {"when": "Monday"},
    }
    kept.write_text(json.dumps(document))
    assert run("answers", "where").output.strip() == str(here / "answers")
    assert run("answers", "export", "mine.json").exit_code == 0
    again = run("answers", "export", "mine.json")
    assert again.exit_code == 1
    assert "was left alone" in again.output
    assert run("answers", "clear", typed="n\n").exit_code == 1
    assert kept.exists()
    result = run("answers", "clear", "--yes")
    assert (result.exit_code, result.output) == (0, "Your answers are cleared: 1 activity.\n")
    assert not kept.exists()
    assert run("answers", "clear", "--yes").output == "Your answers are cleared: 0 activities.\n"
    result = run("answers", "restore", "mine.json")
    assert result.exit_code == 0, result.output
    assert json.loads(kept.read_text())["responses"] == {"when": "Monday"}


def test_what_is_done_is_said_to_be_done_though_the_disk_does_not_confirm_it(
    here: Path, confirms_nothing: Callable[[], None]
) -> None:
    Store(here / "answers").save("relationships/one-sentence", {"first": "mine"})
    confirms_nothing()
    out = run("answers", "export", "mine.json")
    assert out.exit_code == 1
    assert out.output.startswith("Your answers are in mine.json.\n")
    assert "the disk does not confirm it (Input/output error): a power cut may undo that." in out.output
    for command in (["clear", "--yes"], ["restore", "mine.json"], ["restore", "mine.json"]):
        done = run("answers", *command)
        assert done.exit_code == 0
    cleared = run("answers", "clear", "--yes").output
    assert cleared.startswith("Your answers are cleared: 1 activity. The disk does not confirm")
    brought = run("answers", "restore", "mine.json").output
    assert brought.startswith("1 of your activities came back. The disk does not confirm")


def test_export_names_answers_it_could_not_read(here: Path) -> None:
    store = Store(here / "answers")
    for name in ("relationships/one", "relationships/two", "welcome/one-phrase"):
        store.save(name, {"what": "mine"})
    (here / "answers" / "relationships" / "one.json").write_text('{"format": 99, "activity": "relationships/one"}')
    (here / "answers" / "welcome" / "one-phrase.json").write_bytes(bytes(4096))  # what a power cut leaves
    (here / "answers" / "welcome" / "no-activity.json").write_bytes(bytes(4096))
    result = run("answers", "export", "mine.json")
    assert result.exit_code == 1, "so that nothing is cleared after it in one line"
    assert result.output == (
        "Your answers are in mine.json.\n"
        "Error: 2 of your activities could not be read and are not in the file: relationships/one, welcome/one-phrase. "
        f"They are still in {here / 'answers'}. Do not clear your answers before you have kept a copy of that folder.\n"
    )
    assert [*json.loads((here / "mine.json").read_text())["activities"]] == ["relationships/two"]


def test_answers_file_in_an_old_code_page_is_refused(here: Path) -> None:
    store = Store(here / "answers")
    store.save("relationships/one", {"what": "Café, naïve"})
    assert run("answers", "export", "mine.json").exit_code == 0
    mine = here / "mine.json"
    mine.write_bytes(mine.read_text(encoding="utf-8").encode("cp1252"))
    result = run("answers", "restore", "mine.json")
    assert result.exit_code == 1
    assert "This file is not saved as UTF-8" in result.output
    assert "save it with the encoding UTF-8" in result.output
    assert store.load("relationships/one").responses == {"what": "Café, naïve"}


@pytest.mark.parametrize("name", ["nothing.json", "folder"])
def test_answers_from_nowhere(here: Path, name: str) -> None:
    (here / "folder").mkdir()
    result = run("answers", "restore", name)
    assert result.exit_code != 0
    assert name in result.output
    assert "Traceback" not in result.output


def test_export_into_a_missing_folder_names_it(here: Path) -> None:
    result = run("answers", "export", "nowhere/mine.json")

    assert result.exit_code == 1
    assert result.output == f"Error: There is no {here / 'nowhere'}. Check how it is spelled, or make it first.\n"


def test_who_keeps_none_is_not_told_that_answers_came_back(here: Path) -> None:
    store = Store(here / "answers")
    store.save("relationships/one", {"what": "mine"})
    assert run("answers", "export", "mine.json").exit_code == 0
    store.clear_all()
    store.keep(False)
    result = run("answers", "restore", "mine.json")
    assert result.exit_code == 1, "they would be gone with the command"
    assert "Nothing was brought back: you chose to keep no answers on this computer." in result.output
