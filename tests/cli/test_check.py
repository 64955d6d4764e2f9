"""`course check`: what it prints of the course, of one unit, of a draft and of what is broken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.loading.library import Library
from course.model import Quiz, Story
from tests.cli.commands import edit, run


@pytest.mark.more  # `make test` runs this very command beside the tests
def test_check_passes_on_the_course_and_says_what_it_looked_at(here: Path) -> None:
    result = run("check")
    assert result.exit_code == 0, result.output
    assert "units" in result.output
    assert "0 errors" in result.output


def test_check_names_file_and_line_and_fails(small: Path) -> None:
    path = small / "content" / "01-trust.yaml"
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


def test_check_shows_notes_only_when_asked_and_says_how_to_ask(small: Path) -> None:
    (small / "content" / "08-plan.yaml").unlink()  # rules on the whole course make notes until it is written
    run("build")
    plain, asked = run("check"), run("check", "--notes")

    assert "Note: " not in plain.output
    assert "To read the notes: course check --notes" in plain.output
    assert "Note: " in asked.output
    assert plain.exit_code == asked.exit_code


def test_stale_notebook_is_not_an_error(small: Path) -> None:
    before = run("check")
    with (small / "content" / "01-trust.yaml").open("a", encoding="utf-8") as words:
        words.write(EXTRA)

    result = run("check")

    assert result.exit_code == before.exit_code
    assert "To be built: notebooks/01-trust.ipynb. Run: course build" in result.output
    assert "To be built" not in before.output
    assert "[N" not in result.output, "not even that the new activity is missing there"
    assert "[N1] The notebook is not what its words say." in run("check", "--notes").output
    assert run("build").exit_code == 0
    assert "To be built" not in run("check").output


EXTRA = """
  - text: one-thing-more
    title: One thing more
    more: true
    body: Ask one person this week how they get here.
"""


@pytest.mark.parametrize("asked", ["trust", "1", "01", "rus", "Trust", "principle 1"])
def test_check_of_one_unit_tells_of_nothing_else(small: Path, asked: str) -> None:
    edit(small / "content" / "00-welcome.yaml", "\ntitle:", "\ntitel:")
    edit(small / "content" / "01-trust.yaml", "\ntitle:", "\nreviw: none\ntitle:")

    result = run("check", "--notes", "--unit", asked)

    assert result.exit_code == 1
    assert "There is no field 'reviw' here." in result.output
    assert "00-welcome" not in result.output


def notes_answered(said: str) -> int:
    return int(re.findall(r", (\d+) notes answered", said)[-1])


@pytest.mark.more  # the tiny course has no notes that were answered
def test_check_of_one_unit_counts_that_unit_alone(here: Path) -> None:
    activities = Library(here / "content").unit("welcome").activities
    stories = sum(isinstance(activity, Story) for activity in activities)
    items = [item for activity in activities if isinstance(activity, Quiz) for item in activity.items]
    options = sum(len(getattr(item, "options", [])) for item in items)
    answered = (here / "content" / "00-welcome.yaml").read_text(encoding="utf-8").count("- rule: ")
    assert answered > 3

    said = run("check", "--notes", "--unit", "welcome").output

    counts = [(stories, "stories", "story"), (len(items), "items", "item"), (options, "options", "option")]
    looked_at = ", ".join(f"{number} {one if number == 1 else many}" for number, many, one in counts)
    notes = said.count("Note: ")
    assert f"Unit 'welcome': {looked_at}: 0 errors, {notes} note" in said
    assert answered <= notes_answered(said) < notes_answered(run("check").output)


@pytest.mark.parametrize(
    ("unit", "summary"),
    [
        ("trust", "Unit 'trust', a draft: 0 stories, 1 item, 3 options: "),
        ("plan", "Unit 'plan' cannot be read yet: 2 errors, 0 notes"),
        ("welcome", "Unit 'welcome' is not written yet: 0 errors, 0 notes"),
    ],
)
def test_the_summary_of_one_unit_says_how_far_it_is(small: Path, unit: str, summary: str) -> None:
    (small / "content" / "00-welcome.yaml").unlink()
    edit(small / "content" / "01-trust.yaml", "\ntitle:", "\ndraft: true\ntitle:")
    edit(small / "content" / "08-plan.yaml", "\ntitle:", "\ntitel:")

    assert any(line.startswith(summary) for line in run("check", "--unit", unit).output.splitlines())


@pytest.mark.uncounted
def test_the_specimen_is_checked_by_its_name_too(here: Path) -> None:
    said = run("check", "--unit", "specimen").output.splitlines()

    assert any(line.startswith("Unit 'specimen': 1 story, ") for line in said)


@pytest.mark.parametrize("asked", ["trsut", "l", "", "77"])
def test_unknown_unit_lists_all_units(small: Path, asked: str) -> None:
    result = run("check", "--unit", asked)

    assert result.exit_code == 1
    assert f"No unit, or more than one, is meant by '{asked}'." in result.output
    assert "  01  trust: Trust" in result.output


def test_broken_course_file_does_not_hide_mistakes_in_units(small: Path) -> None:
    edit(small / "content" / "course.yaml", "\nseed:", "\n seed:")
    edit(small / "content" / "01-trust.yaml", "\ntitle:", "\ntitel:")

    result = run("check")

    assert result.exit_code == 1
    assert "content/course.yaml:" in result.output
    assert "There is no field 'titel' here." in result.output


def test_draft_gets_notes_instead_of_errors(small: Path) -> None:
    path = small / "content" / "01-trust.yaml"
    path.write_text(
        "unit: trust\ndraft: true\ntitle: Trust\nactivities:\n"
        "  - text: one\n    title: One\n    body: A frequent flyer.\n",
        encoding="utf-8",
    )

    result = run("check", "--unit", "trust", "--notes")

    assert result.exit_code == 0, result.output
    assert "content/01-trust.yaml:7: [L4] Note: " in result.output
    assert "Unit 'trust', a draft: " in result.output
    edit(path, "    body: A frequent", "    boddy: A frequent")
    errors = [line for line in run("check", "--unit", "trust").output.splitlines() if line.startswith("content/")]
    assert [line.partition(": ")[0] for line in errors] == ["content/01-trust.yaml:7"] * 2


def test_help_of_check_shows_the_example_as_yaml() -> None:
    lines = run("check", "--help").output.splitlines()

    assert "      checked:" in lines
    assert "        - rule: I2" in lines
    assert "\\b" not in "".join(lines)
