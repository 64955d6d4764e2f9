"""The folder for what trainers take away: each file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Sequence
from pathlib import Path

from course.export import messages
from course.export.errors import NotMade
from course.learner.atomic import replace


def put(folder: Path, files: Sequence[tuple[str, bytes]]) -> list[Path]:
    """Write `files` into `folder`; their paths. Raises NotMade at the first that cannot be written."""
    fresh = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotMade(messages.NO_FOLDER.format(folder=folder, reason=_why(error))) from None
    done: list[Path] = []
    for name, raw in files:
        path = folder / name
        try:
            replace(path, raw, mode=0o644)
        except OSError as error:
            if fresh and not done:
                with contextlib.suppress(OSError):
                    folder.rmdir()
            made = messages.FILES_BEFORE_IT.format(done=len(done), all=len(files))
            before = made if done else messages.NOTHING_WAS_MADE
            raise NotMade(
                messages.NOT_WRITTEN.format(file=path, reason=_why(error), todo=_todo(path, error), before=before)
            ) from None
        done.append(path)
    return done


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _todo(path: Path, error: OSError) -> str:
    if path.is_dir():
        return messages.A_FOLDER_HAS_ITS_NAME
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return messages.MAKE_ROOM
    return messages.MAY_BE_OPEN
