"""The command `course export lms`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from course.cli import messages
from course.cli.errors import open_library
from course.cli.units import find_entries, units_option

if TYPE_CHECKING:
    from course.export.lms import Standard


@click.command()
@units_option
@click.option(
    "--standard",
    type=click.Choice(["scorm12", "scorm2004"]),
    default="scorm12",
    show_default=True,
    help="What the platform reads; most read both.",
)
@click.option("--out", type=click.Path(path_type=Path), default=Path("lms"), show_default=True, help="The folder.")
def lms(units: tuple[str, ...], standard: Standard, out: Path) -> None:
    """The whole course as a package for a learning platform (LMS) such as ESR or Moodle: a SCORM zip.

    Example: course export lms --standard scorm12 --out lms

    Upload the zip as it is. The platform is told which activities a learner has done, where they are, and when they
    have finished; never a word of theirs, a score, or that somebody failed. With --unit, each unit named is a package
    of its own.
    """
    from course.export import lms as making
    from course.export import output_folder

    library = open_library()
    chosen = find_entries(library, units) if units else [None]
    packages = [making.build(library, standard, entry) for entry in chosen]
    for path in output_folder.put(out, packages):
        click.echo(messages.MADE_PACKAGE.format(file=path, megabytes=f"{path.stat().st_size / 1e6:.1f}"))
