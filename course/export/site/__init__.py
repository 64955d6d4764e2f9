"""The course as a static site: JupyterLite, with the whole course running in the reader's own browser.

Nothing in it comes from another host. It is built in a folder of its own beside the place it is meant for, and takes
that place whole or not at all. (A new folder each time also because JupyterLite's builder remembers what it did, and
over a site that was deleted it leaves out steps.)
"""

from __future__ import annotations

import contextlib
import errno
import html
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from course.export import notebooks
from course.export.site import pyodide
from course.language import install_command
from course.loading.library import Library
from course.model.minutes import whole_minutes

_HERE = Path(__file__).parent
_LAB = _HERE.parent.parent / "lab"
_MODE = _LAB / "settings" / "labconfig"
EXTENSION = _LAB / "extension"

STEPS = ("notebooks", "Pyodide", "packages", "JupyterLite", "first page")
TOOLS = ("jupyterlite_core", "jupyter_server", "packaging")
ROOM = 250_000_000
"""Bytes that the site and its making take at most."""

KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
OTHERS = ("@jupyter-widgets/jupyterlab-manager", "anywidget")
PYODIDE = "static/pyodide"
FIRST = ("micropip", "piplite", "ipykernel", "comm", "pyodide-kernel", "jedi", "ipython", pyodide.PACKAGE)
"""Loaded while Pyodide starts, rather than one after the other once it runs. The kernel asks for all but the last."""


class CannotMake(Exception):
    """The site cannot be made; the sentence says why and what to do. What was there before is as it was."""


@dataclass(frozen=True)
class Site:
    """A site that was made."""

    folder: Path
    files: int
    size: int
    """Bytes on the disk."""


def make(library: Library, out: Path, step: Callable[[str], None] = lambda _: None) -> Site:
    """Make the site at `out`, saying each of STEPS as it begins. Raises CannotMake or Mistakes."""
    out = out.resolve()
    _look(out)
    with _work(out) as work:
        lite, made = work / "lite", work / "site"
        lite.mkdir()
        (work / "kernel").mkdir()
        step(STEPS[0])
        notebooks.build_all(library, work / "notebooks")
        try:
            step(STEPS[1])
            pyodide.fetch(work / "pyodide")
            step(STEPS[2])
            kernel = pyodide.kernel(work / "kernel")
            _packages(library, kernel, work / "pyodide")
        except pyodide.Unfetched as error:
            raise CannotMake(str(error)) from error
        step(STEPS[3])
        _settings(library, lite)
        _jupyterlite(lite, kernel, work / "notebooks", made)
        (made / "static").mkdir(exist_ok=True)
        (work / "pyodide").rename(made / PYODIDE)
        step(STEPS[4])
        _pages(library, made)
        _prove(made)
        _put(made, out)
    files = [path for path in out.rglob("*") if path.is_file()]
    return Site(out, len(files), sum(path.stat().st_size for path in files))


def _look(out: Path) -> None:
    """Everything that can be known to be missing before anything is begun."""
    for module in TOOLS:
        if importlib.util.find_spec(module) is None:
            raise CannotMake(
                f"A site needs the tools for it, and '{module}' is not installed. To install them, run:\n\n"
                f"  {install_command.command('site')}"
            )
    if shutil.which("npm") is None:
        raise CannotMake(pyodide.NO_NPM)
    if out.exists() and not out.is_dir():
        raise CannotMake(f"{out} is a file, and was left alone. Name another folder with --out.")
    if out.is_dir() and any(out.iterdir()) and not _ours(out):
        raise CannotMake(
            f"{out} holds something that is not a site of this course, and was left alone. "
            "Name a new folder with --out."
        )


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
            raise CannotMake(f"There is too little room in {out.parent}: making the site takes {ROOM // 10**6} MB.")
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent, ignore_cleanup_errors=True) as work:
            yield Path(work)
    except OSError as error:
        reason = error.strerror or str(error)
        if _is_about(out.parent, error):
            raise CannotMake(
                f"The site cannot be put in {out.parent} ({reason}). "
                "Make room there, or name a folder that you may write to with --out."
            ) from error
        raise CannotMake(
            f"The site was not made: {error.filename or 'a program'} cannot be read or run ({reason}). "
            "Look at who may read it, and run this again."
        ) from error


def _is_about(folder: Path, error: OSError) -> bool:
    """Whether something could not be written in `folder`, rather than read or run elsewhere."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) or not error.filename:
        return True
    named = [Path(os.fsdecode(name)) for name in (error.filename, error.filename2) if isinstance(name, str | bytes)]
    return any(name.is_relative_to(folder) or folder.is_relative_to(name) for name in named)


def _packages(library: Library, kernel: Path, folder: Path) -> None:
    pyodide.wheels(folder)
    for wheel in (kernel / "static" / "pypi").glob("*.whl"):
        if not wheel.name.startswith("widgetsnbextension-3"):  # of two for the old and the new ipywidgets
            shutil.copy(wheel, folder)
    pyodide.own_wheel(library, folder)
    missing = {*FIRST} - {*pyodide.lock(folder)}
    if missing:
        raise CannotMake(f"The packages for the browser lack: {', '.join(sorted(missing))}.")


def _extension(name: str) -> Path:
    """Where an extension of JupyterLab is installed."""
    from jupyter_core.paths import jupyter_path

    found = next((Path(path, name) for path in jupyter_path("labextensions") if Path(path, name).is_dir()), None)
    if found is None:
        raise CannotMake(
            f"The extension {name} is not installed. To install it, run:\n\n  {install_command.command('site')}"
        )
    return found


def _settings(library: Library, lite: Path) -> None:
    """Course mode, in JupyterLite's own files."""
    page = json.loads((_MODE / "page_config.json").read_text(encoding="utf-8"))
    page["disabledExtensions"] = [name for name, off in page["disabledExtensions"].items() if off]
    kernel = {
        "pyodideUrl": f"./{PYODIDE}/pyodide.mjs",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"packages": [*FIRST]},
    }
    config: dict[str, Any] = {
        **page,
        "appName": library.course.title,
        "courseKernel": "python",
        "litePluginSettings": {KERNEL: kernel},
    }
    document = {"jupyter-lite-schema-version": 0, "jupyter-config-data": config}
    (lite / "jupyter-lite.json").write_text(json.dumps(document, indent=1), encoding="utf-8")
    shutil.copy(_MODE / "default_setting_overrides.json", lite / "overrides.json")


def _jupyterlite(lite: Path, kernel: Path, contents: Path, made: Path) -> None:
    run = [sys.executable, "-m", "jupyterlite_core", "build", f"--lite-dir={lite}", f"--output-dir={made}"]
    run += [f"--contents={contents}", "--apps=notebooks", "--ignore-sys-prefix", "--no-sourcemaps"]
    run += ["--no-unused-shared-packages", "--no-libarchive"]
    places = [EXTENSION, kernel, *map(_extension, OTHERS)]
    run += [f"--LiteBuildConfig.federated_extensions={place}" for place in places]
    done = subprocess.run(run, cwd=lite, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603
    if done.returncode:
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise CannotMake(f"JupyterLite could not be built. It said: {' '.join(said[-3:])[:600]}")


def _pages(library: Library, made: Path) -> None:
    """Our own first page; and the page of a lesson says its language and name. What nobody needs goes."""
    for name in ("doc", "rspack.config.js", "rspack.config.analyze.js", "rspack.config.watch.js"):
        shutil.rmtree(made / name) if (made / name).is_dir() else (made / name).unlink(missing_ok=True)
    (made / "index.html").write_text(_first_page(library), encoding="utf-8")
    (made / "tree").mkdir(exist_ok=True)  # where JupyterLite's logo leads
    (made / "tree" / "index.html").write_text(BACK, encoding="utf-8")
    shutil.copytree(_jupyter_server() / "static" / "favicons", made / "static" / "favicons")
    lesson = made / "notebooks" / "index.html"
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(_named(text, library.course.language, library.course.title), encoding="utf-8")


def _named(page: str, language: str, title: str) -> str:
    """A page of JupyterLite with the course's language and name in the place of its own."""
    page = re.sub("<html[^>]*>", lambda _: f'<html lang="{html.escape(language)}">', page, count=1)
    return re.sub("<title>.*?</title>", lambda _: f"<title>{html.escape(title)}</title>", page, count=1)


BACK = """<!doctype html>
<html lang="en"><title>Units</title><meta http-equiv="refresh" content="0; url=../index.html">
<a href="../index.html">To the units</a></html>
"""


def _jupyter_server() -> Path:
    import jupyter_server

    return Path(jupyter_server.__file__).parent


def _first_page(library: Library) -> str:
    place = Environment(loader=FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=StrictUndefined)
    units = [(entry, whole_minutes(library.unit(entry.unit).activities, library.terms)) for entry in library.written]
    return place.get_template("index.html.j2").render(course=library.course, units=units)


def _prove(made: Path) -> None:
    """Never let out a site that would ask another host for Python."""
    config = json.loads((made / "jupyter-lite.json").read_text(encoding="utf-8"))["jupyter-config-data"]
    url = config.get("litePluginSettings", {}).get(KERNEL, {}).get("pyodideUrl", "")
    lock = made / PYODIDE / pyodide.LOCK
    names = [package["file_name"] for package in json.loads(lock.read_text(encoding="utf-8"))["packages"].values()]
    absent = [name for name in (*pyodide.FILES, *names) if not (lock.parent / name).is_file()]
    if url != f"./{PYODIDE}/pyodide.mjs" or absent or any(re.match(r"https?:", name) for name in names):
        raise CannotMake(f"The site would have asked another host for Python ({url or absent}), and was not kept.")


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
