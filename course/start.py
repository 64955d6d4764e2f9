"""JupyterLab in course mode: the learner's kernels import only installed code, and nothing asks another host."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

COURSE_MODE = Path(__file__).parent / "coursemode"
"""A Jupyter configuration folder: settings of the whole JupyterLab, in course mode only."""


class CannotStart(Exception):
    """The course cannot be opened; the sentence says why and what to do."""


def environment(base: Mapping[str, str]) -> dict[str, str]:
    """`base` with course mode on: our settings first, and no import from the notebook's folder."""
    paths = [str(COURSE_MODE), base.get("JUPYTER_CONFIG_PATH", "")]
    return {**base, "JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, paths)), "PYTHONSAFEPATH": "1"}


def command(folder: Path, first: str, extra: Sequence[str] = ()) -> list[str]:
    """What starts JupyterLab in `folder`, at the notebook `first`, on this machine only."""
    return [
        sys.executable,
        "-m",
        "jupyterlab",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.root_dir={folder}",
        f"--LabApp.default_url=/doc/tree/{first}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
        *extra,
    ]


def notebooks(folder: Path | None, here: Path) -> Path:
    """The folder of notebooks to open: the one named, else the nearest `notebooks/`. Raises CannotStart."""
    if folder:
        found: Path | None = folder.resolve()
    else:
        found = next(
            (up / "notebooks" for up in (here, *here.parents) if list((up / "notebooks").glob("*.ipynb"))), None
        )
    if found is None or not list(found.glob("*.ipynb")):
        raise CannotStart(
            f"There are no notebooks of the course in {found or here}. "
            "Go to the course's folder, or name the folder with --dir."
        )
    return found


def start(folder: Path | None, extra: Sequence[str] = ()) -> int:
    """Open the course and wait until it is closed; the server's exit code. Raises CannotStart."""
    if importlib.util.find_spec("jupyterlab") is None:
        raise CannotStart("JupyterLab is not installed here. Install the course with its extra [lab].")
    place = notebooks(folder, Path.cwd())
    first = min(path.name for path in place.glob("*.ipynb"))
    os.chdir(place)
    run = command(place, first, extra)
    if os.name == "posix":
        os.execve(run[0], run, environment(os.environ))  # noqa: S606 - our own interpreter and arguments
    import subprocess

    return subprocess.call(run, env=environment(os.environ))  # noqa: S603 - our own interpreter and arguments
