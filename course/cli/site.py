"""The command `course export site`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from course.cli import messages
from course.cli.errors import open_library
from course.language import install_command


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help="Where to put the site.",
)
def site(out: Path) -> None:
    """A website on which the whole course runs in the reader's browser.

    Example: course export site --out site

    \b
    It needs:
      - the tools for it; where they are missing, the command says how to install them
      - npm, which comes with Node.js
      - the network, while it is made: Pyodide and Python packages are fetched, about 20 MB
    The folder it makes asks no other host for anything. Put it on any web host that has HTTPS; a sub-path will do.
    Answers stay in the reader's browser.
    """  # noqa: D301 - click wants this letter itself, not its name
    from course.export import site as making

    library = open_library()
    with click.progressbar(length=len(making.STEPS), label="Site", file=sys.stderr) as bar:

        def step(name: str) -> None:
            bar.label = f"Site: {name}"
            bar.update(1)

        finished = making.make(library, out, step)
    serve_it = [sys.executable, "-m", "http.server", "8000", "--bind", "127.0.0.1", "--directory", str(finished.folder)]
    megabytes = f"{finished.size / 1e6:.0f}"
    click.echo(messages.MADE_SITE.format(folder=finished.folder, files=finished.files, megabytes=megabytes))
    click.echo(messages.PUT_IT_ON_A_HOST)
    click.echo(messages.TO_TRY_IT.format(command=install_command.quoted(serve_it)))
