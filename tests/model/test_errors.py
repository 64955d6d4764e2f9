"""Every error of the course is a sentence, in a cell too; every error of the system becomes one."""

from __future__ import annotations

import ast
import errno
import importlib
import inspect
import pkgutil
import re
import traceback
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell

import course
from course.export.errors import Missing
from course.export.notebooks import NotAllBuilt
from course.learner.atomic_errors import HalfDone, NotFlushed, NotRemoved
from course.learner.lock import Busy
from course.learner.response import CutOff, NotUnicode, Unreadable
from course.loading.reader import Mistake, Mistakes
from course.model.errors import CourseError, SystemFailure, describe, naming, system_errors_explained

PACKAGE = Path(course.__file__).parent
MODULES = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages([str(PACKAGE)], "course.")
    if found.name != "course.__main__"
]
EXCEPTIONS = {
    thing
    for module in MODULES
    for thing in vars(module).values()
    if inspect.isclass(thing) and issubclass(thing, BaseException) and thing.__module__.startswith("course.")
}
OURS = sorted((each for each in EXCEPTIONS if issubclass(each, CourseError)), key=lambda each: each.__name__)

WRONG = [Mistake("content/01-trust.yaml", 3, "There is no field 'titel' here. Take it out.")]
ERROR = OSError(errno.ENOSPC, "No space left on device", "/answers/trust/one.json")
MADE = {
    Mistakes: Mistakes(WRONG),
    NotAllBuilt: NotAllBuilt(WRONG, [], [Path("01-trust.ipynb")]),
    Missing: Missing("A PDF", "Pango", "apt install pango"),
    Unreadable: Unreadable(),
    CutOff: CutOff(),
    NotUnicode: NotUnicode(),
    Busy: Busy(errno.EAGAIN, "busy", "/answers"),
    HalfDone: HalfDone(ERROR, {Path("/answers/trust/two.json"): "/answers/trust/.two-1.part"}),
    NotFlushed: NotFlushed(errno.EIO, "Input/output error", "/answers/trust/one.json"),
    NotRemoved: NotRemoved([ERROR], [Path("/answers/trust/one.json")]),
}
"""Errors that are not made of a sentence."""


def made(kind: type[CourseError]) -> CourseError:
    return MADE.get(kind) or kind("The file is cut off. Copy it again.")


def test_there_is_one_base_and_no_exception_beside_it() -> None:
    edge = {each for each in EXCEPTIONS if each.__module__ == "course.cli.errors"}  # click's own kind
    assert {each.__qualname__ for each in EXCEPTIONS - edge if not issubclass(each, CourseError | Warning)} == set()
    assert len(OURS) > 12


@pytest.mark.parametrize("kind", OURS)
def test_an_error_is_a_sentence_and_says_when_it_is_raised(kind: type[CourseError]) -> None:
    text = str(made(kind))
    assert re.search(r"[.:]( |\n)", text) or text.endswith("."), text
    assert "[Errno" not in text
    assert kind.__doc__
    assert "__str__" not in vars(kind) or issubclass(kind, OSError) or kind is CourseError


@pytest.mark.parametrize("kind", OURS)
def test_a_cell_shows_the_sentence_and_no_trace(kind: type[CourseError], capsys: pytest.CaptureFixture[str]) -> None:
    shell = InteractiveShell(user_ns={"error": made(kind)})
    shell.run_cell("raise error")
    shown = capsys.readouterr()
    assert (shown.out + shown.err).rstrip("\n") == str(made(kind)).rstrip("\n")


@pytest.mark.parametrize("kind", OURS)
def test_only_the_base_knows_how_a_cell_shows_it(kind: type[CourseError]) -> None:
    assert ("_render_traceback_" in vars(kind)) == (kind is CourseError)


RAISES = [
    pytest.param(node.exc, id=f"{module.__name__}:{node.lineno}")
    for module in MODULES
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")))
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)
    if ast.unparse(node.exc.func).rpartition(".")[2] in {each.__name__ for each in OURS} - {each.__name__ for each in MADE}
]  # fmt: skip


@pytest.mark.parametrize("call", RAISES)
def test_what_is_raised_begins_with_words(call: ast.Call) -> None:
    """A sentence, or a name that holds one; never nothing and never a bare error."""
    [sentence] = call.args
    written = ast.unparse(sentence)
    assert written != "str(error)"
    if isinstance(sentence, ast.Constant | ast.JoinedStr):
        assert re.search(r"[.?)}…][\"']+$", written), written


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "There is no room left on the disk. Make room there,"),
        (OSError(errno.ENOSPC, "No space left", "/tmp/x.json"), "There is no room in /tmp. Make room there,"),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), "You may not read or write /x."),
        (FileNotFoundError(errno.ENOENT, "No such file", "/no/such/x"), "There is no /no. Check how it is spelled,"),
        (IsADirectoryError(errno.EISDIR, "Is a directory", "/tmp"), "/tmp is a folder. Name a file."),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory", "/x/y"), "/x/y cannot be used: a file stands where"),
        (OSError(errno.EIO, "Input/output error", "/x"), "/x could not be read or written (Input/output error)."),
        (OSError(errno.EIO, "Input/output error"), "A file or program could not be used (Input/output error)."),
        (OSError("no number"), "A file or program could not be used (OSError). Run this again."),
        (FileNotFoundError(errno.ENOENT, "No such file", b"/no\xff/x"), "There is no /no"),
    ],
)
def test_the_systems_errors_become_sentences(error: OSError, sentence: str) -> None:
    assert describe(error).startswith(sentence)
    with pytest.raises(SystemFailure) as told, system_errors_explained():
        raise error
    assert str(told.value) == describe(error)
    assert told.value.__cause__ is error, "nothing is lost to whoever mends it"


def test_our_own_errors_of_the_disk_keep_their_kind() -> None:
    with pytest.raises(HalfDone), system_errors_explained():
        raise MADE[HalfDone]


def test_temporary_file_is_reported_by_its_final_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as told, naming(tmp_path / "mine.json"):
        (tmp_path / ".mine-1.part").replace(tmp_path / "other")
    assert ".part" not in "".join(traceback.format_exception_only(told.value))
    assert describe(told.value) == f"There is no {tmp_path / 'mine.json'}. Check how it is spelled, or make it first."
