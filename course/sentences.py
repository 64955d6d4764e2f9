"""What every command needs: the course around it, and sentences in the place of stack traces."""

from __future__ import annotations

import click

from course import answersfile, library, saved
from course.export.refusal import Missing, NotMade
from course.reader import Mistakes
from course.start import CannotStart


def opened() -> library.Library:
    """The course around the folder one is in; its first mistakes come out as sentences."""
    with plain_errors():
        found = library.find()
        _ = found.course
    return found


class plain_errors:  # noqa: N801 - reads as a phrase
    """Turns what can go wrong into sentences on the way out."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        match error:
            case Mistakes() | library.NotThere() | CannotStart() | Missing() | NotMade():
                raise click.ClickException(str(error)) from None
            case answersfile.Refused() | saved.NotSaved():
                raise click.ClickException(str(error)) from None
            case ModuleNotFoundError(name=str(name)) if not name.startswith("course"):
                raise click.ClickException(
                    f"This needs the tools for authors, and '{name}' is not installed. "
                    "In the course's own folder run: pip install '.[author]'"
                ) from None
            case OSError():
                name = error.filename or "A file"
                raise click.ClickException(f"{name} could not be read or written ({error.strerror}).") from None
            case _:
                return
