"""Notebooks run as they stand: a kernel makes just what they show."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course.export import notebooks
from course.loading.library import find
from course.model import Entry
from tests.conftest import ROOT
from tests.export.test_notebooks import ENTRIES, code, committed
from tests.uncounted import uncounted

# Run by a kernel.


def nbval(folder: Path, answers: Path, *names: str) -> subprocess.CompletedProcess[str]:
    """A strict nbval run over the notebooks in `folder`, with no configuration of ours."""
    return subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "--nbval", "-q", "-p", "no:cacheprovider"),
            *("-c", os.devnull, "--rootdir", str(folder), "--nbval-current-env"),
            *(names or ["."]),
        ],
        cwd=folder,
        env={**uncounted(), "COURSE_ANSWERS": str(answers)},
        capture_output=True,
        text=True,
        check=False,
    )


def expect_just_what_they_show(folder: Path, *entries: Entry) -> None:
    """A kernel makes the outputs of the lessons (all, and About, where none is named) and leaves no answers."""
    for name in ("content", "notebooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    ran = nbval(folder / "notebooks", folder / "answers", *(f"{entry.file}.ipynb" for entry in entries))
    cells = sum(len(code(committed(entry))) for entry in entries or ENTRIES)
    assert ran.returncode == 0, ran.stdout[-5000:]
    assert re.search(rf"\b{cells} passed\b", ran.stdout), ran.stdout[-500:]
    assert not (folder / "answers").exists()


def test_a_kernel_makes_just_what_a_notebook_shows_and_leaves_no_answers(tmp_path):
    expect_just_what_they_show(tmp_path, ENTRIES[1])


@pytest.mark.more
def test_a_kernel_makes_just_what_the_notebooks_show_and_leaves_no_answers(tmp_path):
    expect_just_what_they_show(tmp_path)


def test_a_changed_word_in_the_content_fails_the_notebook_that_did_not_follow(tmp_path):
    for name in ("content", "notebooks"):
        shutil.copytree(ROOT / name, tmp_path / name)
    entry = ENTRIES[0]
    words = tmp_path / "content" / f"{entry.file}.yaml"
    text = words.read_text(encoding="utf-8")
    spot = re.search(r"(?m)^ +stem: \|\n +(\w+)", text)
    words.write_text(text[: spot.start(1)] + "Elsewhere" + text[spot.end(1) :], encoding="utf-8")
    ran = nbval(tmp_path / "notebooks", tmp_path / "answers", f"{entry.file}.ipynb")
    assert ran.returncode == 1, ran.stdout[-5000:]
    assert re.search(r"\b1 failed\b", ran.stdout), "just the quiz that has the changed word"
    built = notebooks.build(find(tmp_path), find(tmp_path).entry(entry.unit))
    assert built != (tmp_path / "notebooks" / f"{entry.file}.ipynb").read_text(encoding="utf-8")
