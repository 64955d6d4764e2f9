"""The edge where errors become sentences: no command shows a stack trace."""

from __future__ import annotations

import contextlib
import io
import sys
import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from course.cli import messages
from course.export.errors import LettersMissing
from course.language import install_command
from course.loading import library
from course.model.errors import CourseError, system_errors_explained


class Interrupted(click.ClickException):
    """Somebody pressed Ctrl and C."""

    exit_code = 130  # what a shell expects then

    def __init__(self) -> None:
        super().__init__(messages.STOPPED)


class Commands(click.Group):
    """A group of commands whose errors are all reported as sentences, and which any terminal can show."""

    def main(self, *args: Any, **how: Any) -> Any:
        """Do what was typed."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")  # an old code page lacks letters: a "?" is better than no words
        return super().main(*args, **how)

    def invoke(self, context: click.Context) -> Any:
        """Run the command that was asked for."""
        with report_errors(), _warnings_told():
            return super().invoke(context)


@contextlib.contextmanager
def _warnings_told() -> Iterator[None]:
    """Say each thing once that was made with something missing; any other warning goes its own way."""
    told: set[str] = set()
    show = warnings.showwarning

    def tell(message: Warning | str, category: type[Warning], *where: Any, **how: Any) -> None:
        if not issubclass(category, LettersMissing):
            show(message, category, *where, **how)
        elif str(message) not in told:
            told.add(str(message))
            click.echo(str(message), err=True)

    with warnings.catch_warnings():
        warnings.simplefilter("always", LettersMissing)
        warnings.showwarning = tell
        yield


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
            messages.NEEDS_AUTHORS_TOOLS.format(module=error.name, command=install_command.command("author"))
        ) from error
    except Exception as error:
        raise click.ClickException(_fault(error)) from error


def _fault(error: Exception) -> str:
    """The sentence for an unforeseen error, with enough detail for a developer to find it."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    words = " ".join(str(error).split())[:300]
    return messages.FAULT_OF_THE_COURSE.format(
        error=type(error).__name__, words=words, file=Path(place.filename).name, line=place.lineno
    )


def open_library(*, own: bool = False) -> library.Library:
    """Open the course around the current folder. Raises NotThere, or Mistakes if course.yaml has any.

    Commands that write into the course ask for their `own`: never the copy installed with the program.
    """
    content = library.around(Path.cwd()) if own else library.find()
    if content is None:
        raise library.NotThere(messages.IN_NO_COURSE.format(folder=Path.cwd()))
    _ = content.course
    return content
