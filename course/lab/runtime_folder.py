"""Where Jupyter keeps the keys of what it runs, and IPython its profile: in the home, or else in a folder for now."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from course.model.home import home


def variables() -> dict[str, str]:
    """What to tell Jupyter and IPython: nothing, where both can keep in the home what they need.

    Jupyter starts nothing where it cannot keep private files: in a home that may only be read, and on some network
    folders, where everybody may read what one writes. IPython's first kernel ends with a traceback where nobody may
    say who may read a file.
    """
    from jupyter_core.paths import jupyter_runtime_dir  # only who opens lessons has it

    refused = []
    if not keeps_private_files(Path(jupyter_runtime_dir())):
        refused += ["JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR"]
    if refuses_chmod(Path(os.environ.get("IPYTHONDIR") or home())):
        refused += ["IPYTHONDIR"]
    return dict.fromkeys(refused, tempfile.mkdtemp(prefix="what-matters-to-me-")) if refused else {}


def keeps_private_files(folder: Path) -> bool:
    """Whether what is written in `folder` can be for its owner alone; it is made if it is not there."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder) as file:
            return os.name != "posix" or stat.S_IMODE(os.fstat(file.fileno()).st_mode) == stat.S_IRUSR | stat.S_IWUSR
    except OSError:
        return False


def refuses_chmod(folder: Path) -> bool:
    """Whether files can be made in `folder` and nobody may say who may read them."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder) as file:
            try:
                os.chmod(file.name, stat.S_IRUSR | stat.S_IWUSR)  # noqa: PTH101 - what IPython calls
            except OSError:
                return True
    return False
