"""Where answers are, in words: on each kind of machine something else is true."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course.learner import location
from course.learner.store import Store
from course.model.home import NoHome
from tests.conftest import ROOT


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    for name in ("BINDER_SERVICE_HOST", "BINDER_LAUNCH_HOST", "JUPYTERHUB_USER", "JUPYTERHUB_SERVICE_PREFIX"):
        monkeypatch.delenv(name, raising=False)
    return Store(tmp_path / "my answers")


def test_a_home_that_is_empty_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COURSE_ANSWERS", raising=False)
    monkeypatch.setenv("HOME", "")
    with pytest.raises(NoHome, match="Set the variable HOME"):
        location.where()


def test_on_the_learners_own_computer(store: Store) -> None:
    assert location.here(store) == "on this computer"
    assert location.choice(store).startswith("Keep my answers on this computer. Untick this where others use it too")
    assert location.saving(store) == "Your answers save as you go, in your folder “my answers”."
    assert str(store.folder) in location.sentence(store)
    assert location.banner(store) == ""


def test_on_a_hub_it_is_told_who_could_read_them(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTERHUB_USER", "sam")
    assert location.here(store) == "on the server that you signed in to"
    assert "whoever looks after the server could" in location.sentence(store)
    assert "where others use it too" not in location.choice(store)
    assert location.banner(store) == ""


def test_on_binder_also_where_it_runs_a_hub_they_are_not_safe(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTERHUB_USER", "sam")
    monkeypatch.setenv("BINDER_SERVICE_HOST", "10.0.0.1")
    assert location.here(store) == "on Binder"
    assert location.saved(store) == "on Binder for now"
    assert location.sentence(store) == "Your answers are on Binder for now. They never leave it unless you send them."
    assert "Take your answers with you before you go." in location.banner(store)


def test_whose_they_are_is_told_to_nobody(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = location.owner(store)
    assert here == location.owner(Store(store.folder))
    assert here != location.owner(Store(tmp_path / "other"))
    monkeypatch.setenv("JUPYTERHUB_SERVICE_PREFIX", "/user/sam/")
    assert here != location.owner(store)
    assert "sam" not in location.owner(store)


NUMBER = ["unshare", "--user", "--map-user=54321", "env", "-u", "HOME", "-u", "COURSE_ANSWERS"]
"""Runs a command as a number that no account of the system has, and without a home: as some containers do."""


@pytest.mark.parametrize(
    "command",
    [["answers", "where"], ["answers", "export"], ["start", "--no-browser"]],
    ids=" ".join,
)
def test_a_number_without_a_home_is_told_what_to_set(command: list[str], tmp_path: Path) -> None:
    if not shutil.which("unshare") or subprocess.run([*NUMBER, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody run as a mere number")
    course = Path(sys.executable).with_name("course")
    done = subprocess.run([*NUMBER, course, *command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == (
        "Error: The system names no folder for “~”. "
        "Set the variable HOME to a folder that you may write to, then start the course again.\n"
    )


def test_in_a_cell_a_number_without_a_home_is_told_the_same_and_sees_no_trace(tmp_path: Path) -> None:
    if not shutil.which("unshare") or subprocess.run([*NUMBER, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody run as a mere number")
    cell = "from course import quiz; quiz('relationships/what-was-heard')"
    shell = f"from IPython.core.interactiveshell import InteractiveShell as S; S().run_cell({cell!r})"
    variables = ["env", f"PYTHONPATH={ROOT}", f"IPYTHONDIR={tmp_path}"]
    run = [*NUMBER, *variables, sys.executable, "-c", shell]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "The system names no folder for “~”. Set the variable HOME" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_answers_in_the_home_of_an_account_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURSE_ANSWERS", "~nobody-of-that-name/answers")
    with pytest.raises(NoHome, match="The system names no folder for “~nobody-of-that-name/answers”"):
        location.where()
