"""The command `course export epub`."""

from __future__ import annotations

from pathlib import Path

import click

from course.cli import messages
from course.cli.errors import open_library
from course.cli.units import find_entries, units_option


@click.command()
@units_option
@click.option("--out", type=click.Path(path_type=Path), default=Path("epub"), show_default=True, help="The folder.")
def epub(units: tuple[str, ...], out: Path) -> None:
    """The whole course for learners as one book for phones and e-readers (EPUB 3), with answers at the end.

    Example: course export epub --out epub

    Send the file, or put it on a shared drive: it opens in Books, Thorium or any other reading app, which can set the
    letters larger and read aloud. It asks nobody for anything, and keeps nothing that its reader does.
    """
    from course.export import epub as making
    from course.export import output_folder

    library = open_library()
    (path,) = output_folder.put(out, [making.build(library, find_entries(library, units))])
    click.echo(messages.MADE.format(file=path))
