"""The command `course export epub`."""

from __future__ import annotations

from pathlib import Path

import click

from course.cli import messages
from course.cli.errors import open_library


@click.command()
@click.option(
    "--unit", "units", multiple=True, metavar="UNIT",
    help="A unit: its id, its number, or a part of its title; again for more. By default every unit.",
)  # fmt: skip
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
    entries = [library.find_unit(unit) for unit in dict.fromkeys(units)] or library.lessons
    (path,) = output_folder.put(out, [making.build(library, entries)])
    click.echo(messages.MADE.format(file=path))
