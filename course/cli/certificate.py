"""The command for a certificate of what a learner has finished: `course certificate`."""

from __future__ import annotations

from pathlib import Path

import click

from course.cli import messages
from course.cli.answers import own_file_options, own_store, put_own_file, refuse_if_there
from course.cli.errors import open_library
from course.model.with_others import WithOthers
from course.portfolio import certificate as documents
from course.portfolio.formats import Format


@click.command()
@click.option("--name", default="", help="Your name as it is to stand on it; without, there is a line to write on.")
@click.option(
    "--with-others",
    "others",
    nargs=2,
    type=(click.IntRange(1, 10_000), str),
    multiple=True,
    metavar="MINUTES ROLE",
    help="Time that you spent learning with somebody, and their job, not their name. Again for more.",
)
@own_file_options
def certificate(name: str, others: tuple[tuple[int, str], ...], form: Format, out: Path | None) -> None:
    """Put what you have finished into one file: units, outcomes and hours. You certify it yourself.

    Example: course certificate --name "Sam Okafor" --with-others 30 "physiotherapist"

    Your name goes into the file and nowhere else.
    """
    path = out or Path(documents.file_name(form))
    refuse_if_there(path)
    together = [WithOthers(minutes, role) for minutes, role in others]
    raw = documents.to_file(open_library(), own_store(), form, name, together)
    put_own_file(path, raw, messages.CERTIFICATE_IS_IN)
