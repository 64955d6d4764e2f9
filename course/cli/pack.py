"""`course export pack`: all that a session needs on paper, and how many of each to print."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from course.cli import messages
from course.cli.errors import open_library
from course.cli.paper import paper_options, read_trainer, with_session
from course.cli.units import units_option
from course.export.errors import Missing
from course.export.paper.formats import Format, advice

if TYPE_CHECKING:
    from course.export.paper.document import PrintOptions
    from course.export.paper.pack import Pack
    from course.loading.library import Library
    from course.model import Entry

MOST = 200
"""As many people as anybody packs for at once."""


@click.command()
@units_option
@click.option("--people", type=int, default=12, show_default=True, help="How many people come.")
@paper_options(form="pdf")
def pack(
    units: tuple[str, ...], people: int, out: Path | None, form: Format, large: bool, trainer: Path | None
) -> None:
    """What a session needs on paper, one folder a unit, and how many of each to print.

    Example: course export pack --unit 2 --people 12

    In the folder: the plan for you, handouts and sheets for everybody, answers, cards and a poster. Files of your own
    in it are kept.
    """
    from course.export import output_folder
    from course.export.paper.document import PrintOptions

    if not 1 <= people <= MOST:
        sentence = messages.PEOPLE_FOR_A_ROOM.format(people=people, most=MOST)
        raise click.BadParameter(sentence, param_hint="--people")
    library = open_library()
    options = PrintOptions(large, read_trainer(trainer))
    build = partial(_build, library, options, people)
    made: list[Pack] = []
    with click.progressbar(with_session(library, units), label="Pack", file=sys.stderr) as entries:
        for entry in entries:
            try:
                made.append(build(entry, form))
            except Missing as missing:
                if form != "pdf":
                    raise
                click.echo(messages.HTML_INSTEAD.format(sentence=missing), err=True)
                form = "html"
                made.append(build(entry, form))
    for each in made:
        folder = (out or Path("pack")) / each.folder
        output_folder.put(folder, [(part.name, part.raw) for part in each.parts])
        click.echo(messages.PACK_IS_IN.format(people=each.people, folder=folder))
        for line in each.to_print:
            click.echo(f"  {line}")
    click.echo(advice(form))


def _build(library: Library, options: PrintOptions, people: int, entry: Entry, form: Format) -> Pack:
    from course.export.paper.pack import build

    return build(library, entry, options, form, people)
