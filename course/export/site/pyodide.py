"""Python for the browser: Pyodide from its npm package, and beside it every package that a lesson imports.

Pyodide asks another host for any package its lock file does not hold. So the lock file is written anew with only
what is here, and is not written while something is missing.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from course.export import messages as refusals
from course.loading import yaml_parser
from course.loading.library import Library
from course.model.errors import CourseError

PACKAGE = "what-matters-to-me"
VERSION = "314.0.6"
KERNEL = "jupyterlite-pyodide-kernel==0.8.6"
"""What joins JupyterLite and that version of Pyodide. Fetched, not installed: beside an ordinary JupyterLab its
extension would only report that it has no JupyterLite."""

FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
PINS = Path(__file__).parent / "browser.txt"
LOCK = "pyodide-lock.json"

NOTHING = {"jedi": "Completes code for programmers. Lessons have none to write, and it is a twelfth of the download."}
"""Packages that something asks for and no lesson needs: a wheel of that name with nothing in it takes their place."""

ONLY_COMPILED = ("MarkupSafe", "PyYAML")
"""What the package registry has no wheel of that a browser can run; both can do without their compiled part."""

NOT_FOR_A_LESSON = ("__pycache__", "checks", "cli", "content", "export", "lab", "notebooks")
_ROOM = Path(__file__).parent.parent.parent


class Unfetched(CourseError):
    """Something could not be fetched or made; the sentence says what and what to do."""


def fetch(folder: Path) -> None:
    """Put Pyodide itself into `folder`. Raises Unfetched."""
    wanted = f"pyodide@{VERSION}"
    npm = shutil.which("npm")
    if npm is None:
        raise Unfetched(refusals.NO_NPM)
    folder.mkdir(parents=True, exist_ok=True)
    run = [npm, "pack", wanted, "--ignore-scripts", "--silent", "--pack-destination", str(folder)]
    _run(run, refusals.NPM_COULD_NOT_FETCH.format(package=wanted))
    [packed] = folder.glob("pyodide-*.tgz")
    with tarfile.open(packed) as archive:
        for name in (*FILES, LOCK):
            try:
                member = archive.extractfile(f"package/{name}")
            except KeyError:
                member = None
            if member is None:  # or a folder has that name
                raise Unfetched(refusals.HOLDS_NO.format(package=wanted, name=name))
            with member, (folder / name).open("wb") as file:
                shutil.copyfileobj(member, file)
    packed.unlink()


def kernel(folder: Path) -> Path:
    """Put the extension that runs Pyodide in JupyterLite into `folder`; where it is. Raises Unfetched."""
    run = [*_pip(), "download", "--no-deps", "--only-binary=:all:", f"--dest={folder}", KERNEL]
    _run(run, refusals.PIP_COULD_NOT_FETCH.format(package=KERNEL))
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        wanted = [name for name in archive.namelist() if "/labextensions/" in name]
        archive.extractall(folder, wanted)  # noqa: S202 - not tarfile: zipfile stays inside the folder
        constants = archive.read("jupyterlite_pyodide_kernel/constants.py").decode()
    if f'PYODIDE_VERSION = "{VERSION}"' not in constants:
        raise Unfetched(refusals.OTHER_PYODIDE.format(package=KERNEL, version=VERSION))
    [extension] = folder.glob("*.data/data/share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension")
    return extension


def wheels(folder: Path) -> None:
    """Put into `folder` a wheel of every package in `browser.txt`. Raises Unfetched."""
    info = json.loads((folder / LOCK).read_text(encoding="utf-8"))["info"]
    pins = [line for line in PINS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    built = [pin for pin in pins if pin.partition("==")[0] in ONLY_COMPILED]
    ready = [pin for pin in pins if pin not in built]
    target = ["--platform", _platform(info), "--python-version", _python(info), "--implementation", "cp"]
    target += ["--abi", _abi(info)]
    download = [*_pip(), "download", "--no-deps", "--only-binary=:all:", *target, f"--dest={folder}", *ready]
    _run(download, "pip could not fetch the packages for the browser")
    make = [*_pip(), "wheel", "--no-deps", f"--no-binary={','.join(ONLY_COMPILED)}", f"--wheel-dir={folder}", *built]
    # Neither must find a compiler: what it makes for this machine would not run in a browser.
    _run(make, f"pip could not make {' and '.join(built)}", CC="false", PYYAML_FORCE_LIBYAML="0")
    for wheel in folder.glob("*.whl"):
        _lighten(wheel)
    for name, why in NOTHING.items():
        _write(folder, {"Name": name, "Version": "0", "Summary": why}, {})


def _lighten(wheel: Path) -> None:
    """Take out what pip would put elsewhere than on Python's path, such as extensions of JupyterLab."""
    lighter = wheel.with_suffix(".part")
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(lighter, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if not part.filename.partition("/")[0].endswith(".data"):
                new.writestr(part, old.read(part), zipfile.ZIP_DEFLATED)
    lighter.replace(wheel)


def own_wheel(library: Library, folder: Path) -> Path:
    """The course as a wheel for the browser: what lessons call, and these very words."""
    found = importlib.metadata.metadata(PACKAGE)
    wanted = [each for each in found.get_all("Requires-Dist") or [] if "extra ==" not in each]
    parts = {f"course/{file.relative_to(_ROOM).as_posix()}": file.read_bytes() for file in _parts(_ROOM)}
    drafts = {library.path(entry) for entry in library.drafts}
    for file in sorted({*library.folder.rglob("*.yaml")} - drafts):
        text = yaml_parser.to_json(file.read_text(encoding="utf-8"))
        parts[f"course/content/{file.relative_to(library.folder).as_posix()}"] = text.encode()
    for file in sorted(library.folder.rglob("*.svg")):
        parts[f"course/content/{file.relative_to(library.folder).as_posix()}"] = file.read_bytes()
    return _write(folder, {"Name": PACKAGE, "Version": found["Version"], "Requires-Dist": wanted}, parts)


def _write(folder: Path, about: Mapping[str, str | list[str]], parts: Mapping[str, bytes]) -> Path:
    """A wheel of `parts`; the same parts give the same bytes."""
    stem = f"{str(about['Name']).replace('-', '_')}-{about['Version']}"
    lines = ["Metadata-Version: 2.1"]
    for name, value in about.items():
        lines += [f"{name}: {each}" for each in ([value] if isinstance(value, str) else value)]
    inner = {
        "METADATA": "\n".join([*lines, ""]),
        "WHEEL": "Wheel-Version: 1.0\nGenerator: course\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    whole = {**parts, **{f"{stem}.dist-info/{name}": text.encode() for name, text in inner.items()}}
    record = [f"{name},sha256={_digest(raw)},{len(raw)}\n" for name, raw in whole.items()]
    whole[f"{stem}.dist-info/RECORD"] = "".join([*record, f"{stem}.dist-info/RECORD,,\n"]).encode()
    path = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, raw in whole.items():
            archive.writestr(zipfile.ZipInfo(name), raw, zipfile.ZIP_DEFLATED)
    return path


def _digest(raw: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(raw).digest()).rstrip(b"=").decode()


def lock(folder: Path) -> list[str]:
    """Write the lock file of just the wheels in `folder`; their names. Raises Unfetched when one is missing."""
    info = json.loads((folder / LOCK).read_text(encoding="utf-8"))["info"]
    packages = {entry["name"]: entry for entry in (_entry(wheel, info) for wheel in sorted(folder.glob("*.whl")))}
    for entry in packages.values():
        if missing := {*entry["depends"]} - {*packages}:
            raise Unfetched(
                refusals.NEEDS_A_LINE.format(package=entry["name"], missing=", ".join(sorted(missing)), file=PINS.name)
            )
    (folder / LOCK).write_text(json.dumps({"info": info, "packages": packages}, indent=1), encoding="utf-8")
    return sorted(packages)


def _entry(wheel: Path, info: Mapping[str, str]) -> dict[str, Any]:
    """What the lock file says of one wheel."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name, parse_wheel_filename

    name, version, _, tags = parse_wheel_filename(wheel.name)
    if not {(tag.abi, tag.platform) for tag in tags} & {("none", "any"), (_abi(info), _platform(info))}:
        raise Unfetched(refusals.COMPILED_HERE.format(file=wheel.name))
    with zipfile.ZipFile(wheel) as archive:
        files = [part.split("/") for part in archive.namelist()]
        [inner] = {parts[0] for parts in files if parts[0].endswith(".dist-info")}
        requires = importlib.metadata.PathDistribution(zipfile.Path(archive, f"{inner}/")).requires or []
    markers = {
        "extra": "",
        "os_name": "posix",
        "platform_machine": info["arch"],
        "platform_python_implementation": "CPython",
        "platform_system": "Emscripten",
        "python_full_version": info["python"],
        "python_version": _python(info),
        "sys_platform": "emscripten",
    }
    wanted = [Requirement(each) for each in requires]
    return {
        "name": name,
        "version": str(version),
        "file_name": wheel.name,
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "install_dir": "site",
        "package_type": "package",
        "imports": sorted({parts[0].partition(".")[0] for parts in files if _is_code(parts)}),
        "depends": sorted({canonicalize_name(r.name) for r in wanted if not r.marker or r.marker.evaluate(markers)}),
        "unvendored_tests": False,
    }


def _is_code(parts: Sequence[str]) -> bool:
    """Whether a file of a wheel is code that can be imported."""
    return parts[-1].endswith((".py", ".so")) and not parts[0].endswith((".data", ".dist-info"))


def _python(info: Mapping[str, str]) -> str:
    return ".".join(info["python"].split(".")[:2])


def _abi(info: Mapping[str, str]) -> str:
    return f"cp{_python(info).replace('.', '')}"


def _platform(info: Mapping[str, str]) -> str:
    return f"pyemscripten_{info['abi_version']}_{info['arch']}"


def _parts(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in NOT_FOR_A_LESSON:
            yield from _parts(path)
        elif path.is_file():
            yield path


def _pip() -> list[str]:
    return [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]


def _run(command: Sequence[str], trouble: str, **variables: str) -> None:
    """Run `command`; what it said last goes into the sentence when it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments
            command, env={**os.environ, **variables}, capture_output=True, text=True, errors="replace", check=False
        )
    except OSError as error:
        raise Unfetched(
            refusals.CANNOT_BE_RUN.format(trouble=trouble, program=command[0], reason=error.strerror)
        ) from None
    if done.returncode:
        said = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        told = [line for line in said if re.match(r"(npm )?(ERR|error)", line, re.IGNORECASE)] or said
        raise Unfetched(refusals.IT_SAID.format(trouble=trouble, words=" ".join(told[:2])[:400]))
