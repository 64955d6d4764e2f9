"""JupyterLab in course mode: the learner's kernels import only installed code, and nothing asks another host."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import secrets
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from course.lab import announcement, lesson_copies, messages, options, runtime_folder, snap_browser
from course.language import install_command
from course.learner.bookmark import Bookmark
from course.loading.library import inside
from course.model import lesson_metadata
from course.model.errors import CourseError
from course.model.home import home

COURSE_MODE = Path(__file__).parent / "settings"
"""A Jupyter configuration folder: settings of the whole JupyterLab, in course mode only."""

ASKS_NOBODY = (
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
)
"""JupyterLab's own questions to other hosts, switched off."""

NO_LOG = (
    "--Application.log_level=ERROR",
    "--Application.log_format=%(message)s",
    "--KernelManager.transport_encryption=auto",  # without it each kernel warns that there is none
    f"--ServerApp.jpserver_extensions={announcement.NAME}=True",
)
"""Of Jupyter's log only errors, and instead of it what a learner needs to know."""


class CannotStart(CourseError):
    """The course cannot be opened; the sentence says why and what to do."""


def environment(base: Mapping[str, str]) -> dict[str, str]:
    """`base` with course mode on: our settings and our kernel first, and no import from the notebook's folder."""
    first = {
        "JUPYTER_CONFIG_PATH": str(COURSE_MODE),
        # Somebody's own kernel may have the name that lessons ask for, and does not have the course.
        "JUPYTER_PATH": str(Path(sys.prefix, "share", "jupyter")),
    }
    paths = {name: os.pathsep.join(filter(None, [ours, base.get(name)])) for name, ours in first.items()}
    return {**base, **paths, "PYTHONSAFEPATH": "1"}


def command(folder: Path, first: str, extra: Sequence[str] = ()) -> list[str]:
    """What starts JupyterLab in `folder`, at `first`, the address of a notebook there, on this machine only."""
    return [
        sys.executable,
        "-m",
        "jupyterlab",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.root_dir={folder}",
        # Jupyter starts only where these two are in the folder that it serves, and a learner's own may not be.
        f"--ServerApp.preferred_dir={folder}",
        "--FileContentsManager.preferred_dir=",
        f"--LabApp.default_url=/doc/tree/{quote(first)}",
        *ASKS_NOBODY,
        *snap_browser.options(),
        *extra,
    ]


def notebooks(folder: Path | None, here: Path, say: Callable[[str], object]) -> Path:
    """The folder of notebooks to open. Raises CannotStart.

    In a course's own folder, with its words in `content/`, its notebooks as they are. Anywhere else the learner's
    copies, in `folder` or in a folder in their home: made and brought up to date first, and what was done is said.
    """
    if own := _of_a_course(_real(folder) if folder else here, upward=folder is None):
        return own
    place = _real(folder) if folder else home() / lesson_copies.FOLDER_NAME
    shipped = inside("notebooks")
    if shipped is None or not lesson_copies.lessons(shipped):
        raise CannotStart(messages.NO_LESSONS_INSTALLED)
    try:
        say(str(lesson_copies.bring_up_to_date(shipped, place)))
    except OSError as error:
        if not _lessons(place):
            raise CannotStart(messages.FOLDER_NOT_USED.format(folder=place, reason=error.strerror)) from None
        say(messages.OPENED_AS_IT_IS.format(folder=place, reason=error.strerror))
    if not _lessons(place):
        raise CannotStart(messages.NO_LESSONS.format(folder=place))
    return place


def _of_a_course(folder: Path, *, upward: bool) -> Path | None:
    """The notebooks of the course's own folder that `folder` is, or, looking `upward`, is in."""
    for up in (folder, *folder.parents) if upward else (folder, folder.parent):
        found = up / "notebooks"
        named = upward or folder in (up, found)
        if named and (up / "content" / "course.yaml").is_file() and list(found.glob("*.ipynb")):
            return found
    return None


def _real(folder: Path) -> Path:
    """Where `folder` is, links followed; a link to itself stays, for what uses it to complain about."""
    return Path(os.path.realpath(folder))


def leading_back(left_off: Bookmark | None) -> list[str]:
    """The option by which the first page of this server goes to the part where the learner left off.

    Not the address: the one that Jupyter prints has its token at the end, behind whatever stands there.
    """
    if not left_off or not left_off.part:
        return []
    place = f"{left_off.unit}/{left_off.part}/{secrets.token_hex(8)}"
    return [f"--ServerApp.tornado_settings={{'page_config_data': {{'courseLeftOff': '{place}'}}}}"]


def opens_at(folder: Path, left_off: Bookmark | None) -> str:
    """The address of the notebook to open: where the learner left off, else the course's first that is there."""
    for path in sorted(folder.glob("*.ipynb")) if left_off else []:
        if left_off and _unit_of(path) == left_off.unit:
            return quote(path.name)
    return quote(min(_lessons(folder) or [path.name for path in folder.glob("*.ipynb")]))


def _unit_of(path: Path) -> str:
    """The unit whose lesson a notebook is; "" where it is none."""
    with contextlib.suppress(OSError, ValueError, RecursionError):
        notebook = json.loads(path.read_bytes())
        about = lesson_metadata.read(notebook) if isinstance(notebook, dict) else None
        return about["unit"] if about else ""
    return ""


def _lessons(folder: Path) -> list[str]:
    """The course's notebooks that are there, in order."""
    shipped = inside("notebooks")
    with contextlib.suppress(OSError):
        names = lesson_copies.lessons(shipped) if shipped else {}
        return sorted(path.name for path in folder.glob("*.ipynb") if path.name in names and path.is_file())
    return []


def start(
    folder: Path | None, extra: Sequence[str], say: Callable[[str], object], left_off: Bookmark | None = None
) -> int:
    """Open the course where the learner left off, and wait until it is closed; the server's exit code.

    Raises CannotStart, and WrongOption where `extra` is not for JupyterLab.
    """
    options.check(extra)
    if importlib.util.find_spec("jupyterlab") is None:
        raise CannotStart(messages.NO_JUPYTERLAB.format(command=install_command.command("lab")))
    place = notebooks(folder, Path.cwd(), say)
    os.chdir(place)
    variables = environment({**os.environ, **runtime_folder.variables()})
    handed_on = (*NO_LOG, *leading_back(left_off), *extra)
    return _become(command(place, opens_at(place, left_off), handed_on), variables)


def serve(extra: Sequence[str], say: Callable[[str], object], left_off: Bookmark | None = None) -> int:
    """What JupyterHub starts for a learner: their lessons in their home, then its own server in course mode.

    Nothing about the lessons may stop the server: the learner's other files are behind it too. Raises CannotStart
    where there is no JupyterHub, and NoHome.
    """
    if importlib.util.find_spec("jupyterhub") is None:
        raise CannotStart(messages.NO_JUPYTERHUB.format(command=install_command.pip_install("jupyterhub")))
    base = {**os.environ, **runtime_folder.variables()}
    own = home()
    mine = own / lesson_copies.FOLDER_NAME
    try:
        place = notebooks(mine, own, say)
    except CannotStart as reason:
        say(str(reason))
    else:
        # The server knows the lessons by their place in the home, links and all.
        inside_home = quote((lesson_copies.FOLDER_NAME / place.relative_to(_real(mine))).as_posix())
        address = f"/doc/tree/{inside_home}/{opens_at(place, left_off)}"
        base["JUPYTERHUB_DEFAULT_URL"] = base.get("JUPYTERHUB_DEFAULT_URL") or address
    os.chdir(own)
    handed_on = [*ASKS_NOBODY, *leading_back(left_off), *extra]
    return _become([sys.executable, "-m", "jupyterhub.singleuser", *handed_on], environment(base))


def _become(run: list[str], variables: Mapping[str, str]) -> int:
    """Run this in our place; where the system cannot do that, wait for it."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(run[0], run, variables)  # noqa: S606 - our own interpreter and arguments
    import subprocess

    with subprocess.Popen(run, env=variables) as server:  # noqa: S603 - our own interpreter and arguments
        while True:
            try:
                return server.wait()
            except KeyboardInterrupt:
                continue  # Ctrl and C reaches the server too, which asks whether it is meant
