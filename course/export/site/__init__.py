"""The course as a static site: JupyterLite, with the whole course running in the reader's own browser.

Nothing in it comes from another host. It is built in a folder of its own beside the place it is meant for, and takes
that place whole or not at all. (A new folder each time also because JupyterLite's builder remembers what it did, and
over a site that was deleted it leaves out steps.)
"""

from __future__ import annotations

import contextlib
import errno
import importlib.util
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from course.export import messages as refusals
from course.export import notebooks
from course.export.site import jupyterlite, pyodide
from course.export.site.jupyterlite import CannotMake
from course.export.site.pages import write_pages
from course.language import install_command
from course.loading.library import Library

__all__ = ["STEPS", "CannotMake", "Site", "make"]

STEPS = ("notebooks", "Pyodide", "packages", "JupyterLite", "first page")
TOOLS = ("jupyterlite_core", "jupyter_server", "packaging")
ROOM = 250_000_000
"""Bytes that the site and its making take at most."""


@dataclass(frozen=True)
class Site:
    """A site that was made."""

    folder: Path
    files: int
    size: int
    """Bytes on the disk."""


def make(library: Library, out: Path, step: Callable[[str], None] = lambda _: None) -> Site:
    """Make the site at `out`, saying each of STEPS as it begins. Raises CannotMake, Unfetched or Mistakes."""
    out = out.resolve()
    _look(out)
    with _work(out) as work:
        lite, made = work / "lite", work / "site"
        lite.mkdir()
        (work / "kernel").mkdir()
        step(STEPS[0])
        notebooks.build_all(library, work / "notebooks")
        step(STEPS[1])
        pyodide.fetch(work / "pyodide")
        step(STEPS[2])
        kernel = pyodide.kernel(work / "kernel")
        jupyterlite.gather_packages(library, kernel, work / "pyodide")
        step(STEPS[3])
        jupyterlite.write_settings(library, lite)
        jupyterlite.build(lite, kernel, work / "notebooks", made)
        (made / "static").mkdir(exist_ok=True)
        (work / "pyodide").rename(made / jupyterlite.PYODIDE)
        step(STEPS[4])
        write_pages(library, made)
        jupyterlite.keep_fresh(made)
        jupyterlite.refuse_other_hosts(made)
        _put(made, out)
    files = [path for path in out.rglob("*") if path.is_file()]
    return Site(out, len(files), sum(path.stat().st_size for path in files))


def _look(out: Path) -> None:
    """Everything that can be known to be missing before anything is begun."""
    for module in TOOLS:
        if importlib.util.find_spec(module) is None:
            raise CannotMake(refusals.SITE_NEEDS_TOOLS.format(module=module, command=install_command.command("site")))
    if shutil.which("npm") is None:
        raise CannotMake(refusals.NO_NPM)
    if out.exists() and not out.is_dir():
        raise CannotMake(refusals.SITE_IS_A_FILE.format(out=out))
    if out.is_dir() and any(out.iterdir()) and not _ours(out):
        raise CannotMake(refusals.NOT_A_SITE.format(out=out))


def _ours(folder: Path) -> bool:
    """Whether this is a site of the course, which may be replaced."""
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
        config = json.loads((folder / "jupyter-lite.json").read_text(encoding="utf-8"))
        return bool(config["jupyter-config-data"]["courseMode"])
    return False


@contextlib.contextmanager
def _work(out: Path) -> Iterator[Path]:
    """A folder beside `out`, gone afterwards."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(out.parent).free < ROOM:
            raise CannotMake(refusals.TOO_LITTLE_ROOM.format(folder=out.parent, megabytes=ROOM // 10**6))
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent, ignore_cleanup_errors=True) as work:
            yield Path(work)
    except OSError as error:
        reason = error.strerror or str(error)
        if _is_about(out.parent, error):
            raise CannotMake(refusals.SITE_CANNOT_BE_PUT.format(folder=out.parent, reason=reason)) from error
        what = error.filename or "a program"
        raise CannotMake(refusals.SITE_NOT_MADE.format(what=what, reason=reason)) from error


def _is_about(folder: Path, error: OSError) -> bool:
    """Whether something could not be written in `folder`, rather than read or run elsewhere."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) or not error.filename:
        return True
    named = [Path(os.fsdecode(name)) for name in (error.filename, error.filename2) if isinstance(name, str | bytes)]
    return any(name.is_relative_to(folder) or folder.is_relative_to(name) for name in named)


def _put(made: Path, out: Path) -> None:
    """`made` in the place of `out`; what was there goes only when that has worked."""
    made.chmod(0o755)
    old = made.with_name("old")
    if out.exists():
        out.rename(old)
    try:
        made.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
