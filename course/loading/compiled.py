"""What was made of the words once, on the disk: a kernel has it without parsing, checking and drawing them again.

It lies in the user's own cache, in a folder named by a digest of every file of words and of the program that made it.
So it is never older than the words, and may be deleted at any time. What is damaged, or cannot be kept, is made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import pickle
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

from course import __version__
from course.model.errors import CourseError
from course.model.home import home

FOLDER = "what-matters-to-me"
"""Below the user's cache."""

MOST = 6
"""How many states of the words are kept; the oldest go first."""

LARGEST = 2_000_000
"""Bytes of a file of words; what is larger is refused by the reader, and not worth a look here."""

DIGEST = hashlib.blake2b
CHECK = DIGEST().digest_size
"""Bytes before what is kept, by which damage is seen."""

PROGRAM = Path(__file__).parent.parent
ROOMS = ("language", "loading", "model", "render", "render/templates", "widget")
PACKAGES = ("jinja2", "markdown_it", "pydantic", "pydantic_core")
"""What has a part in what is made of the words. They are not imported for it: that takes longer than all else."""

T = TypeVar("T")


class Compiled:
    """What was compiled of the words in one `content/` folder, as they are now."""

    def __init__(self, content: Path) -> None:
        self.content = content
        cache = private_cache()
        self._key = describe_words(content) if cache else ""
        self._place = cache / self._key if cache and self._key else None

    def take(self, name: str, kind: type[T], make: Callable[[], T]) -> T:
        """What was kept under this name; where nothing was, what `make` gives, which is kept from then on."""
        if self._place is None:
            return make()
        kept = _load(self._place / name)
        if isinstance(kept, kind):
            return kept
        made = make()
        if describe_words(self.content) == self._key:  # else the words changed meanwhile, and this may be of either
            _keep(self._place / name, made)
        return made


def describe_words(content: Path) -> str:
    """A digest of every file of words or with a picture, and of the program; "" where not all can be read."""
    digest = DIGEST(digest_size=20)
    try:
        digest.update(_describe_program().encode())
        for folder in (content, content / "images"):
            for name, stat in _files(folder, ".yaml", ".svg"):
                if stat.st_size > LARGEST:
                    return ""
                words = (folder / name).read_bytes()
                digest.update(f"{folder.name} {name} {len(words)}\n".encode())
                digest.update(words)
    except OSError:
        return ""
    return digest.hexdigest()


@cache
def _describe_program() -> str:
    """The program as this process has it, by the times and sizes of its files. Raises OSError."""
    facts = [__version__, sys.version]
    for room in ROOMS:
        for name, stat in _files(PROGRAM / room, ".py", ".j2"):
            facts.append(f"{room} {name} {stat.st_size} {stat.st_mtime_ns}")
    for package in PACKAGES:
        stat = Path(((spec := find_spec(package)) and spec.origin) or "").stat()
        facts.append(f"{package} {stat.st_size} {stat.st_mtime_ns}")
    return "\n".join(facts)


def _files(folder: Path, *endings: str) -> Iterator[tuple[str, os.stat_result]]:
    """The files in `folder` with one of the `endings`, by name. Raises OSError."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.endswith(endings) and entry.is_file():
                yield entry.name, entry.stat()


def private_cache() -> Path | None:
    """The user's own folder for what can be made again, which nobody else may write to; None where there is none."""
    if sys.platform == "emscripten":  # its words are JSON, and no disk outlives the page
        return None
    try:
        folder = _cache() / FOLDER
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        stat = folder.lstat()
    except (OSError, CourseError):
        return None
    is_ours = not hasattr(os, "getuid") or (stat.st_uid == os.getuid() and not stat.st_mode & 0o022)
    return folder if is_ours and not folder.is_symlink() else None


def _cache() -> Path:
    """Where this system has its users' caches. Raises NoHome."""
    match sys.platform:
        case "win32" if local := os.environ.get("LOCALAPPDATA"):
            return Path(local)
        case "darwin":
            return home() / "Library" / "Caches"
    chosen = os.environ.get("XDG_CACHE_HOME", "")
    return Path(chosen) if Path(chosen).is_absolute() else home() / ".cache"


class _Records(pickle.Unpickler):
    """Makes records of the course and days, and nothing else, whatever a file says."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("course.model.") or (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no record.")


def _load(path: Path) -> object:
    """What `path` holds; None where there is nothing, or nothing that is whole."""
    try:
        kept = path.read_bytes()
        if DIGEST(kept[CHECK:]).digest() == kept[:CHECK]:
            return _Records(io.BytesIO(kept[CHECK:])).load()
    except Exception:  # noqa: S110 - whatever is wrong with it, it is made again
        pass
    return None


def _keep(path: Path, record: object) -> None:
    """Keep `record`, whole or not at all; where nothing may be written, do without."""
    with contextlib.suppress(OSError):
        if not path.parent.is_dir():
            path.parent.mkdir(mode=0o700, exist_ok=True)
            _make_room(path.parent)
        words = pickle.dumps(record, pickle.HIGHEST_PROTOCOL)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            written = Path(file.name)
            try:
                file.write(DIGEST(words).digest() + words)
                file.close()
                written.replace(path)
            except OSError:  # a full disk; or, on Windows, another process has it open, and kept the same
                file.close()
                written.unlink()


def _make_room(newest: Path) -> None:
    """Delete what was compiled of words that are long gone."""
    states = sorted((path for path in newest.parent.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
    for state in states[:-MOST]:
        if state != newest:
            shutil.rmtree(state, ignore_errors=True)
