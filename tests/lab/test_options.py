"""What is handed on to JupyterLab: what it would not understand is refused in a sentence, before anything starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from course.lab import options
from course.lab.options import WrongOption


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--no-browser", "--port=8890", "--allow-root"],
        ["--port", "8890", "-y"],
        ["--ServerApp.port=0", "--ServerApp.allow_origin=*", "--LabApp.news_url", "None"],
        ["--notebook-dir=/somewhere with spaces", "--log-level", "DEBUG", "--debug"],
    ],
)
def test_what_jupyterlab_knows_is_handed_on(words: list[str]) -> None:
    options.check(words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--port=80900"], "There is no port “80900”"),
        (["--port", "eight"], "There is no port “eight”"),
        (["--ServerApp.port=-1"], "There is no port “-1”"),
        (["--no-browsr"], "“--no-browsr” is no option of this command or of JupyterLab, so nothing was started. "
                          "Did you mean --no-browser?"),
        (["--prot=8890"], "Did you mean --port?"),
        (["--xyzzy"], "`course start --help` says what there is"),
        (["02"], "“02” is no option, so nothing was started."),
        (["--no-browser", "notebooks"], "“notebooks” is no option"),
        (["--port=8890", "8891"], "“8891” is no option"),
    ],
)  # fmt: skip
def test_what_it_does_not_know_is_refused_in_a_sentence(words: list[str], said: str) -> None:
    with pytest.raises(WrongOption) as refusal:
        options.check(words)
    assert said in str(refusal.value)


def test_the_command_says_it_and_starts_nothing(elsewhere: Path) -> None:
    run = [str(Path(sys.executable).with_name("course")), "start", "--port=80900"]
    result = subprocess.run(run, cwd=elsewhere, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stdout == ""
    assert "There is no port “80900”" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_names_are_those_that_jupyterlab_says_it_has() -> None:
    from jupyterlab.labapp import LabApp

    app = LabApp()
    names = {name for names in app.aliases for name in ([names] if isinstance(names, str) else names)}
    flags = {name for names in app.flags for name in ([names] if isinstance(names, str) else names)}
    assert {name for name in names | flags if name != "h"} <= options.WITH_A_VALUE | options.ALONE
