"""JupyterLite for the course: its settings, the packages for the browser, its builder, and a look at what that made."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from course.export import messages as refusals
from course.export.site import pyodide
from course.language import install_command
from course.loading.library import Library
from course.model.errors import CourseError
from course.widget.script import BROWSER

_LAB = Path(__file__).parent.parent.parent / "lab"
_MODE = _LAB / "settings" / "labconfig"
EXTENSION = _LAB / "extension"

KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
OTHERS = ("@jupyter-widgets/jupyterlab-manager", "anywidget")
PYODIDE = "static/pyodide"
FIRST = ("micropip", "piplite", "ipykernel", "comm", "pyodide-kernel", "jedi", "ipython", pyodide.PACKAGE)
"""Loaded while Pyodide starts, rather than one after the other once it runs. The kernel asks for all but the last."""


FROM_THE_HOST = "if(!enableCache)return await fetch(t);"
ASKED_AGAIN = 'if(!enableCache)return await fetch(t,{cache:"no-cache"});'
"""In JupyterLite's service worker, where a file comes from the web host; and as it is on the site."""


class CannotMake(CourseError):
    """The site cannot be made. The sentence says why and what to do; the previous site is untouched."""


def write_settings(library: Library, lite: Path) -> None:
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
        "courseSite": "on",
        "litePluginSettings": {KERNEL: kernel},
    }
    document = {"jupyter-lite-schema-version": 0, "jupyter-config-data": config}
    (lite / "jupyter-lite.json").write_text(json.dumps(document, indent=1), encoding="utf-8")
    shutil.copy(_MODE / "default_setting_overrides.json", lite / "overrides.json")


def gather_packages(library: Library, kernel: Path, folder: Path) -> None:
    """Put every package that a lesson imports into `folder`. Raises CannotMake or Unfetched."""
    pyodide.wheels(folder)
    for wheel in (kernel / "static" / "pypi").glob("*.whl"):
        if not wheel.name.startswith("widgetsnbextension-3"):  # of two for the old and the new ipywidgets
            shutil.copy(wheel, folder)
    pyodide.own_wheel(library, folder)
    missing = {*FIRST} - {*pyodide.lock(folder)}
    if missing:
        raise CannotMake(refusals.PACKAGES_LACK.format(missing=", ".join(sorted(missing))))


def build(lite: Path, kernel: Path, contents: Path, made: Path) -> None:
    """Run JupyterLite's builder. Raises CannotMake with what it said."""
    run = [sys.executable, "-m", "jupyterlite_core", "build", f"--lite-dir={lite}", f"--output-dir={made}"]
    run += [f"--contents={contents}", "--apps=notebooks", "--ignore-sys-prefix", "--no-sourcemaps"]
    run += ["--no-unused-shared-packages", "--no-libarchive"]
    places = [own_extension(lite.parent / "own-extension"), kernel, *map(_extension, OTHERS)]
    run += [f"--LiteBuildConfig.federated_extensions={place}" for place in places]
    done = subprocess.run(run, cwd=lite, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603
    if done.returncode:
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise CannotMake(refusals.JUPYTERLITE_NOT_BUILT.format(words=" ".join(said[-3:])[:600]))


def own_extension(folder: Path) -> Path:
    """Put our extension into the new `folder` as an install does, with what it shares with the widgets; that folder."""
    shutil.copytree(EXTENSION, folder)
    shutil.copytree(BROWSER, folder / "static" / "browser")
    return folder


def _extension(name: str) -> Path:
    """Where an extension of JupyterLab is installed."""
    from jupyter_core.paths import jupyter_path

    found = next((Path(path, name) for path in jupyter_path("labextensions") if Path(path, name).is_dir()), None)
    if found is None:
        raise CannotMake(refusals.EXTENSION_IS_MISSING.format(name=name, command=install_command.command("site")))
    return found


def keep_fresh(made: Path) -> None:
    """Let the site's service worker ask the web host about each file again, which a browser may not do for days.

    So a corrected unit is there on the next visit, its notebook and the words in its Python together. What did not
    change is not sent again. Raises CannotMake.
    """
    worker = made / "service-worker.js"
    text = worker.read_text(encoding="utf-8")
    if text.count(FROM_THE_HOST) != 1:
        raise CannotMake(refusals.OTHER_SERVICE_WORKER.format(expected=FROM_THE_HOST))
    worker.write_text(text.replace(FROM_THE_HOST, ASKED_AGAIN), encoding="utf-8")


def refuse_other_hosts(made: Path) -> None:
    """Raises CannotMake for a site that would ask another host for Python."""
    config = json.loads((made / "jupyter-lite.json").read_text(encoding="utf-8"))["jupyter-config-data"]
    url = config.get("litePluginSettings", {}).get(KERNEL, {}).get("pyodideUrl", "")
    lock = made / PYODIDE / pyodide.LOCK
    names = [package["file_name"] for package in json.loads(lock.read_text(encoding="utf-8"))["packages"].values()]
    absent = [name for name in (*pyodide.FILES, *names) if not (lock.parent / name).is_file()]
    if url != f"./{PYODIDE}/pyodide.mjs" or absent or any(re.match(r"https?:", name) for name in names):
        raise CannotMake(refusals.WOULD_ASK_ANOTHER_HOST.format(what=url or absent))
