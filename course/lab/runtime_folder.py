"""Where Jupyter keeps the keys of what it runs: in the home, or where that cannot keep them, in a folder for now."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path


def variables() -> dict[str, str]:
    """What to tell Jupyter: nothing, where it can keep private files in the home.

    It starts nothing where it cannot: in a home that may only be read, and on some network folders, where everybody
    may read what one writes.
    """
    from jupyter_core.paths import jupyter_runtime_dir  # only who opens lessons has it

    if keeps_private_files(Path(jupyter_runtime_dir())):
        return {}
    folder = tempfile.mkdtemp(prefix="what-matters-to-me-")
    return {"JUPYTER_RUNTIME_DIR": folder, "JUPYTER_DATA_DIR": folder}


def keeps_private_files(folder: Path) -> bool:
    """Whether what is written in `folder` can be for its owner alone; it is made if it is not there."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder) as file:
            return os.name != "posix" or stat.S_IMODE(os.fstat(file.fileno()).st_mode) == stat.S_IRUSR | stat.S_IWUSR
    except OSError:
        return False
