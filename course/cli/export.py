"""The commands for what trainers print or show: `course export handouts`, `answers`, `guide`, `slides` and more."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from course.cli import messages
from course.cli.errors import open_library
from course.cli.pages import pages
from course.cli.site import site
from course.export.paper.formats import FORMATS, advice, to_file
from course.loading.library import Library
from course.loading.reader import read
from course.model import Entry, Trainer

if TYPE_CHECKING:
    from course.export.paper.document import Document, PrintOptions

_trainer = click.option(
    "--trainer",
    type=click.Path(path_type=Path),
    help="A YAML file with your name, organisation, note and starts (a time such as 09:30).",
)
_out = click.option("--out", type=click.Path(path_type=Path), help="The folder; by default the command's own name.")


def _options(command: Callable[..., None]) -> Callable[..., None]:
    """What all that is printed can be asked for."""
    for option in (
        _trainer,
        click.option(
            "--format", "form", type=click.Choice(FORMATS), default="html", show_default=True,
            help="pdf and docx need more tools: where these are missing, the command says how to install them.",
        ),
        click.option("--large-print", "large", is_flag=True, help="18 point and more, laid out for it."),
        _out,
    ):  # fmt: skip
        command = option(command)
    return command


_units = click.option("--unit", "units", multiple=True, help="A unit's id; again for more. By default every unit.")


@click.command()
@_units
@_options
def handouts(**asked: Any) -> None:
    """A handout for learners, one file a unit, with no key in it.

    Example: course export handouts --unit relationships --out handouts
    """
    from course.export.paper.handouts import build

    _write_per_unit("handouts", build, **asked)


@click.command()
@_units
@_options
def answers(**asked: Any) -> None:
    """The answer sheets to the handouts, one file a unit.

    Example: course export answers --unit relationships
    """
    from course.export.paper.answers import build

    _write_per_unit("answers", build, **asked)


@click.command()
@_units
@_options
def guide(**asked: Any) -> None:
    """The facilitator guides, one file a unit, and the half-day workshop.

    Example: course export guide --trainer trainer.yaml

    With --unit, only the guides of those units.
    """
    from course.export.paper.guide import build, build_half_day

    def day(library: Library, options: PrintOptions) -> list[Callable[[], Document]]:
        half_day = library.course.workshop
        return [partial(build_half_day, library, half_day, options)] if half_day and not asked["units"] else []

    _write_per_unit("guide", build, more=day, **asked)


@click.command()
@_units
@_options
def booklet(units: tuple[str, ...], **asked: Any) -> None:
    """The whole course for learners as one booklet, with contents, words explained and sources.

    Example: course export booklet --format pdf
    """
    from course.export.paper.booklet import build

    def jobs(library: Library, options: PrintOptions) -> list[Callable[[], Document]]:
        return [partial(build, library, _entries(library, units), options)]

    _write_documents("booklet", jobs, **asked)


@click.command()
@_options
def notices(**asked: Any) -> None:
    """The accessibility statement, privacy notice and data protection form, in one file.

    Example: course export notices --out notices
    """
    from course.export.paper.notices import build

    _write_documents("notices", lambda library, options: [partial(build, library, options)], **asked)


@click.command()
@_units
@_trainer
@_out
def slides(units: tuple[str, ...], trainer: Path | None, out: Path | None) -> None:
    """Slides for a room, one HTML file a unit; the answers are in them, and show on request.

    Example: course export slides --unit relationships --out slides

    Open a file in any browser. The right arrow key goes on; the down arrow key shows an answer; S opens your notes.
    """
    from course.export import output_folder
    from course.export import slides as making

    library = open_library()
    who = _read(trainer)
    with click.progressbar(_entries(library, units), label="Slides", file=sys.stderr) as bar:
        files = [(making.name(entry), making.page(library, entry, who).encode()) for entry in bar]
    paths = output_folder.put(out or Path("slides"), files)
    for path in paths:
        click.echo(messages.MADE.format(file=path))


def _read(trainer: Path | None) -> Trainer | None:
    return read(trainer.resolve(), Trainer).record if trainer else None


def _write_per_unit(
    name: str,
    document: Callable[[Library, Entry, PrintOptions], Document],
    units: tuple[str, ...],
    more: Callable[[Library, PrintOptions], list[Callable[[], Document]]] | None = None,
    **asked: Any,
) -> None:
    def jobs(library: Library, options: PrintOptions) -> list[Callable[[], Document]]:
        per_unit: list[Callable[[], Document]] = [
            partial(document, library, entry, options) for entry in _entries(library, units)
        ]
        return [*per_unit, *(more(library, options) if more else [])]

    _write_documents(name, jobs, **asked)


def _write_documents(
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
    options = PrintOptions(large, _read(trainer))
    with click.progressbar(jobs(library, options), label=name.capitalize(), file=sys.stderr) as bar:
        files = [to_file(library, job(), options, form) for job in bar]
    paths = output_folder.put(out or Path(name), files)
    for path in paths:
        click.echo(messages.MADE.format(file=path))
    click.echo(advice(form))


def _entries(library: Library, units: Sequence[str]) -> list[Entry]:
    return [library.entry(unit) for unit in dict.fromkeys(units)] or library.lessons


EXPORT_COMMANDS = (handouts, answers, guide, booklet, slides, notices, pages, site)
