"""Programs that the tests drive: found, or installed where that is possible, or a sentence that says what to run."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest
from filelock import FileLock

from tests.conftest import ROOT

PACKAGES = {
    "git": "git",
    "java": "default-jre-headless",
    "node": "nodejs",
    "npm": "npm",
    "soffice": "libreoffice-writer-nogui",
    "useradd": "passwd",
}
"""Debian's package for each."""


@cache
def tool(name: str) -> str:
    """Where the program `name` is."""
    install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", PACKAGES[name])
    with FileLock(Path(tempfile.gettempdir()) / "what-matters-to-me-tests.lock"):  # runs beside each other
        if not shutil.which(name) and shutil.which("apt-get") and os.geteuid() == 0:
            subprocess.run(["apt-get", "update", "-qq"], check=False)
            subprocess.run(install, check=False, stdout=subprocess.DEVNULL)
    return shutil.which(name) or pytest.fail(f"This test needs {name}. Run: sudo {' '.join(install)}")


def npm_packages(folder: Path, *packages: str) -> Path:
    """Where npm packages are, once they are in `folder`; none of them runs a script.

    They are those of package.json, unless others are named, each pinned as name@version.
    """
    quiet = ("--loglevel=error", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock")
    if not packages:
        shutil.copy(ROOT / "package.json", folder)
    subprocess.run([tool("npm"), "install", *quiet, "--prefix", folder, *packages], cwd=folder, check=True, timeout=280)
    return folder / "node_modules"
