"""Commands at a terminal that stops them, stops reading, or lacks letters."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from course.learner.store import Store
from tests.cli.test_errors import START
from tests.conftest import ROOT


@pytest.fixture
def here(tiny: Path) -> Path:
    """A small course with its schema, and answers beside it."""
    shutil.copy(ROOT / "content" / "unit.schema.json", tiny / "content")
    Store(tiny / "answers").save("relationships/one-sentence", {"when": "Monday"})
    return tiny


def test_ctrl_c(tmp_path: Path) -> None:
    """While the first file of the whole course is made: standard error says so. A small course may be done by then."""
    out = tmp_path / "out"
    command = subprocess.Popen(
        [sys.executable, "-c", START, "export", "handouts", "--out", str(out)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert command.stderr
    seen = command.stderr.readline()  # the bar's name: it is at work
    command.send_signal(signal.SIGINT)
    rest = command.communicate()[1]
    assert command.returncode == 130
    assert (seen + rest).decode().splitlines()[-1] == (
        "Error: You stopped this. Each file is whole: as it was before, or as it was to be."
    )
    assert not out.exists()


def test_whoever_reads_may_stop_reading(here: Path) -> None:
    done = subprocess.run(
        f'{sys.executable} -c "{START}" check --rules | head -1',
        shell=True,
        cwd=here,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize("encoding", ["cp437", "cp932", "latin-1", "utf-8"])
@pytest.mark.parametrize("words", [["check", "--rules"], ["answers", "where"], ["start", "--help"]], ids=" ".join)
def test_a_code_page_that_lacks_letters_shows_a_question_mark_for_them(
    tmp_path: Path, encoding: str, words: Sequence[str]
) -> None:
    """As where output goes into a file on Windows. Half a letter in the name of a home is none in UTF-8 either."""
    home = os.fsencode(tmp_path) + "/Zoë Łódź ".encode() + b"\xff"
    variables = {b"HOME": home, b"PATH": os.environb[b"PATH"], b"PYTHONPATH": os.fsencode(ROOT)}
    run = [sys.executable, "-c", START, *words]
    environment = {**variables, b"PYTHONIOENCODING": encoding.encode()}
    done = subprocess.run(run, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    said = done.stdout.decode(encoding)
    if words[0] == "answers":
        assert {"cp932": "Zo? ??d? ", "utf-8": "Zoë Łódź "}.get(encoding, "Zoë ?ód? ") in said
