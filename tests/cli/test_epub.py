"""`course export epub`: where the book is, and what is said without its tools."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from course.language import install_command
from tests.cli.commands import run
from tests.uncounted import uncounted


def test_the_course_becomes_one_book(here: Path) -> None:
    result = run("export", "epub", "--unit", "0", "--unit", "context", "--out", "books")

    assert result.exit_code == 0, result.output
    path = Path("books") / "what-matters-to-me.epub"
    assert result.stdout == f"Made {path}\n"
    names = zipfile.ZipFile(here / path).namelist()
    assert [name for name in names if name.startswith("EPUB/0") and "answers" not in name] == [
        "EPUB/00-welcome.xhtml",
        "EPUB/02-context.xhtml",
    ]


WITHOUT = "import sys; sys.modules[sys.argv[1]] = None; from course.cli import main; main(['export', 'epub'])"


@pytest.mark.parametrize("module", ["tinyhtml5", "nbconvert"])
def test_without_its_tools_it_says_the_command_that_installs_them(here: Path, module: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT, module], cwd=here, env=uncounted(), capture_output=True, encoding="utf-8"
    )

    assert ran.returncode == 1
    assert f"'{module}" in ran.stderr
    assert install_command.command("author") in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (here / "epub").exists()
