"""The command `course preview`."""

from __future__ import annotations

import time

import click

from course.cli import messages
from course.cli.errors import open_library

PORT = 8808


@click.command()
@click.argument("asked", metavar="[UNIT]", default="")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0 takes any that is free."
)
def preview(asked: str, port: int) -> None:
    """Show a unit in a browser, drawn again each time a file of the course is saved.

    Example: course preview context

    UNIT is its id, its number, or a part of its title; drafts too. Leave it out to choose in the browser.

    The page stays where you are in it. A mistake shows its sentence, file and line above the last page without one,
    and goes when it is mended. Only this computer can open the address. To stop: Ctrl and C.
    """
    from threading import Thread

    from course.export.preview.drawings import Drawings
    from course.export.preview.server import Server

    library = open_library(own=True)
    unit = library.find_unit(asked).unit if asked else ""
    drawings = Drawings(library)
    with Server(drawings, port) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        click.echo(messages.PREVIEW_IS_AT.format(address=f"{server.address}{unit}"))
        click.echo(messages.LOOKS_FOR_CHANGES.format(folder=library.folder))
        try:
            drawings.follow(time.sleep)
        except KeyboardInterrupt:
            click.echo(messages.PREVIEW_STOPPED)
        finally:
            drawings.close()
            server.shutdown()
