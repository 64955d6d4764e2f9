"""Compiled templates, kept between kernels in a private folder: compiling takes longer than drawing."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class _Compiled(FileSystemBytecodeCache):
    """A cache in whose name is what the templates were compiled by: under other options they are another thing."""

    def __init__(self, options: Path) -> None:
        made = hashlib.sha256(options.read_bytes()).hexdigest()[:12]
        super().__init__(pattern=f"what-matters-to-me-{made}-%s.cache")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; where there is no room, do without."""
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


def compiled_templates(options: Path) -> FileSystemBytecodeCache | None:
    """The cache of templates compiled with the options in the file `options`; None where it has no private place."""
    try:
        return _Compiled(options)
    except (OSError, RuntimeError):
        return None
