"""The check as a whole: the course passes it, and it survives whatever a file holds."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from course import checks
from course.checks import Verdict
from course.language import install_command
from course.loading.library import Library
from tests.checks.test_mistakes import HERE, laid_over
from tests.conftest import ROOT


def test_every_unit_that_is_written_passes(verdict: Verdict) -> None:
    assert [str(finding) for finding in verdict.findings if finding.level == "error"] == []


def test_every_note_about_the_course_is_answered_or_waits_for_a_unit(verdict: Verdict) -> None:
    assert [str(finding) for finding in verdict.findings if not finding.waits] == []


def test_without_the_tools_for_authors_the_command_says_what_to_install() -> None:
    code = "import sys; sys.modules['pyphen'] = None; from course.cli import main; main(['check'])"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 1
    assert done.stderr == (
        "Error: This needs the tools for authors, and 'pyphen' is not installed. "
        f"To install them, run:\n\n  {install_command.command('author')}\n"
    )


def hostile(name: str, act: Callable[[Path], object]) -> Any:
    return pytest.param(act, id=name)


@pytest.mark.parametrize(
    "act",
    [
        hostile("ten megabytes", lambda path: path.write_text("unit: trust\n" * 900_000)),
        hostile("nearly two megabytes", lambda path: path.write_text("unit: trust\n# " + "x" * 1_900_000)),
        hostile("a bomb of aliases", lambda path: path.write_text("a: &a [x]\n" + "\n".join(f"b{n}: [*a, *a]" for n in range(9)))),
        hostile("deep", lambda path: path.write_text("[" * 100_000)),
        hostile("deep and closed", lambda path: path.write_text("[" * 50_000 + "]" * 50_000)),
        hostile("tabs", lambda path: path.write_text("unit:\ttrust\n\ttitle: x\n")),
        hostile("nothing", lambda path: path.write_text("")),
        hostile("latin-1", lambda path: path.write_bytes("unit: caf\xe9\n".encode("latin-1"))),
        hostile("utf-16", lambda path: path.write_text("unit: trust\n", encoding="utf-16")),
        hostile("zeros", lambda path: path.write_bytes(b"\0" * 5000)),
        hostile("a folder", lambda path: path.mkdir()),
        hostile("a merge key", lambda path: path.write_text("<<: {unit: trust}\ntitle: x\nactivities: []\n")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["01-trust.yaml", "course.yaml", "references.yaml"])
def test_a_bad_file_gets_a_sentence_within_a_second(tmp_path: Path, act: Callable[[Path], object], name: str) -> None:
    shutil.copytree(HERE / "shelf", tmp_path / "content")
    (tmp_path / "content" / name).unlink()
    act(tmp_path / "content" / name)
    start = time.process_time()

    verdict = checks.check(Library(tmp_path / "content"))

    assert time.process_time() - start < 1
    assert [str(one) for one in verdict.findings if one.spot.file == f"content/{name}" and not one.rule]
    assert all(re.search(r"[.?:)]$|course build$", one.sentence) for one in verdict.findings)


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_a_byte_order_mark_and_windows_line_ends_change_no_finding(
    tmp_path: Path, change: Callable[[str], str]
) -> None:
    before, _ = laid_over(HERE / "L2.yaml", tmp_path / "before")
    path = tmp_path / "L2.yaml"
    path.write_bytes(change((HERE / "L2.yaml").read_text(encoding="utf-8")).encode())
    after, _ = laid_over(path, tmp_path / "after")

    assert before.findings == after.findings


def test_a_conversation_of_many_turns_takes_no_time(tmp_path: Path) -> None:
    turns = "".join(
        f"      - id: t{n}\n        says: Hm.\n        replies:\n"
        + "".join(f"          - {{id: r{n}-{k}, text: A., inner: B., to: {to}}}\n" for k, to in enumerate(targets(n)))
        for n in range(40)
    )
    path = tmp_path / "K7.yaml"
    path.write_text(
        "unit: trust\ntitle: T\nactivities:\n  - conversation: long\n    title: L\n    person: ann\n    you: a GP\n"
        f"    scene: S.\n    turns:\n{turns}    endings:\n"
        + "".join(f"      - {{id: e{k}, title: E, text: E., debrief: [{{principle: 1, text: D.}}]}}\n" for k in (1, 2))
    )
    start = time.process_time()

    laid_over(path, tmp_path / "course")

    assert time.process_time() - start < 2


def targets(turn: int) -> list[str]:
    return [f"t{turn + step}" if turn + step < 40 else f"e{1 + step % 2}" for step in (1, 2, 3)]
