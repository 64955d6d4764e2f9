"""What commands that print have in common: what they can be asked for, and where files go."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from course.cli import messages
from course.cli.errors import open_library
from course.cli.units import find_entries
from course.export.paper.formats import FORMATS, Format, advice, to_file
from course.loading.library import Library, NotThere
from course.loading.reader import read
from course.model import Activity, Entry, Quiz, Trainer, Unit
from course.model.facilitator import Setting

if TYPE_CHECKING:
    from course.export.paper.document import Document, PrintOptions

trainer_option = click.option(
    "--trainer",
    type=click.Path(path_type=Path),
    help="A YAML file with your name, organisation, note and starts (a time such as 09:30).",
)
setting_option = click.option(
    "--setting",
    type=click.Choice(get_args(Setting)),
    help="Where people work: a unit's case happens there, if it has one for it.",
)
out_option = click.option(
    "--out", type=click.Path(path_type=Path), help="The folder; by default the command's own name."
)


def paper_options(form: Format = "html") -> Callable[[Callable[..., None]], Callable[..., None]]:
    """What all that is printed can be asked for, in the format `form` where none is named."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        for option in (
            trainer_option,
            click.option(
                "--format", "form", type=click.Choice(FORMATS), default=form, show_default=True,
                help="pdf and docx need more tools: where these are missing, the command says how to install them.",
            ),
            click.option("--large-print", "large", is_flag=True, help="18 point and more, laid out for it."),
            out_option,
        ):  # fmt: skip
            command = option(command)
        return command

    return decorate


def read_trainer(trainer: Path | None) -> Trainer | None:
    return read(trainer.resolve(), Trainer).record if trainer else None


def write_per_unit(
    name: str,
    document: Callable[[Library, Entry, PrintOptions], Document],
    units: tuple[str, ...],
    more: Callable[[Library, PrintOptions], list[Callable[[], Document]]] | None = None,
    **asked: Any,
) -> None:
    def jobs(library: Library, options: PrintOptions) -> list[Callable[[], Document]]:
        per_unit: list[Callable[[], Document]] = [
            partial(document, library, entry, options) for entry in find_entries(library, units)
        ]
        return [*per_unit, *(more(library, options) if more else [])]

    write_documents(name, jobs, **asked)


def write_documents(
    name: str,
    jobs: Callable[[Library, PrintOptions], Sequence[Callable[[], Document]]],
    out: Path | None,
    form: Any,
    large: bool,
    trainer: Path | None,
) -> None:
    from course.export import output_folder
    from course.export.paper.document import PrintOptions

    library = open_library()
    options = PrintOptions(large, read_trainer(trainer))
    with click.progressbar(jobs(library, options), label=name.capitalize(), file=sys.stderr) as bar:
        files = [to_file(library, job(), options, form) for job in bar]
    paths = output_folder.put(out or Path(name), files)
    for path in paths:
        click.echo(messages.MADE.format(file=path))
    click.echo(advice(form))


def with_session(library: Library, units: Sequence[str]) -> list[Entry]:
    """The units that are meant and have a session. Raises NotThere as `only_with` does."""
    return only_with(lambda unit: unit.facilitator, messages.NO_SESSION, library, units)


def open_in_setting(
    setting: Setting | None, units: Sequence[str], *, hours: bool = True, half_day: bool = False
) -> Library:
    """The course for a session in that setting; what has no case there is said: the `hours` of units, the half day.

    Raises NotThere.
    """
    library = open_library()
    if setting and hours:
        for entry in find_entries(library, units):
            unit = library.unit(entry.unit)
            if unit.facilitator and not _has_case(unit, unit.session, setting):
                click.echo(messages.NO_CASE.format(title=entry.title, setting=setting), err=True)
    if setting and half_day and library.course.workshop:
        from course.export.paper import session

        used = session.used(library, library.course.workshop)
        if not any(_has_case(unit, activities, setting) for unit, activities in used):
            click.echo(messages.NO_CASE_IN_HALF_DAY.format(setting=setting), err=True)
    return library.in_setting(setting)


def _has_case(unit: Unit, used: Iterable[Activity], setting: Setting) -> bool:
    """Whether one of the questions that are used happens in that setting, too."""
    asked = {f"{quiz.id}/{item.id}" for quiz in used if isinstance(quiz, Quiz) for item in quiz.items}
    return any(case.item in asked for case in unit.cases(setting))


def only_with(part: Callable[[Unit], object], without: str, library: Library, units: Sequence[str]) -> list[Entry]:
    """The units that are meant and have `part`. Of one that has none, `without` is said.

    Raises NotThere where one was asked for by name and has none.
    """
    entries = find_entries(library, units)
    for entry in (entry for entry in entries if not part(library.unit(entry.unit))):
        sentence = without.format(title=entry.title, unit=entry.unit)
        if units:
            raise NotThere(sentence)
        click.echo(sentence, err=True)
    return [entry for entry in entries if part(library.unit(entry.unit))]
