"""The command for a reflective account under the headings of a regulator: `course account`."""

from __future__ import annotations

from pathlib import Path

import click

from course.cli import messages
from course.cli.answers import own_store, put_own_file, refuse_if_there
from course.cli.errors import open_library
from course.learner.store import Store
from course.loading.library import Library
from course.model import Regulator
from course.portfolio import account as documents
from course.portfolio.formats import FORMATS, Format


@click.command()
@click.argument("regulator")
@click.option(
    "--put",
    "picks",
    nargs=2,
    type=(str, str),
    multiple=True,
    metavar="HEADING UNIT/ACTIVITY",
    help="What you wrote in an activity goes under this heading. Again for more.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="html", show_default=True)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file; by default it has the day.")
def account(regulator: str, picks: tuple[tuple[str, str], ...], form: Format, out: Path | None) -> None:
    """Put what you choose of your own words under the headings of REGULATOR: nmc, aomrc, hcpc or gphc.

    Example: course account nmc --put what-you-learnt relationships/when-trust-changed

    Without --put it makes nothing, and lists the headings and where you have written. What changed in your practice
    stays blank, for you to write.
    """
    library, store = open_library(), own_store()
    chosen = documents.find_regulator(library, regulator)
    if not picks:
        click.echo(_list(library, store, chosen))
        return
    path = out or Path(documents.file_name(chosen, form))
    refuse_if_there(path)
    raw = documents.to_file(library, store, chosen, [documents.Pick(*pick) for pick in picks], form)
    put_own_file(path, raw, messages.ACCOUNT_IS_IN)


def _list(library: Library, store: Store, regulator: Regulator) -> str:
    """The headings that take a learner's words, and where there are some."""
    headings = [heading for heading in regulator.headings if heading.takes == "words"]
    written = documents.find_written(library, store)
    if not written:
        return messages.NOTHING_FOR_AN_ACCOUNT
    example = f"course account {regulator.id} --put {headings[0].id} {written[0].activity}"
    return messages.FOR_AN_ACCOUNT.format(
        regulator=regulator.name,
        headings="\n".join(f"  {heading.id}: {heading.title}" for heading in headings),
        written="\n".join(f"  {each.activity}: {each.title}" for each in written),
        example=example,
    )
