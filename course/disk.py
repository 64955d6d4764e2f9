"""Files put in place whole, or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def replace(path: Path, raw: bytes, mode: int = 0o600) -> None:
    """Put `raw` in the place of `path` at once: whoever reads sees the old file or the new one, whole.

    `mode` says who may read it: by default its owner alone.
    """
    part = beside(path, raw, mode)
    try:
        os.replace(part, path)  # noqa: PTH105 - the atomic one
    except BaseException:
        drop(part)
        raise


def beside(path: Path, raw: bytes, mode: int) -> str:
    """Write `raw` beside `path`, whole and flushed; the name of that file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)  # noqa: PTH101
    except BaseException:
        drop(name)
        raise
    return name


def drop(*names: str) -> None:
    for name in names:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108
