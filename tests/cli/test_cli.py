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
from course.learner.store import Store

ROOT = Path(__file__).parent.parent.parent


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


def test_a_report_is_made_for_others_to_read(here: Path) -> None:
    result = run("report", "--out", "new/report.html")

    assert result.exit_code == 0, result.output
    assert (here / "new" / "report.html").stat().st_mode & 0o777 == 0o644


def test_what_build_makes_is_for_others_to_read(here: Path) -> None:
    for path in (*(here / "notebooks").iterdir(), here / "content" / "unit.schema.json"):
        path.unlink()

    assert run("build").exit_code == 0
    for path in (*(here / "notebooks").iterdir(), here / "content" / "unit.schema.json"):
        assert path.stat().st_mode & 0o777 == 0o644, path.name


def test_answers_into_a_folder_that_is_not_there_name_that_folder_and_what_to_do(here: Path) -> None:
    result = run("answers", "export", "nowhere/mine.json")

    assert result.exit_code == 1
    assert result.output == f"Error: There is no {here / 'nowhere'}. Look at how it is spelled, or make it first.\n"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_one_unit_with_mistakes_does_not_stop_the_others_from_being_built(here: Path) -> None:
    edit(here / "content" / "02-context.yaml", "\ntitle:", "\ntitel:")
    edit(here / "content" / "03-shared-understanding.yaml", "\ntitle: ", "\ntitle: Really, ")
    left = here / "notebooks" / "02-context.ipynb"
    before = left.read_bytes()

    result = run("build")

    assert result.exit_code == 1
    assert "content/02-context.yaml:" in result.output
    assert "There is no field 'titel' here." in result.output
    assert f"Built {here / 'notebooks' / '03-shared-understanding.ipynb'}" in result.output
    assert "Left as it was, for the mistakes above: 02-context.ipynb. Mend them, and build again." in result.output
    assert left.read_bytes() == before
    assert "Really, " in (here / "notebooks" / "03-shared-understanding.ipynb").read_text(encoding="utf-8")


def test_check_shows_notes_only_when_asked_and_says_how_to_ask(here: Path) -> None:
    plain, asked = run("check"), run("check", "--notes")

    assert "Note: " not in plain.output
    assert "To read the notes: course check --notes" in plain.output
    assert "Note: " in asked.output
    assert plain.exit_code == asked.exit_code == 0


def test_a_notebook_that_is_only_to_be_built_again_is_no_error(here: Path) -> None:
    path = here / "content" / "02-context.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nfacilitator:", EXTRA + "\nfacilitator:"), encoding="utf-8")

    result = run("check")

    assert result.exit_code == 0, result.output
    assert "To be built: notebooks/02-context.ipynb. Run: course build" in result.output
    assert "[N" not in result.output, "not even that the new activity is missing there"
    assert "[N1] The notebook is not what its words say." in run("check", "--notes").output
    assert run("build").exit_code == 0
    assert "To be built" not in run("check").output


EXTRA = """
  - text: one-thing-more
    title: One thing more
    body: Ask one person this week how they get here.
"""


@pytest.mark.parametrize("asked", ["context", "2", "02", "cater", "Understand and cater to context", "principle 2"])
def test_check_of_one_unit_tells_of_nothing_else(here: Path, asked: str) -> None:
    edit(here / "content" / "01-enabling-relationships.yaml", "\ntitle:", "\ntitel:")
    edit(here / "content" / "02-context.yaml", "\nreview:", "\nreviw:")

    result = run("check", "--notes", "--unit", asked)

    assert result.exit_code == 1
    assert "There is no field 'reviw' here." in result.output
    assert "01-enabling" not in result.output


@pytest.mark.parametrize("asked", ["contxt", "the", "", "77"])
def test_a_unit_that_is_not_known_is_answered_with_all_of_them(here: Path, asked: str) -> None:
    result = run("check", "--unit", asked)

    assert result.exit_code == 1
    assert f"No unit, or more than one, is meant by '{asked}'." in result.output
    assert "  02  context: Understand and cater to context" in result.output


def test_a_broken_file_of_the_course_does_not_hide_the_mistakes_of_its_units(here: Path) -> None:
    edit(here / "content" / "course.yaml", "\nseed:", "\n seed:")
    edit(here / "content" / "01-enabling-relationships.yaml", "\ntitle:", "\ntitel:")

    result = run("check")

    assert result.exit_code == 1
    assert "content/course.yaml:" in result.output
    assert "There is no field 'titel' here." in result.output


def test_the_rules_ask_nothing_of_a_draft_but_say_what_it_lacks(here: Path) -> None:
    path = here / "content" / "02-context.yaml"
    edit(path, "\nunit: context", "\nunit: context\ndraft: true")
    start = path.read_text(encoding="utf-8").index("activities:")
    path.write_text(
        path.read_text(encoding="utf-8")[:start]
        + "activities:\n  - text: one\n    title: One\n    body: A frequent flyer.\n",
        encoding="utf-8",
    )
    edit(here / "content" / "course.yaml", "\nworkshop:", "\nworkshop_of_then:")
    text = (here / "content" / "course.yaml").read_text(encoding="utf-8")
    (here / "content" / "course.yaml").write_text(text.partition("# For trainers")[0], encoding="utf-8")

    result = run("check", "--unit", "context", "--notes")

    assert result.exit_code == 0, result.output
    assert "content/02-context.yaml:11: [L4] Note: " in result.output
    assert ", 1 draft:" in result.output
    edit(path, "    body: A frequent", "    boddy: A frequent")
    errors = [line for line in run("check", "--unit", "context").output.splitlines() if line.startswith("content/")]
    assert [line.partition(": ")[0] for line in errors] == ["content/02-context.yaml:9", "content/02-context.yaml:11"]


def test_the_example_in_the_help_of_check_stands_as_it_is_to_be_written() -> None:
    lines = run("check", "--help").output.splitlines()

    assert "      checked:" in lines
    assert "        - rule: I2" in lines
    assert "\\b" not in "".join(lines)
