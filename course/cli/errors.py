"""What every command needs: the course around it, and sentences in the place of stack traces."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import click

from course.export.errors import Missing, NotMade
from course.lab.launch import CannotStart
from course.language import install_command
from course.learner import archive, response
from course.loading import library
from course.loading.reader import Mistakes


def opened(*, own: bool = False) -> library.Library:
    """The course around the folder one is in; its first mistakes come out as sentences.

    Only one's `own`, where something is written into it: never the copy that came with the program.
    """
    with plain_errors():
        found = library.around(Path.cwd()) if own else library.find()
        if found is None:
            raise library.NotThere(
                f"This writes into a course's own folder, and {Path.cwd()} is in none: there is no content/course.yaml "
                "in it or above it. Go into the folder of your course, and run it there."
            )
        _ = found.course
    return found


def _explain(error: OSError) -> str:
    """What could not be read or written, why, and what to do."""
    path = Path(os.fsdecode(error.filename2 or error.filename or "")).absolute()
    if path.suffix == ".part":  # our own name for a file that is being written
        path = path.parent
    if not error.filename:
        return f"A file or program could not be used ({error.strerror or error}). Run this again."
    if isinstance(error, FileNotFoundError):
        missing = next((up for up in reversed((path, *path.parents)) if not up.exists()), path)
        return f"There is no {missing}. Look at how it is spelled, or make it first."
    if isinstance(error, PermissionError):
        return f"{path} may not be read or written by you. Name another place, or ask for the right."
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"There is no room in {path}. Make room there, or name another place."
    return f"{path} could not be read or written ({error.strerror or error}). Name another place."


class plain_errors:  # noqa: N801 - reads as a phrase
    """Turns what can go wrong into sentences on the way out."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        match error:
            case Mistakes() | library.NotThere() | CannotStart() | Missing() | NotMade():
                raise click.ClickException(str(error)) from None
            case archive.Refused() | response.NotSaved():
                raise click.ClickException(str(error)) from None
            case ModuleNotFoundError(name=str(name)) if not name.startswith("course"):
                raise click.ClickException(
                    f"This needs the tools for authors, and '{name}' is not installed. To install them, run:\n\n"
                    f"  {install_command.command('author')}"
                ) from None
            case OSError():
                raise click.ClickException(_explain(error)) from None
            case _:
                return
