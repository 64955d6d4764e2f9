"""The command for a reflective account under the headings of a regulator: `course account`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from course.cli import messages
from course.cli.answers import own_file_options, own_store, put_own_file, refuse_if_there
from course.cli.errors import open_library
from course.learner.completed import find_studied
from course.model import Regulator
from course.portfolio import account as documents
from course.portfolio.formats import Format
from course.portfolio.picked import Kept, Pick, Written, find_kept, find_written


@click.command()
@click.argument("regulator")
@click.option(
    "--put",
    "picks",
    nargs=2,
    type=(str, str),
    multiple=True,
    metavar="HEADING PLACE",
    help="What you wrote at this place goes under this heading, wherever My record has it. Again for more.",
)
@click.option("--leave-out", "left_out", multiple=True, metavar="PLACE", help="Leave out what you wrote there.")
@click.option("--unit", "units", multiple=True, help="Only what you wrote in this unit: for one account of several.")
@click.option(
    "--afresh", is_flag=True, help="Take over nothing from My record, and nothing that the course would propose."
)
@click.option("--list", "is_list", is_flag=True, help="Only list the headings and where you have written.")
@own_file_options
def account(
    regulator: str,
    picks: tuple[tuple[str, str], ...],
    left_out: tuple[str, ...],
    units: tuple[str, ...],
    afresh: bool,
    is_list: bool,
    form: Format,
    out: Path | None,
) -> None:
    """Put what you choose of your own words under the headings of REGULATOR: nmc, aomrc, hcpc or gphc.

    Example: course account nmc --put what-you-learnt relationships/when-trust-changed

    What you picked, wrote and ticked for it in My record goes in. If that is nothing, each thing you wrote goes where
    it may fit. A PLACE is an activity, or the answer to one question of it: UNIT/ACTIVITY or UNIT/ACTIVITY/QUESTION.
    With --list, you see the headings and the places. What changed in your practice is only ever in your own words.
    """
    library, store = open_library(), own_store()
    chosen = documents.find_regulator(library, regulator)
    written = find_written(library, store)
    kept = Kept() if afresh else find_kept(store, chosen, written)
    if units:
        kept = kept.of_units([library.find_unit(asked).unit for asked in units])
    wanted = kept.override(Pick(*pick) for pick in picks).leave_out(left_out)
    for place in left_out if not is_list else ():
        documents.find_answers(written, place)
    if is_list or wanted.is_empty:
        click.echo(_list(chosen, written, wanted))
    else:
        path = out or Path(documents.file_name(chosen, form))
        refuse_if_there(path)
        studied = find_studied(library, store)
        raw = documents.to_file(library, chosen, written, wanted, form, studied)
        put_own_file(path, raw, messages.ACCOUNT_IS_IN)
        if kept.is_proposed and kept.picks:
            click.echo(messages.ACCOUNT_IS_PROPOSED.format(regulator=chosen.id))
    if kept.without_place:
        click.echo(messages.WITHOUT_PLACE.format(what="\n".join(f"  {each}" for each in kept.without_place)))


def _list(regulator: Regulator, written: Sequence[Written], wanted: Kept) -> str:
    """The headings that take a learner's words, and where there are some."""
    headings = [heading for heading in regulator.headings if heading.takes == "words"]
    for_some = [heading for heading in regulator.headings if heading.fits and heading not in headings]
    if not written:
        return messages.NOTHING_FOR_AN_ACCOUNT
    place, *others = (f"{written[0].activity}/{part}" for part in written[0].answers)
    example = f"course account {regulator.id} --put {headings[0].id} {place if others else written[0].activity}"
    return messages.FOR_AN_ACCOUNT.format(
        regulator=regulator.name,
        headings="\n".join(
            [
                *(f"  {heading.id}: {heading.title}" for heading in headings),
                *(messages.HEADING_FOR_SOME.format(id=each.id, title=each.title) for each in for_some),
            ]
        ),
        written="\n".join(line for each in written for line in _places(each, wanted)),
        example=example,
    )


def _places(written: Written, wanted: Kept) -> Iterator[str]:
    """An activity, and the questions of it that were answered, each with the headings that it goes under."""
    yield f"  {written.activity}: {written.title}"
    for part, question in written.questions.items():
        place = f"{written.activity}/{part}"
        under = [pick.heading for pick in wanted.picks if f"{place}/".startswith(f"{pick.place}/")]
        yield f"    {place}: {question}" + (f" ({', '.join(under)})" if under else "")
