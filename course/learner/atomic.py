"""Files put in place whole, or not at all.

On Windows another program (a virus scanner, a cloud folder, a second lesson) may have a file open for a
moment, and then nobody may rename over it: what fails so is tried again before it is given up.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from course.learner.atomic_errors import HalfDone, NotFlushed, NotRemoved
from course.model.errors import naming

Got = TypeVar("Got")

PATIENCE = 2.0
"""Seconds to wait for another program to close a file."""

_OPEN_ELSEWHERE = (5, 32, 33)
"""Windows' numbers for: access denied (which it also says of a file that is open), in use, locked."""

CANNOT = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF, errno.EISDIR, errno.EACCES, errno.EPERM}
"""What a system answers that cannot flush or lock a folder, or set who may read a file."""


def in_browser() -> bool:
    """Whether this Python runs in a browser, where no folder can be opened to lock or to flush it."""
    return sys.platform == "emscripten"


def replace(path: Path, raw: bytes, mode: int = 0o600) -> None:
    """Put `raw` in the place of `path` at once: whoever reads sees the old file or the new one, whole.

    `mode` says who may read it: by default its owner alone. Raises OSError, about `path`: NotFlushed where it is in
    place all the same.
    """
    with naming(path):
        part = beside(path, raw, mode)
        try:
            put(part, path)
        except BaseException:
            drop(part)
            raise
        settle(path.parent)


def replace_all(files: Mapping[Path, bytes], mode: int = 0o600, gone: Path | None = None) -> None:
    """Put every file in its place and delete `gone`, or do nothing. None takes its place before all are on the disk.

    What stands there is written beside it first, so that it comes back with a rename, for which no disk is
    too full. Raises OSError, and HalfDone where even that fails. Where the system flushes no name, several files are
    put back; a single one stays, for nothing of before is left: that raises NotFlushed.
    """
    several = len(files) + bool(gone) > 1
    new: dict[Path, str] = {}
    old: dict[Path, str] = {}
    done: list[Path] = []
    left: dict[Path, str] = {}
    try:
        unsettled = {folder for path in files for folder in private(path.parent)} | {path.parent for path in files}
        for path, raw in files.items():
            new[path] = beside(path, raw, mode)
        for path in (*files, *([gone] if gone else [])) if several else ():
            if path.exists():
                old[path] = beside(path, patiently(path.read_bytes), mode)
        for path, part in new.items():
            put(part, path)
            done.append(path)
        for folder in unsettled:
            settle(folder)
        if gone and gone.exists():
            done.append(gone)
            remove(gone)
            settle(gone.parent)
    except BaseException as error:
        left = _put_back({path: old.get(path, "") for path in done if several})
        if left and isinstance(error, OSError):
            raise HalfDone(error, left) from error
        if several and isinstance(error, NotFlushed):
            raise OSError(error.errno, error.strerror, error.filename) from error
        raise
    finally:
        drop(*new.values(), *(spare for path, spare in old.items() if path not in left))


def _put_back(done: Mapping[Path, str]) -> dict[Path, str]:
    """Rename over each file the one that holds what stood there; what of `done` could not be put back."""
    left = {}
    for path, spare in done.items():
        try:
            put(spare, path) if spare else remove(path)
        except OSError:
            left[path] = spare
    return left


def beside(path: Path, raw: bytes, mode: int) -> str:
    """Write `raw` beside `path`, whole and flushed; the name of that file.

    Some network and cloud folders let nobody set who may read a file: there it is for whomever the folder says.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.chmod(name, mode)  # noqa: PTH101
        except OSError as error:
            if error.errno not in CANNOT:
                raise
    except BaseException:
        drop(name)
        raise
    return name


def put(part: str, path: Path) -> None:
    """Rename `part` over `path`. Follow it with `settle`."""
    patiently(lambda: os.replace(part, path))  # noqa: PTH105 - the atomic one


def remove(path: Path) -> None:
    """Delete `path`, if it is there. Follow it with `settle`."""
    patiently(lambda: path.unlink(missing_ok=True))


def remove_all(paths: Iterable[Path], last: Sequence[Path] = ()) -> None:
    """Delete all `paths` that can be, and then `last`, unless anything stayed. Raises NotRemoved. `settle` follows."""
    errors: list[OSError] = []
    left: list[Path] = []
    for path in dict.fromkeys((*paths, *last)):
        try:
            if not (left and path in last):
                remove(path)
                continue
        except OSError as error:
            errors.append(error)
        left.append(path)
    if left:
        raise NotRemoved(errors, left) from errors[0]


def move(path: Path, free: Path) -> None:
    """Give `path` a free name in its folder, for good. Raises OSError: NotFlushed where it has that name."""
    patiently(lambda: path.rename(free))
    settle(path.parent)


def settle(folder: Path) -> None:
    """Flush the names in `folder`: a power cut undoes no rename or deletion, where the system can (Windows cannot).

    Raises NotFlushed: whatever it is to confirm was done before.
    """
    if in_browser():
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in CANNOT:
            raise NotFlushed(error.errno, error.strerror, str(folder)) from error


def private(folder: Path) -> list[Path]:
    """Make `folder`, and what is missing above it, for its owner alone. What is there already stays as it is.

    Returns the folders that could not be flushed: `settle` them again once there is something in it.
    """
    unsettled: list[Path] = []
    missing = [up for up in (folder, *folder.parents) if not up.exists()]
    for up in reversed(missing):
        up.mkdir(mode=0o700, exist_ok=True)
        try:
            settle(up.parent)
        except NotFlushed:
            unsettled.append(up.parent)
    folder.mkdir(exist_ok=True)  # says so, when there is a file in the way
    return unsettled


def drop(*names: str) -> None:
    for name in names:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108


def open_elsewhere(error: BaseException | None) -> bool:
    """Whether Windows refused because another program has the file open."""
    while isinstance(error, HalfDone | NotRemoved):
        error = error.__cause__
    return getattr(error, "winerror", None) in _OPEN_ELSEWHERE


def patiently(act: Callable[[], Got]) -> Got:
    """What `act` gives; tried again for a while when another program has the file open."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return act()
        except PermissionError as error:
            if not open_elsewhere(error) or time.monotonic() > until:
                raise
            time.sleep(0.05)
