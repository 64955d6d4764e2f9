"""A file is read whole or not at all, whatever it is and wherever it lies."""

from __future__ import annotations

import subprocess
import sys

import pytest

from course.loading.reader import LARGEST, Mistakes, read
from course.model import Text, Unit
from tests.conftest import ROOT
from tests.loading.samples import TEXT, file


def test_valid_file_gives_record_and_lines(tmp_path):
    found = read(file(tmp_path, TEXT), Unit)
    assert isinstance(found.record.activities[0], Text)
    assert found.lines["activities", 0, "body"] == 6
    assert str(found.mistake(("activities", 0, "body"), "Odd.")) == "content/sample.yaml:6: Odd."
    assert str(found.mistake(("activities", 0, "sources", 3), "Odd.")) == "content/sample.yaml:4: Odd."


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_byte_order_mark_and_line_ends_change_neither_words_nor_lines(tmp_path, start, ends):
    found = read(file(tmp_path, start + TEXT.replace("\n", ends)), Unit)
    assert found.record == read(file(tmp_path, TEXT), Unit).record
    assert found.lines["activities", 0, "body"] == 6


def test_a_file_just_small_enough_is_read(tmp_path):
    assert read(file(tmp_path, TEXT + "#" * (LARGEST - len(TEXT))), Unit).record.id == "sample"


def test_missing_file_and_folder_get_a_sentence(tmp_path):
    (tmp_path / "content" / "folder.yaml").mkdir(parents=True)
    for name, sentence in {
        "folder.yaml": "This is a folder. Put a file of that name in its place.",
        "absent.yaml": "There is no such file. Check its name.",
        "folder.yaml/inside.yaml": "There is no such file. Check its name.",
    }.items():
        with pytest.raises(Mistakes) as wrong:
            read(tmp_path / "content" / name, Unit)
        assert str(wrong.value).endswith(f".yaml:1: {sentence}")


def test_a_file_that_may_not_be_read_gets_a_sentence(tmp_path):
    """As somebody else, since root may read everything."""
    path = file(tmp_path, TEXT)
    path.chmod(0)
    for folder in (tmp_path, *tmp_path.parents[:-2]):
        folder.chmod(0o755)
    say = f"""
import os
import pathlib
from course.model import Unit
from course.loading import record_errors, yaml_parser  # no longer readable for the other account
from course.loading.reader import Mistakes, read
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    read(pathlib.Path({str(path)!r}), Unit)
except Mistakes as wrong:
    print(wrong)
"""
    ran = subprocess.run([sys.executable, "-c", say], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.stdout == (
        "content/sample.yaml:1: The file cannot be opened (Permission denied). Check who may read it.\n"
    ), ran.stderr


def test_long_or_circular_path_gets_a_sentence(tmp_path):
    (tmp_path / "content").mkdir()
    circle = tmp_path / "content" / "circle.yaml"
    circle.symlink_to(circle)
    for path, why in {
        circle: "Too many levels of symbolic links",
        circle.with_name("a" * 300): "File name too long",
    }.items():
        with pytest.raises(Mistakes, match=f"The file cannot be opened \\({why}\\)"):
            read(path, Unit)
