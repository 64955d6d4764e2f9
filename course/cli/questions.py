"""The command `course export questions`."""

from __future__ import annotations

from pathlib import Path

import click

from course.cli import messages
from course.cli.errors import open_library
from course.cli.units import find_entries, units_option
from course.export.questions import FORMATS, BankFormat, to_file


@click.command()
@units_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="moodle-xml", show_default=True)
@click.option("--out", type=click.Path(path_type=Path), default=Path("questions"), show_default=True)
def questions(units: tuple[str, ...], form: BankFormat, out: Path) -> None:
    """The questions as a bank that Moodle and other platforms import, with feedback to each option.

    Example: course export questions --format moodle-xml --out questions

    \b
    moodle-xml  all of them. What never counts in the course, such as rating what to do, is worth no marks there.
    gift        choosing and matching. GIFT cannot put steps in order, nor say that a question never counts:
                how many were left out is said at the end.
    Names and ID numbers are the course's own ids, so they stay when words change.
    """  # noqa: D301 - click wants this letter itself, not its name
    from course.export import output_folder

    library = open_library()
    bank = to_file(library, find_entries(library, units), form)
    (path,) = output_folder.put(out, [(bank.name, bank.raw)])
    click.echo(messages.MADE_QUESTIONS.format(file=path, count=bank.held))
    if bank.orderings:
        click.echo(messages.LEFT_OUT_ORDERING.format(count=bank.orderings))
    if bank.unscored:
        click.echo(messages.LEFT_OUT_UNSCORED.format(count=bank.unscored))
