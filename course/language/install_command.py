"""The exact command that installs what is missing into the environment that this Python runs in."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from course import __version__

PACKAGE = "what-matters-to-me"


def command(extra: str) -> str:
    """What to paste into a terminal to get the course's tools named `extra`, quoted for its shell."""
    source = Path(__file__).resolve().parent.parent.parent
    if not (source / "pyproject.toml").is_file():
        return pip_install(f"{PACKAGE}[{extra}]=={__version__}")
    pins = source / "constraints.txt"
    return pip_install(*(["--constraint", str(pins)] if pins.is_file() else []), "--editable", f"{source}[{extra}]")


def pip_install(*wanted: str) -> str:
    """What to paste into a terminal to have pip install these."""
    return quoted([sys.executable, "-m", "pip", "install", *wanted])


def quoted(words: Sequence[str]) -> str:
    """The words of a command as its shell wants them."""
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
