"""Where an export cannot go, or its tool is not there: a sentence, and nothing half made."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from course.language import install_command
from course.loading.library import Library
from tests.cli.commands import export

pytestmark = pytest.mark.usefixtures("in_the_course")


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    result = export("answers", "--unit", "welcome", "--out", tmp_path / "out")

    assert result.exit_code == 1
    assert f"Error: {tmp_path / 'out'} cannot be a folder (File exists). Name another with --out." in result.output
    assert (tmp_path / "out").read_text() == "mine"


def test_file_that_cannot_be_replaced_stops_the_export(tmp_path: Path, library: Library) -> None:
    units = [entry.file for entry in library.lessons]
    (tmp_path / f"{units[1]}-answers.html" / "inside").mkdir(parents=True)
    result = export("answers", "--out", tmp_path)

    assert result.exit_code == 1
    assert f"{units[1]}-answers.html could not be written" in result.output
    assert (
        f"A folder has its name: move it away, or name another place with --out. 1 of {len(units)} files"
        in result.output
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{units[0]}-answers.html", f"{units[1]}-answers.html"]


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
        result = export("workbook", "--unit", "welcome", "--out", place)
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
        result = export("handouts", "--unit", "welcome", "--out", place / deeper)
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
    result = export("answers", "--unit", "welcome", "--format", form, "--out", tmp_path / "out")

    assert result.exit_code == 1
    assert said in result.output
    assert not (tmp_path / "out").exists()


def test_a_pandoc_that_stops_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pandoc = tmp_path / "pandoc"
    pandoc.write_text("#!/bin/sh\necho 'out of memory' >&2\nexit 3\n")
    pandoc.chmod(0o755)
    monkeypatch.setattr("pypandoc.get_pandoc_path", lambda: str(pandoc))
    result = export("answers", "--unit", "welcome", "--format", "docx", "--out", tmp_path / "out")

    assert result.exit_code == 1
    assert "The Word document could not be made: pandoc stopped (out of memory)." in result.output
    assert not (tmp_path / "out").exists()
