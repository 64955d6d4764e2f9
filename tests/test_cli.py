"""The commands: each says how to use it, what it did and where, and what to do when it cannot."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from course.cli import main
from course.store import Store

ROOT = Path(__file__).parent.parent


def commands(group: click.Group, name: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for word, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*name, word))
        else:
            yield (*name, word)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course, with an answers folder of its own, as the working folder."""
    for name in ("content", "notebooks"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COURSE_ANSWERS", str(tmp_path / "answers"))
    return tmp_path


def run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, words, input=typed)


@pytest.mark.parametrize("words", sorted(commands(main)), ids=" ".join)
def test_every_command_has_help_with_an_example(words: tuple[str, ...]) -> None:
    result = run(*words, "--help")
    assert result.exit_code == 0
    assert f"Example: course {' '.join(words)}" in " ".join(result.output.split())


def test_check_passes_on_the_course_and_says_what_it_looked_at(here: Path) -> None:
    result = run("check")
    assert result.exit_code == 0, result.output
    assert "units" in result.output
    assert "0 errors" in result.output


def test_check_names_file_and_line_and_fails(here: Path) -> None:
    path = here / "content" / "01-enabling-relationships.yaml"
    lines = path.read_text().splitlines()
    at = next(number for number, line in enumerate(lines, 1) if line.startswith("title:"))
    lines[at - 1] = lines[at - 1].replace("title:", "titel:")
    path.write_text("\n".join(lines))
    result = run("check")
    assert result.exit_code == 1
    assert f"content/{path.name}:{at}: " in result.output
    assert "There is no field 'titel' here. Did you mean 'title'?" in result.output
    result = run("check", "--format", "github")
    assert f"::error file=content/{path.name},line={at}" in result.output


def test_build_makes_what_is_missing_and_leaves_what_is_right(here: Path) -> None:
    (here / "notebooks" / "01-enabling-relationships.ipynb").unlink()
    result = run("build")
    assert result.exit_code == 0, result.output
    assert "1 of them new or changed" in result.output
    assert (here / "notebooks" / "01-enabling-relationships.ipynb").exists()


def test_outside_a_course_with_broken_words_there_is_a_sentence_and_no_trace(here: Path) -> None:
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
    result = run("export", "handouts", "--unit", "relationship")
    assert result.exit_code == 1
    assert "There is no unit 'relationship'. Did you mean 'relationships'?" in result.output


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


def test_answers_that_cannot_be_read_are_not_in_the_file_and_whoever_takes_it_is_told(here: Path) -> None:
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


def test_answers_into_a_folder_that_is_not_there(here: Path) -> None:
    result = run("answers", "export", "nowhere/mine.json")
    assert (result.exit_code, result.output) == (
        1,
        "Error: There is no folder nowhere. Make it first, or name a file somewhere else.\n",
    )


def test_an_answers_file_saved_in_an_old_code_page_changes_nothing(here: Path) -> None:
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


def test_start_where_no_lessons_can_be_put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "home").write_text("not a folder")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for words in ([], ["--dir", "home/lessons"]):
        result = run("start", *words, "--no-browser")
        assert result.exit_code == 1
        assert "cannot be used for your lessons (Not a directory). Name another folder with --dir." in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["home"]
