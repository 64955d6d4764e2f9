"""Files of ours deleted, their empty folders with them, and nothing called cleared that could not be looked into."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterable, Sequence
from pathlib import Path

from course.learner import atomic, messages, ownership
from course.learner.atomic_errors import NotRemoved
from course.learner.doubts import Doubts


def files_to_clear(folder: Path, name: str) -> list[ownership.OwnFile]:
    """Every file of an activity. Raises OSError where there may be others, which cannot be looked into."""
    with contextlib.suppress(FileNotFoundError):
        ownership.read(folder / f"{name}.json")  # where even its owner cannot be told, nothing is cleared
    own = [*ownership.own_files(folder, name, name.__eq__)]
    refuse_shut(each.path for each in own if each.shut)
    return own


def refuse_shut(paths: Iterable[Path]) -> None:
    """Raise OSError where there is anything that could not be looked into: nothing in it may be called cleared."""
    if names := ", ".join(map(str, paths)):
        raise PermissionError(errno.EACCES, messages.NOT_LOOKED_INTO.format(names=names))


def combined(errors: Sequence[OSError]) -> NotRemoved:
    """One error that says of several activities why they are not cleared, and names every file that is still there."""
    left: list[Path] = []
    for error in errors:
        if isinstance(error, NotRemoved):
            left += error.left
        elif error.filename:
            left.append(Path(error.filename))
    return NotRemoved(errors, left)


def delete(folder: Path, doubts: Doubts, paths: Sequence[Path], last: Sequence[Path] = ()) -> None:
    """Delete every file that can be, `last` only once the others are gone, and units' folders that are empty then.

    Raises OSError, which names the files that are still there. A folder that cannot be taken away stays: it says
    nothing of what was in it.
    """
    atomic.remove_all(paths, last)
    for inner in {path.parent for path in (*paths, *last)}:
        with doubts.if_unflushed():
            atomic.settle(inner)
        if inner.parent == folder and not inner.is_symlink():
            with contextlib.suppress(OSError), doubts.if_unflushed():
                inner.rmdir()  # refused while anything is in it
                atomic.settle(folder)
