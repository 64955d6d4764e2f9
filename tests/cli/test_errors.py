"""Whatever fails, the command says it in a sentence: on real disks, in processes of their own."""

from __future__ import annotations

import errno
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from course.cli import main
from course.cli.errors import Commands, report_errors
from course.learner.store import Store
from course.loading.library import NotThere
from tests.conftest import ROOT
from tests.privilege import without_privilege
from tests.uncounted import uncounted

NEVER = ("Traceback", "[Errno", ".part", 'File "', "Errno")


@pytest.fixture
def here(tiny: Path) -> Path:
    """A small course with its schema, and answers beside it."""
    shutil.copy(ROOT / "content" / "unit.schema.json", tiny / "content")
    Store(tiny / "answers").save("relationships/one-sentence", {"when": "Monday"})
    return tiny


def run(here: Path, *words: str, **how: object) -> str:
    """What a command that fails says, started as people start it."""
    # Not counted: where nothing can be written, coverage could not write either, and would say so.
    done = subprocess.run(  # type: ignore[call-overload]
        [sys.executable, "-c", START, *words],
        cwd=here,
        env={**uncounted(), "COURSE_ANSWERS": str(here / "answers"), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        **how,
    )
    said: str = done.stdout + done.stderr
    assert done.returncode not in (0, -signal.SIGINT), said
    assert not [word for word in NEVER if word in said], said
    assert "Error: " in said or "content/" in said
    return said


START = "import sys; sys.argv[0] = 'course'; from course.cli import main; main()"
WRITERS = [
    ["answers", "export", "out/mine.json"],
    ["export", "workbook", "--unit", "welcome", "--out", "out"],
    ["build", "--out", "out"],
]
write = pytest.mark.parametrize("words", WRITERS, ids=lambda words: " ".join(words[:2]))


def full() -> None:
    """Lets no file grow: to who writes it is a disk that is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


@write
def test_a_full_disk(here: Path, words: Sequence[str]) -> None:
    (here / "out").mkdir()
    said = run(here, *words, preexec_fn=full)
    assert str(here / "out") in said or "out/" in said
    assert "ake room" in said or "Name another" in said or "name a" in said
    assert list((here / "out").iterdir()) == []


@write
def test_no_right_to_write(here: Path, words: Sequence[str]) -> None:
    (here / "out").mkdir(mode=0o500)
    said = run(here, *words, preexec_fn=without_privilege)
    assert str(here / "out") in said or "out/" in said
    assert "ame another" in said or "name a place" in said
    assert list((here / "out").iterdir()) == []


@pytest.mark.parametrize("words", [["answers", "export"], ["answers", "clear", "--yes"]], ids=" ".join)
def test_answers_that_may_not_be_read(here: Path, words: Sequence[str]) -> None:
    (here / "answers").chmod(0)
    said = run(here, *words, preexec_fn=without_privilege)
    (here / "answers").chmod(0o700)
    assert str(here / "answers") in said


@pytest.mark.parametrize("words", [["check"], ["build"], ["export", "handouts"]], ids=" ".join)
def test_a_file_of_words_that_may_not_be_read(here: Path, words: Sequence[str]) -> None:
    (here / "content" / "01-trust.yaml").chmod(0)
    said = run(here, *words, preexec_fn=without_privilege)
    assert "content/01-trust.yaml:1: The file cannot be opened (Permission denied). Check who may read it." in said


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["answers", "export", "no/mine.json"], "There is no {here}/no. Check how it is spelled, or make it first."),
        (["answers", "restore", "no/mine.json"], "There is no {here}/no. Check how it is spelled, or make it first."),
        (["answers", "restore", "mine.json"], "There is no {here}/mine.json. Check how it is spelled"),
        (["answers", "export", "file/mine.json"], "{here}/file/mine.json cannot be used: a file stands where a folder"),
        (["report", "--out", "file/report.html"], "file cannot be a folder (File exists). Name another with --out."),
        (["build", "--out", "file/out"], "{here}/file/out cannot be used: a file stands where a folder should."),
    ],
)
def test_a_folder_that_is_not_there(
    here: Path, monkeypatch: pytest.MonkeyPatch, words: Sequence[str], sentence: str
) -> None:
    (here / "file").write_text("")
    monkeypatch.chdir(here)
    monkeypatch.setenv("COURSE_ANSWERS", str(here / "answers"))
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 1
    assert sentence.format(here=here) in done.output
    assert not [word for word in NEVER if word in done.output]


PANDOC = '#!/bin/sh\n[ "$1" = --version ] && echo pandoc 3.1 && exit\n'


def pandoc(here: Path, program: str) -> dict[str, str]:
    """An environment whose pandoc is this one."""
    (here / "bin").mkdir()
    path = here / "bin" / "pandoc"
    path.write_text(program)
    path.chmod(0o755)
    return {"PYPANDOC_PANDOC": str(path)}


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        (None, "A Word document needs pandoc or python-docx, which is not installed. To install it, run:"),
        ("#!/bin/sh\nexit 3\n", "A Word document needs pandoc or python-docx, which is not installed."),
        (f"{PANDOC}echo out of memory >&2\nexit 3\n", "pandoc stopped (out of memory)."),
        (f"{PANDOC}printf 'no document'\n", "The Word document could not be made: pandoc gave no document."),
    ],
    ids=["missing", "broken", "failing", "lying"],
)
def test_pandoc(here: Path, monkeypatch: pytest.MonkeyPatch, program: str | None, sentence: str) -> None:
    for name, value in (pandoc(here, program) if program else {"PYPANDOC_PANDOC": str(here / "none")}).items():
        monkeypatch.setenv(name, value)
    said = run(here, "export", "answers", "--unit", "welcome", "--format", "docx", "--out", "out")
    assert sentence in said
    assert not (here / "out").exists()


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (NotThere("There is no unit 'x'. Write another."), 1, "Error: There is no unit 'x'. Write another.\n"),
        (OSError(errno.EIO, "Input/output error", "/x"), 1, "Error: /x could not be read or written"),
        (ModuleNotFoundError("no", name="pyphen"), 1, "Error: This needs the tools for authors, and 'pyphen'"),
        (ModuleNotFoundError("No module named 'course.x'", name="course.x"), 1, "Error: This is a fault of the course"),
        (KeyError("title"), 1, "Error: This is a fault of the course itself, and not of what you did."),
        (click.UsageError("Write a name."), 2, "Error: Write a name.\n"),
        (click.Abort(), 1, "Aborted!\n"),
        (SystemExit(7), 7, ""),
        (KeyboardInterrupt(), 130, "Error: You stopped this."),
    ],
    ids=repr,
)
def test_every_error_of_a_command_within_a_command_is_told(error: BaseException, code: int, said: str) -> None:
    @click.group(cls=Commands)
    def outer() -> None: ...

    @outer.group()
    def inner() -> None: ...

    @inner.command()
    def fails() -> None:
        raise error

    done = CliRunner().invoke(outer, ["inner", "fails"])

    assert done.exit_code == code
    assert said in done.output
    assert bool(done.output) == bool(said)
    assert not [word for word in NEVER if word in done.output]


def test_internal_fault_says_where_it_is() -> None:
    def fails() -> None:
        {}["title"]

    with pytest.raises(click.ClickException) as told, report_errors():
        fails()

    assert "KeyError ('title') in test_errors.py, line " in told.value.message
    assert isinstance(told.value.__cause__, KeyError)


def test_every_command_is_in_a_group_that_reports() -> None:
    assert isinstance(main, Commands)


def test_only_the_edge_catches_to_report() -> None:
    """No command has a way of its own."""
    for path in (ROOT / "course" / "cli").glob("*.py"):
        if path.name != "errors.py":
            assert "except Exception" not in path.read_text(encoding="utf-8")
            assert "except OSError" not in path.read_text(encoding="utf-8")
