"""`course export pack`: all that a session needs on paper, and how many of each to print."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from course.cli import messages
from course.cli.paper import open_in_setting, paper_options, read_trainer, setting_option, with_session
from course.cli.units import units_option
from course.export.errors import Missing
from course.export.paper.formats import Format, advice
from course.loading.library import NotThere
from course.model import Workshop

if TYPE_CHECKING:
    from course.export.paper.document import PrintOptions
    from course.export.paper.orders import Pack
    from course.loading.library import Library
    from course.model import Entry
    from course.model.facilitator import Setting

MOST = 200
"""As many people as anybody packs for at once."""


@click.command()
@units_option
@click.option("--people", type=int, default=12, show_default=True, help="How many people come.")
@setting_option
@click.option("--half-day", is_flag=True, help="The half day of several units, and only it where no unit is named.")
@paper_options(form="pdf")
def pack(
    units: tuple[str, ...],
    people: int,
    setting: Setting | None,
    half_day: bool,
    out: Path | None,
    form: Format,
    large: bool,
    trainer: Path | None,
) -> None:
    """What a session needs on paper, one folder a unit, and how many of each to print.

    Example: course export pack --unit 2 --people 12

    In the folder: the plan for you, handouts and sheets for everybody, answers, cards, a poster and role plays. Files
    of your own in it are kept. The half day of several units: course export pack --half-day --people 12

    For people who work on a ward: course export pack --unit 1 --setting ward
    """
    from course.export import output_folder
    from course.export.paper.document import PrintOptions

    if not 1 <= people <= MOST:
        sentence = messages.PEOPLE_FOR_A_ROOM.format(people=people, most=MOST)
        raise click.BadParameter(sentence, param_hint="--people")
    library = open_in_setting(setting, units, hours=bool(units) or not half_day, half_day=half_day)
    options = PrintOptions(large, read_trainer(trainer))
    if half_day and not library.course.workshop:
        raise NotThere(messages.NO_HALF_DAY)
    entries = [] if half_day and not units else with_session(library, units)
    sessions: list[Entry | Workshop] = [
        *entries,
        *([library.course.workshop] if half_day and library.course.workshop else []),
    ]
    made: list[Pack] = []
    with click.progressbar(sessions, label="Pack", file=sys.stderr) as bar:
        for session in bar:
            try:
                made.append(_build(library, session, options, form, people))
            except Missing as missing:
                if form != "pdf":
                    raise
                click.echo(messages.HTML_INSTEAD.format(sentence=missing), err=True)
                form = "html"
                made.append(_build(library, session, options, form, people))
    for each in made:
        folder = (out or Path("pack")) / each.folder
        output_folder.put(folder, each.files)
        click.echo(messages.PACK_IS_IN.format(people=each.people, folder=folder))
        for line in each.to_print:
            click.echo(f"  {line}")
    click.echo(advice(form))


def _build(library: Library, session: Entry | Workshop, options: PrintOptions, form: Format, people: int) -> Pack:
    from course.export.paper import pack

    if isinstance(session, Workshop):
        return pack.build_half_day(library, session, options, form, people)
    return pack.build(library, session, options, form, people)
