"""The pack of a session, from the command line: what is in its folder, and how many of each to print."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pypdf
import pytest
from click.testing import CliRunner, Result

from course.cli import main
from tests.conftest import ROOT

FILES = [
    "answers",
    "cards",
    "handout",
    "help-routes",
    "labels",
    "plan",
    "pocket-cards",
    "poster",
    "red-flags",
    "roleplay",
    "sheets",
    "slips",
]


def run(*words: object) -> Result:
    result = CliRunner().invoke(main, ["export", "pack", *map(str, words)])
    assert "Traceback" not in result.output
    return result


@pytest.fixture(autouse=True)
def in_the_course(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def expect_pages(folder: Path, printed: str, limits: dict[str, int]) -> None:
    for name, pages in re.findall(r"(\S+)\.pdf × \d+ \((\d+) pages?[,)]", printed):
        assert len(pypdf.PdfReader(folder / f"{name}.pdf").pages) == int(pages)
        assert int(pages) <= limits.get(name.removesuffix("-large-print"), int(pages)), name


def squeezed(text: str) -> str:
    """The text with the marks of a keyboard, and without the room between its words."""
    return "".join(text.translate(str.maketrans("‘’“”", "''\"\"")).split())


@pytest.mark.uncounted
def test_the_folder_and_the_list_agree_and_the_plan_carries_the_list(tmp_path: Path) -> None:
    folder = tmp_path / "pack" / "01-enabling-relationships"
    folder.mkdir(parents=True)
    (folder / "my own notes.txt").write_text("mine")
    result = run("--unit", "1", "--people", 13, "--out", tmp_path / "pack")

    assert result.exit_code == 0, result.output
    assert sorted(path.stem for path in folder.glob("*.pdf")) == FILES
    assert (folder / "my own notes.txt").read_text() == "mine"
    assert (folder / "slides.html").read_text(encoding="utf-8").count("Anyone who steps out: the quiet place") == 2
    assert f"For 13 people, and a spare for your colleague: Print from {folder}" in result.stdout
    for line in (
        "plan.pdf × 1 (",
        "handout.pdf × 15 (",
        "sheets.pdf × 14 (",
        "answers.pdf × 1 (",
        "\n  cards.pdf × 4 (2 p",
        "pocket-cards.pdf × 7 (2 p",
        "To give out after people have done their own: slips.pdf × 7 (1 page, one side only, cut in two: 13 + 1 spare): Callum's first",
        "A set for each table of four: labels.pdf × 2 (1 page, one side only, 2 sets on each, cut along the lines): Four minutes left",
        "If you play the conversation in threes (about ",
        "): roleplay.pdf × 5 (",
        "help-routes.pdf × 2 (1 page, one side only, one by the door, one on the wall)",
        "red-flags.pdf × 14 (2 pages, 13 + 1 spare, both sides)",
        "Not printed, to bring: slides.html (the slides",
        " A flipchart and markers. Pens: 14. Blank cards: 14. Scissors. ",
    ):
        assert line in result.stdout
    expect_pages(folder, result.stdout, {"plan": 8, "handout": 6})
    plan = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(folder / "plan.pdf").pages).split())
    for line in re.findall(r"^  (.*)$", result.stdout, re.M):
        assert squeezed(line) in squeezed(plan)


def test_for_a_ward_the_case_happens_there_and_a_unit_without_one_is_named(tmp_path: Path) -> None:
    result = run("--unit", "1", "--unit", "8", "--setting", "ward", "--format", "html", "--out", tmp_path)
    folder = tmp_path / "01-enabling-relationships"
    handout, plan = ((folder / f"{name}.html").read_text(encoding="utf-8") for name in ("handout", "plan"))

    assert result.exit_code == 0, result.output
    assert "Nadia’s been on your ward since Sunday" in handout
    assert "two people are waiting" not in handout, "where it is not on a ward"
    assert "the next bed can hear" not in handout
    assert "the next bed can hear" in plan
    assert (
        "“Action plan and looking back” has no case for a ward yet: its own case stands in its place." in result.stderr
    )


@pytest.mark.uncounted
def test_the_half_day_has_a_pack_of_its_own_and_no_unit_with_it(tmp_path: Path) -> None:
    result = run("--half-day", "--people", 9, "--out", tmp_path)
    folder = tmp_path / "half-day"

    assert result.exit_code == 0, result.output
    assert list(tmp_path.iterdir()) == [folder]
    assert "\n  04-handout.pdf × 11 (" in result.stdout
    assert "\n  11-cards.pdf × 3 (2 pages, both sides, cut in four: 9 + 1 spare)" in result.stdout
    assert (folder / "02-slides.html").is_file()
    expect_pages(folder, result.stdout, {"01-plan": 15, "04-handout": 18, "13-answers": 5})
    plan = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(folder / "01-plan.pdf").pages).split())
    for line in re.findall(r"^  (.*)$", result.stdout, re.M):
        assert squeezed(line) in squeezed(plan)


def test_a_course_without_a_half_day_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    course = tmp_path / "content" / "course.yaml"
    words = course.read_text(encoding="utf-8")
    course.write_text(re.sub(r"^workshop:.*?(?=^# What comes after)", "", words, flags=re.M | re.S), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    result = run("--half-day", "--out", tmp_path / "pack")

    assert result.exit_code == 1
    assert "course.yaml has no half day: write 'workshop:' there, or leave out --half-day." in result.output
    assert not (tmp_path / "pack").exists()


@pytest.mark.more
@pytest.mark.timeout(300)
def test_every_pack_keeps_to_its_pages_in_large_print(tmp_path: Path) -> None:
    result = run("--large-print", "--out", tmp_path)

    assert result.exit_code == 0, result.output
    for folder, printed in re.findall(r"Print from (.*)\n((?:  .*\n)+)", result.stdout):
        expect_pages(Path(folder), printed, {"plan": 16, "handout": 12, "cards": 2, "poster": 1})


def test_without_the_tools_for_pdf_html_comes_and_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = run("--unit", "context", "--unit", "together", "--people", 1, "--out", tmp_path)

    assert result.exit_code == 0, result.output
    assert "A PDF needs WeasyPrint, which is not installed." in result.stderr
    assert result.stderr.count("So the pack was made as HTML pages") == 1
    assert sorted(path.name for path in (tmp_path / "02-context").iterdir()) == sorted(
        f"{name}.html" for name in [*FILES, "slides", "two-columns"]
    )
    assert "For 1 person, and a spare for your colleague: Print from" in result.stdout
    assert "\n  handout.html × 3 (1 + 1 spare + yours, both sides, turned on the long edge, stapled): " in result.stdout
    assert "\n  To play from a screen: Tom, from February to July\n" in result.stdout


@pytest.mark.parametrize("people", [0, -3, 1000])
def test_a_number_of_people_that_no_room_holds_is_refused(tmp_path: Path, people: int) -> None:
    result = run("--unit", "1", "--people", people, "--out", tmp_path / "pack")

    assert result.exit_code == 2
    assert f"{people} will not do: write how many people come, from 1 to 200." in result.output
    assert not (tmp_path / "pack").exists()


@pytest.mark.uncounted
def test_letters_that_no_font_has_are_named_once_and_the_pack_is_made(tmp_path: Path) -> None:
    (tmp_path / "me.yaml").write_text("name: Łukasz Ní Bhriain \U000130a7\n", encoding="utf-8")
    result = run("--unit", "1", "--trainer", tmp_path / "me.yaml", "--out", tmp_path / "pack")

    assert result.exit_code == 0, result.output
    assert result.stderr.count("No font on this computer has these letters") == 1
    assert "boxes stand in their place: \U000130a7. Install a font" in result.stderr
    assert (tmp_path / "pack" / "01-enabling-relationships" / "plan.pdf").is_file()


def test_a_mistake_in_the_trainers_file_stops_the_pack(tmp_path: Path) -> None:
    (tmp_path / "me.yaml").write_text("name: Sam\nstarts: half past nine\n")
    result = run("--unit", "1", "--trainer", tmp_path / "me.yaml", "--out", tmp_path / "pack")

    assert result.exit_code == 1
    assert "'half past nine' will not do for 'starts'." in result.output
    assert not (tmp_path / "pack").exists()


def test_a_half_day_in_a_setting_for_which_it_has_no_case_says_so_and_nothing_of_units(tmp_path: Path) -> None:
    result = run("--half-day", "--setting", "ward", "--format", "html", "--out", tmp_path)

    assert result.exit_code == 0, result.output
    assert "The half day has no case for a ward" in result.stderr
    assert "yet: its own case" not in result.stderr
