"""The folder for what trainers take away: each file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Sequence
from pathlib import Path

from course.export.errors import NotMade
from course.learner.atomic import replace


def put(folder: Path, files: Sequence[tuple[str, bytes]]) -> list[Path]:
    """Write `files` into `folder`; their paths. Raises NotMade at the first that cannot be written."""
    fresh = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotMade(f"{folder} cannot be a folder ({_why(error)}). Name another with --out.") from None
    done: list[Path] = []
    for name, raw in files:
        path = folder / name
        try:
            replace(path, raw, mode=0o644)
        except OSError as error:
            if fresh and not done:
                with contextlib.suppress(OSError):
                    folder.rmdir()
            before = f"{len(done)} of {len(files)} files were made before it" if done else "Nothing was made"
            raise NotMade(f"{path} could not be written ({_why(error)}). {_todo(path, error)} {before}.") from None
        done.append(path)
    return done


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _todo(path: Path, error: OSError) -> str:
    if path.is_dir():
        return "A folder has its name: move it away, or name another place with --out."
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "Make room, or name another place with --out."
    return "It may be open in another program: close it there. Or name a place where you may write, with --out."
