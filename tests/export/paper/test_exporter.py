"""The exporter as nbconvert runs it: a lesson's own notebook becomes the handout that the course exports."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbconvert.exporters import get_export_names
from nbconvert.utils.exceptions import ConversionException

from course.export.paper.exporter import HandoutExporter
from course.loading.library import Library
from tests.conftest import ROOT
from tests.printed import LIBRARY, page_of
from tests.uncounted import uncounted

NOTEBOOKS = ROOT / "notebooks"
LESSON = "01-enabling-relationships"
EXPORTER = f"{HandoutExporter.__module__}.{HandoutExporter.__name__}"


def workbook_page(library: Library, file: str) -> str:
    [entry] = [entry for entry in library.lessons if entry.file == file]
    return page_of(f"{entry.unit}-workbook-normal")


def run(notebook: Path, out: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "nbconvert", "--to", EXPORTER, "--output-dir", str(out), str(notebook)]
    return subprocess.run(command, cwd=out, env=env, capture_output=True, text=True)


def test_a_plain_nbconvert_command_makes_the_handout(library: Library, tmp_path: Path) -> None:
    (tmp_path / "handout").mkdir()  # a folder named like the template is not taken for it
    ran = run(NOTEBOOKS / f"{LESSON}.ipynb", tmp_path, uncounted())

    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / f"{LESSON}.html").read_text(encoding="utf-8") == workbook_page(library, LESSON)


@pytest.mark.parametrize("file", [entry.file for entry in LIBRARY.lessons])
def test_every_lesson_becomes_its_handout(library: Library, file: str) -> None:
    page, _ = HandoutExporter().from_filename(str(NOTEBOOKS / f"{file}.ipynb"))

    assert page == workbook_page(library, file)


def test_a_trainers_own_copy_is_printed_as_they_changed_it(course_folder: Path) -> None:
    path = course_folder / "notebooks" / f"{LESSON}.ipynb"
    lesson = json.loads(path.read_text(encoding="utf-8"))
    front, *rest = lesson["cells"]
    added = {"id": "ours", "cell_type": "markdown", "metadata": {}, "source": "Ring the ward on 4412."}
    counted = {"id": "sum", "cell_type": "code", "metadata": {}, "source": "1 + 1", "execution_count": 1}
    result = {"output_type": "execute_result", "data": {"text/plain": "2"}, "metadata": {}, "execution_count": 1}
    path.write_text(json.dumps(lesson | {"cells": [front, added, counted | {"outputs": [result]}, *rest]}))

    page, _ = HandoutExporter().from_filename(str(path))

    assert "<p>Ring the ward on 4412.</p>" in page
    assert ".ipynb" not in page


def test_what_is_no_lesson_is_refused_in_a_sentence(tmp_path: Path) -> None:
    nbformat.write(nbformat.v4.new_notebook(), tmp_path / "mine.ipynb")
    ran = run(tmp_path / "mine.ipynb", tmp_path)

    assert ran.returncode == 1
    assert "This notebook is no lesson of the course. Name one that 'course build' made." in ran.stderr
    assert not (tmp_path / "mine.html").exists()


def test_a_lesson_whose_words_are_broken_is_refused_with_its_file_and_line(course_folder: Path) -> None:
    words = course_folder / "content" / f"{LESSON}.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("title:", "titel:", 1), encoding="utf-8")

    with pytest.raises(ConversionException, match=rf"{LESSON}\.yaml:\d+"):
        HandoutExporter().from_filename(str(course_folder / "notebooks" / f"{LESSON}.ipynb"))


def test_a_lesson_far_from_its_course_has_the_words_that_were_installed(library: Library, tmp_path: Path) -> None:
    shutil.copy(NOTEBOOKS / f"{LESSON}.ipynb", tmp_path)

    page, _ = HandoutExporter().from_filename(str(tmp_path / f"{LESSON}.ipynb"))

    assert page == workbook_page(library, LESSON)


def test_jupyterlab_does_not_load_it() -> None:
    """Its server would import `course` from wherever it was started, at every start."""
    assert not [name for name in get_export_names() if "handout" in name]
