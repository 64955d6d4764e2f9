"""The command `course export pages`."""

from __future__ import annotations

from pathlib import Path

import click

from course.cli import messages
from course.cli.errors import open_library
from course.cli.units import find_entries, units_option


@click.command()
@units_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("pages"),
    show_default=True,
    help="The folder to put it in.",
)
@click.option("--host", is_flag=True, help="For a web host: what makes it installable, and open offline, beside it.")
def pages(units: tuple[str, ...], out: Path, host: bool) -> None:
    """The whole course in one HTML file, to be opened with a double-click.

    Example: course export pages --out pages

    It runs in any browser, from a disk, a stick or a website, with the network off. Answers stay on the page until the
    reader has their browser keep them, and can be saved as the answers file that notebooks take and give. With --unit,
    each unit named is a file of its own.
    """
    from course.export import output_folder
    from course.export import pages as making
    from course.export.pages.host import DISK
    from course.export.pages.web import WEB, files_beside

    library = open_library()
    chosen = [[entry] for entry in find_entries(library, units)] if units else [[]]
    place = WEB if host else DISK
    files = [(making.name(*entries), making.page(library, entries, place).encode()) for entries in chosen]
    names = [name for name, _ in files]
    beside = files_beside(library, names) if host else []
    for path in output_folder.put(out, [*files, *beside]):
        if path.name in names:
            click.echo(messages.MADE_PAGES.format(file=path, megabytes=f"{path.stat().st_size / 1e6:.1f}"))
        else:
            click.echo(messages.MADE.format(file=path))
    if host:
        click.echo(messages.PUT_PAGES_ON_A_HOST)
