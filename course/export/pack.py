"""A pack: documents in one form, put into one folder, each file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, assert_never

from course.disk import replace
from course.export import document, pdf, word
from course.export.document import Document, Paper
from course.export.refusal import NotMade
from course.library import Library

Form = Literal["html", "pdf", "docx"]


def made(library: Library, what: Document, paper: Paper, form: Form) -> tuple[str, bytes]:
    """A document's file: its name and its bytes. Raises Missing where a tool is not installed."""
    page = document.page(library, what, paper)
    match form:
        case "html":
            raw = page.encode("utf-8")
        case "pdf":
            raw = pdf.made(page)
        case "docx":
            raw = word.made(page, what.title, document.foot(library, what), large=paper.large)
        case _:
            assert_never(form)
    return f"{what.stem}.{form}", raw


def put(folder: Path, files: Sequence[tuple[str, bytes]]) -> list[Path]:
    """Write `files` into `folder`; their paths. Raises NotMade at the first that cannot be written."""
    fresh = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotMade(f"{folder} cannot be a folder ({_why(error)}). Name another with --out.") from None
    done: list[Path] = []
    for name, raw in files:
        path = folder / name
        try:
            replace(path, raw, mode=0o644)
        except OSError as error:
            if fresh and not done:
                with contextlib.suppress(OSError):
                    folder.rmdir()
            before = f"{len(done)} of {len(files)} files were made before it" if done else "Nothing was made"
            raise NotMade(f"{path} could not be written ({_why(error)}). {_todo(path, error)} {before}.") from None
        done.append(path)
    return done


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _todo(path: Path, error: OSError) -> str:
    if path.is_dir():
        return "A folder has its name: move it away, or name another place with --out."
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "Make room, or name another place with --out."
    return "It may be open in another program: close it there. Or name a place where you may write, with --out."
