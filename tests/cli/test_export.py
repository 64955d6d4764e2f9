"""What trainers print, from the command line: where it goes, in whose name, and what happens where it cannot go."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from course.cli import main
from course.export.paper import sheets
from course.language import install_command
from course.loading.library import find
from tests.conftest import ROOT

LIBRARY = find(ROOT)
UNITS = [entry.file for entry in LIBRARY.lessons]
FOR_A_SESSION = [
    f"{entry.file}-{kind}"
    for entry in LIBRARY.lessons
    if LIBRARY.unit(entry.unit).facilitator
    for kind in ("handout", "sheets")
    if kind == "handout" or sheets.holds(LIBRARY, entry)
]


def run(*words: object) -> Result:
    result = CliRunner().invoke(main, ["export", *map(str, words)])
    assert "Traceback" not in result.output
    return result


@pytest.fixture(autouse=True)
def in_the_course(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize(
    ("command", "names"),
    [
        ("handouts", FOR_A_SESSION),
        ("plan", [name.replace("handout", "plan") for name in FOR_A_SESSION if name.endswith("handout")]),
        ("workbook", [f"{unit}-workbook" for unit in UNITS]),
        ("answers", [f"{unit}-answers" for unit in UNITS]),
        ("guide", [*(f"{unit}-guide" for unit in UNITS), "half-day-guide"]),
        ("booklet", ["what-matters-to-me-booklet"]),
    ],
)
def test_each_command_makes_its_files_and_names_them(tmp_path: Path, command: str, names: list[str]) -> None:
    result = run(command, "--out", tmp_path / "a new/folder", "--large-print")

    made = [tmp_path / "a new/folder" / f"{name}-large-print.html" for name in names]
    assert result.exit_code == 0, result.output
    assert sorted((tmp_path / "a new/folder").iterdir()) == sorted(made)
    assert [line for line in result.stdout.splitlines() if line.startswith("Made")] == [f"Made {path}" for path in made]
    assert "print it: A4" in result.stdout


def test_unit_given_twice_is_made_once_without_the_workshop(tmp_path: Path) -> None:
    result = run("guide", "--unit", "welcome", "--unit", "welcome", "--out", tmp_path / "out")

    assert result.exit_code == 0, result.output
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["00-welcome-guide.html"]


@pytest.mark.parametrize("asked", ["2", "02", "context", "understand and cater"])
def test_a_unit_is_named_by_number_or_part_of_its_title(tmp_path: Path, asked: str) -> None:
    result = run("answers", "--unit", asked, "--out", tmp_path / "out")

    assert result.exit_code == 0, result.output
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["02-context-answers.html"]


def test_a_unit_that_is_not_written_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "content" / "02-context.yaml").unlink()
    monkeypatch.chdir(tmp_path)
    result = run("workbook", "--unit", "2", "--out", "out")

    assert result.exit_code == 1
    assert "“Understand and cater to context” is not written yet: there is no 02-context.yaml." in result.output
    assert not Path("out").exists()


def test_a_unit_without_blocks_has_no_handout_and_the_others_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / "02-context.yaml"
    path.write_text(path.read_text().partition("\nfacilitator:")[0] + "\n")
    monkeypatch.chdir(tmp_path)
    said = "“Understand and cater to context” has no session to print. The whole unit: course export workbook"

    alone = run("handouts", "--unit", "2", "--out", "alone")
    assert alone.exit_code == 1
    assert said in alone.output
    assert not Path("alone").exists()

    every = run("handouts", "--out", "every")
    assert every.exit_code == 0
    assert said in every.stderr
    assert not [path for path in Path("every").iterdir() if path.name.startswith("02")]
    assert Path("every/01-enabling-relationships-handout.html").exists()


def test_the_refreshers_have_a_workbook_and_no_session_or_key_points(tmp_path: Path) -> None:
    for command, sentence in {
        "handouts": "“Refreshers” has no session to print. The whole unit: course export workbook --unit refreshers",
        "cards": "“Refreshers” has no key points to print. Name another unit.",
    }.items():
        result = run(command, "--unit", "refreshers", "--out", tmp_path / command)
        assert result.exit_code == 1
        assert sentence in result.output
        assert not (tmp_path / command).exists()

    result = run("workbook", "--unit", "refreshers", "--out", tmp_path)
    assert result.exit_code == 0, result.output
    assert (tmp_path / "09-refreshers-workbook.html").exists()


def test_progress_goes_beside_what_a_program_reads(tmp_path: Path) -> None:
    result = run("answers", "--unit", "welcome", "--out", tmp_path)

    assert "Answers" in result.stderr
    assert "Answers" not in result.stdout


def test_a_trainers_name_stands_as_it_was_typed(tmp_path: Path) -> None:
    (tmp_path / "me.yaml").write_text(
        'name: Sam <b>Okafor</b>\norganisation: North & "West" </style><script>alert(1)</script>\n'
        "note: |\n  Bring a pen.\n  ![x](https://example.org/x.png)\n"
    )
    result = run("handouts", "--unit", "welcome", "--out", tmp_path / "out", "--trainer", tmp_path / "me.yaml")
    page = (tmp_path / "out" / "00-welcome-handout.html").read_text()

    assert result.exit_code == 0, result.output
    assert "<strong>Sam &lt;b&gt;Okafor&lt;/b&gt;</strong>" in page
    assert "North &amp; &#34;West&#34; &lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "![x](https://example.org/x.png)" in page
    for tag in ("<script", "<img", "<b>"):
        assert tag not in page


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("organisation: North\n", "me.yaml:1: The field 'name' is missing."),
        ("name: Sam\nlogo: nhs.png\n", "me.yaml:2: There is no field 'logo' here."),
        ("name: Sam\nstarts: 9.30\n", "me.yaml:2: '9.30' will not do for 'starts'. Write hours and minutes as 09:30"),
        ("name: Sam\nstarts: 24:00\n", "me.yaml:2: '24:00' will not do for 'starts'."),
        (f"name: Sam\nnote: {'x' * 1001}\n", "me.yaml:2: 'note' has 1001 letters: at most 1000 fit."),
        (
            "name: Sam\nnote: Please bring handout #2 and a pen.\n",
            "me.yaml:2: Everything after ' #' is taken for a comm",
        ),
        ("name: Sam\norganisation: Ward #4, Northtown\n", "me.yaml:2: Everything after ' #' is taken for a comment"),
        ('name: Sam\nnote: "S:\\blue\\events."\n', "me.yaml:2: A backslash in double quotes changes the letter"),
        ("name: 'Sam O'Brien'\n", "me.yaml:1: The quotation marks close in the middle of this value."),
        ("name: Sam\nstarts: half past nine\n", "'half past nine' will not do for 'starts'. Write hours and minutes"),
        ("name: Sam\nstarts: “09:30”\n", "'“09:30”' will not do for 'starts'. Write hours and minutes as 09:30"),
        ("name = Sam\n", "me.yaml:1: The file holds words, but no field. Write each field as 'name: value'"),
        ("name,organisation\nSam,Northtown\n", "me.yaml:1: The file holds words, but no field."),
        ("{\\rtf1\\ansi name: Sam}\n", "me.yaml:1: This is a word processor's document (RTF). Save it as plain"),
        ("", "me.yaml:1: The file is empty"),
        (None, "me.yaml:1: There is no such file."),
    ],
)
def test_mistake_in_trainer_file_stops_the_export(tmp_path: Path, text: str | None, said: str) -> None:
    if text is not None:
        (tmp_path / "me.yaml").write_text(text)
    result = run("handouts", "--out", tmp_path / "out", "--trainer", tmp_path / "me.yaml")

    assert result.exit_code == 1
    assert said in result.output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (
            "name: Sam\nstarts: 09:30\n".encode("utf-16"),
            ":1: The file is saved as UTF-16, which Notepad calls Unicode.",
        ),
        ("name: Sam\nstarts: 09:30\n".encode("utf-16-le"), ":1: The file is saved as UTF-16, which Notepad calls Uni"),
        ("name: Sam\nnote: Siân’s\n".encode("cp1252"), ":2: A letter here is not saved as UTF-8. Save the file again"),
        (b"name: Sam\n\tstarts: 09:30\n", ":2: There is a tab in the indentation. Use spaces instead."),
        ("name: Sam\nstarts:\xa009:30\n".encode(), ":2: The space after this colon is a hard one"),
        ("name:\xa0Sam\n".encode(), ":1: The space after this colon is a hard one"),
        ("name: Sam\nstarts: ‘09:30’\n".encode(), "with straight quotation marks or none."),
        (b"name: Sam\nstarts: 25:00\n", ":2: '25:00' will not do for 'starts'. Write hours and minutes as 09:30"),
        (b"PK\x03\x04\x14\x00\x06\x00", ":1: This is a word processor's document. Save it as plain text."),
    ],
)
def test_a_trainers_file_from_any_editor_is_read_or_told_with_its_line(tmp_path: Path, raw: bytes, said: str) -> None:
    file = tmp_path / "me.yaml"
    file.write_bytes(raw)
    result = run("plan", "--unit", "1", "--out", tmp_path / "out", "--trainer", file)

    assert result.exit_code == 1
    assert said in result.output
    assert result.output.count("me.yaml:") == 1, "one slip is one sentence"
    assert not (tmp_path / "out").exists()


def test_a_byte_order_mark_windows_lines_and_tabs_behind_a_colon_are_read(tmp_path: Path) -> None:
    file = tmp_path / "me.yaml"
    file.write_bytes(b"\xef\xbb\xbfname:\tSam\r\nstarts:\t09:30\r\n")
    result = run("plan", "--unit", "1", "--out", tmp_path / "out", "--trainer", file)

    assert result.exit_code == 0, result.output
    page = (tmp_path / "out" / "01-enabling-relationships-plan.html").read_text(encoding="utf-8")
    assert "<strong>Sam</strong>" in page
    assert "09:30–09:35" in page


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    result = run("answers", "--unit", "welcome", "--out", tmp_path / "out")

    assert result.exit_code == 1
    assert f"Error: {tmp_path / 'out'} cannot be a folder (File exists). Name another with --out." in result.output
    assert (tmp_path / "out").read_text() == "mine"


def test_file_that_cannot_be_replaced_stops_the_export(tmp_path: Path) -> None:
    (tmp_path / f"{UNITS[1]}-answers.html" / "inside").mkdir(parents=True)
    result = run("answers", "--out", tmp_path)

    assert result.exit_code == 1
    assert f"{UNITS[1]}-answers.html could not be written" in result.output
    assert (
        f"A folder has its name: move it away, or name another place with --out. 1 of {len(UNITS)} files"
        in result.output
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{UNITS[0]}-answers.html", f"{UNITS[1]}-answers.html"]


@contextmanager
def disk(place: Path, *options: str) -> Iterator[Path]:
    """A small disk of its own, in memory; only root may make one."""
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(place)], capture_output=True)
    if done.returncode:
        pytest.fail(f"This test needs root and the right to mount: {done.stderr.decode()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.mark.more
@pytest.mark.parametrize("before", [b"", b"an older workbook"])
def test_on_a_full_disk_nothing_half_written_is_left(tmp_path: Path, before: bytes) -> None:
    with disk(tmp_path / "full", "size=32k") as place:
        target = place / "00-welcome-workbook.html"
        if before:
            target.write_bytes(before)
        result = run("workbook", "--unit", "welcome", "--out", place)
        left = {path.name: path.read_bytes() for path in place.iterdir()}

    assert result.exit_code == 1
    assert (
        "could not be written (No space left on device). Make room, or name another place with --out." in result.output
    )
    assert "Nothing was made." in result.output
    assert left == ({target.name: before} if before else {})


@pytest.mark.more
@pytest.mark.parametrize("deeper", ["", "new"])
def test_on_a_disk_that_is_read_only_there_is_a_sentence(tmp_path: Path, deeper: str) -> None:
    with disk(tmp_path / "fixed", "size=1m", "ro") as place:
        result = run("handouts", "--unit", "welcome", "--out", place / deeper)
        assert list(place.iterdir()) == []

    assert result.exit_code == 1
    assert "(Read-only file system)" in result.output
    assert "with --out" in result.output


@pytest.mark.parametrize(
    ("form", "package", "said"),
    [
        (
            "pdf",
            "weasyprint",
            f"A PDF needs WeasyPrint, which is not installed. To install it, run:\n\n  {install_command.command('pdf')}\n",
        ),
        ("docx", "docx", "A Word document needs pandoc or python-docx, which is not installed."),
        (
            "docx",
            "pypandoc",
            f"run:\n\n  {install_command.command('docx')}\n\nOr leave out --format: the HTML page prints the same",
        ),
    ],
)
def test_without_an_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, package: str, said: str
) -> None:
    monkeypatch.setitem(__import__("sys").modules, package, None)
    result = run("answers", "--unit", "welcome", "--format", form, "--out", tmp_path / "out")

    assert result.exit_code == 1
    assert said in result.output
    assert not (tmp_path / "out").exists()


def test_a_pandoc_that_stops_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pandoc = tmp_path / "pandoc"
    pandoc.write_text("#!/bin/sh\necho 'out of memory' >&2\nexit 3\n")
    pandoc.chmod(0o755)
    monkeypatch.setattr("pypandoc.get_pandoc_path", lambda: str(pandoc))
    result = run("answers", "--unit", "welcome", "--format", "docx", "--out", tmp_path / "out")

    assert result.exit_code == 1
    assert "The Word document could not be made: pandoc stopped (out of memory)." in result.output
    assert not (tmp_path / "out").exists()
