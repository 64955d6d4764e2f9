"""The edge where errors become sentences: no command shows a stack trace."""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from course.language import install_command
from course.loading import library
from course.model.errors import CourseError, system_errors_explained


class Interrupted(click.ClickException):
    """Somebody pressed Ctrl and C."""

    exit_code = 130  # what a shell expects then

    def __init__(self) -> None:
        super().__init__("You stopped this. Each file is whole: as it was before, or as it was to be.")


class Commands(click.Group):
    """A group of commands whose errors are all reported as sentences."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command that was asked for."""
        with report_errors():
            return super().invoke(context)


@contextlib.contextmanager
def report_errors() -> Iterator[None]:
    """Turn every error, ours or the system's, into a click.ClickException whose text is a sentence."""
    try:
        with system_errors_explained():
            yield
    except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
        raise
    except CourseError as error:
        raise click.ClickException(str(error)) from error
    except KeyboardInterrupt as error:
        raise Interrupted from error
    except ModuleNotFoundError as error:
        if (error.name or "course").partition(".")[0] == "course":
            raise click.ClickException(_fault(error)) from error
        raise click.ClickException(
            f"This needs the tools for authors, and '{error.name}' is not installed. To install them, run:\n\n"
            f"  {install_command.command('author')}"
        ) from error
    except Exception as error:
        raise click.ClickException(_fault(error)) from error


def _fault(error: Exception) -> str:
    """The sentence for an unforeseen error, with enough detail for a developer to find it."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    words = " ".join(str(error).split())[:300]
    return (
        "This is a fault of the course itself, and not of what you did. Please send these words to whoever gave you "
        f"the course: {type(error).__name__} ({words}) in {Path(place.filename).name}, line {place.lineno}."
    )


def open_library(*, own: bool = False) -> library.Library:
    """Open the course around the current folder. Raises NotThere, or Mistakes if course.yaml has any.

    Commands that write into the course ask for their `own`: never the copy installed with the program.
    """
    content = library.around(Path.cwd()) if own else library.find()
    if content is None:
        raise library.NotThere(
            f"This writes into a course's own folder, and {Path.cwd()} is in none: there is no content/course.yaml "
            "in it or above it. Go into the folder of your course, and run it there."
        )
    _ = content.course
    return content
