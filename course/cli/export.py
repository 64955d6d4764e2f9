"""The commands for what trainers print or show: `course export handouts`, `workbook`, `guide`, `slides` and more."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from course.cli import messages
from course.cli.epub import epub
from course.cli.lms import lms
from course.cli.pack import pack
from course.cli.pages import pages
from course.cli.paper import (
    only_with,
    open_in_setting,
    out_option,
    paper_options,
    read_trainer,
    setting_option,
    trainer_option,
    with_session,
    write_documents,
    write_per_unit,
)
from course.cli.questions import questions
from course.cli.site import site
from course.cli.units import find_entries, units_option
from course.loading.library import Library

if TYPE_CHECKING:
    from course.export.paper.document import Document, PrintOptions
    from course.model.facilitator import Setting


@click.command()
@units_option
@paper_options()
def handouts(units: tuple[str, ...], **asked: Any) -> None:
    """The session's handouts: what people read and write on in the 60 minutes, with no key in it.

    Example: course export handouts --unit relationships --out handouts

    Beside it come sheets to keep, or to cut up, where the session has any. The whole unit: course export workbook
    """
    from course.export.paper import handouts, sheets

    def jobs(library: Library, options: PrintOptions) -> list[Callable[[], Document]]:
        return [
            partial(build, library, entry, options)
            for entry in with_session(library, units)
            for build in ((handouts.build, sheets.build) if sheets.holds(library, entry) else (handouts.build,))
        ]

    write_documents("handouts", jobs, **asked)


@click.command()
@units_option
@paper_options()
def workbook(**asked: Any) -> None:
    """The whole of each unit for learners, one file a unit, with no key in it.

    Example: course export workbook --unit relationships
    """
    from course.export.paper.workbook import build

    write_per_unit("workbook", build, **asked)


@click.command()
@units_option
@paper_options()
def answers(**asked: Any) -> None:
    """The answer sheets to the handouts, one file a unit.

    Example: course export answers --unit relationships
    """
    from course.export.paper.answers import build

    write_per_unit("answers", build, **asked)


@click.command()
@units_option
@paper_options()
def guide(**asked: Any) -> None:
    """The facilitator guides, one file a unit, and the half-day workshop.

    Example: course export guide --trainer trainer.yaml

    With --unit, only the guides of those units.
    """
    from course.export.paper.guide import build, build_half_day

    def day(library: Library, options: PrintOptions) -> list[Callable[[], Document]]:
        half_day = library.course.workshop
        return [partial(build_half_day, library, half_day, options)] if half_day and not asked["units"] else []

    write_per_unit("guide", build, more=day, **asked)


@click.command()
@units_option
@paper_options()
def plan(units: tuple[str, ...], **asked: Any) -> None:
    """The session plans, one file a unit: 60 minutes on few pages, each key where it is used.

    Example: course export plan --unit 2 --trainer trainer.yaml --format pdf

    What else is known of each activity, and more blocks: course export guide
    """
    from course.export.paper.plan import build

    def jobs(library: Library, options: PrintOptions) -> list[Callable[[], Document]]:
        return [partial(build, library, entry, options) for entry in with_session(library, units)]

    write_documents("plan", jobs, **asked)


@click.command()
@units_option
@paper_options()
def cards(units: tuple[str, ...], **asked: Any) -> None:
    """The key points and words to use of each unit, and pages in short: cards to cut out, and a poster for the wall.

    Example: course export cards --unit 2 --format pdf
    """
    from course.export.paper.cards import build, build_pocket, build_poster, key_points

    def jobs(library: Library, options: PrintOptions) -> list[Callable[[], Document]]:
        entries = only_with(key_points, messages.NO_KEY_POINTS, library, units)
        return [
            partial(make, library, entry, options) for entry in entries for make in (build, build_pocket, build_poster)
        ]

    write_documents("cards", jobs, **asked)


@click.command()
@units_option
@paper_options()
def roleplay(units: tuple[str, ...], **asked: Any) -> None:
    """Each unit's conversation for three: sheets for the professional, the person, and who watches, with rules.

    Example: course export roleplay --unit 1 --format pdf
    """
    from course.export.paper.roleplay import build, conversations

    def jobs(library: Library, options: PrintOptions) -> list[Callable[[], Document]]:
        entries = only_with(conversations, messages.NO_CONVERSATION, library, units)
        return [partial(build, library, entry, options) for entry in entries]

    write_documents("roleplay", jobs, **asked)


@click.command()
@units_option
@paper_options()
def booklet(units: tuple[str, ...], **asked: Any) -> None:
    """The whole course for learners as one booklet, with contents, words explained and sources.

    Example: course export booklet --format pdf
    """
    from course.export.paper.booklet import build

    def jobs(library: Library, options: PrintOptions) -> list[Callable[[], Document]]:
        return [partial(build, library, find_entries(library, units), options)]

    write_documents("booklet", jobs, **asked)


@click.command()
@paper_options()
def notices(**asked: Any) -> None:
    """The accessibility statement, privacy notice and data protection form, in one file.

    Example: course export notices --out notices
    """
    from course.export.paper.notices import build

    write_documents("notices", lambda library, options: [partial(build, library, options)], **asked)


@click.command()
@paper_options()
def approval(**asked: Any) -> None:
    """One sheet, two sides, for whoever must approve the course: outcomes, hours, methods, sources, reviews.

    Example: course export approval --format pdf
    """
    from course.export.paper.approval import build

    write_documents("approval", lambda library, options: [partial(build, library, options)], **asked)


@click.command()
@units_option
@setting_option
@trainer_option
@out_option
def slides(units: tuple[str, ...], setting: Setting | None, trainer: Path | None, out: Path | None) -> None:
    """Slides for a session, one HTML file a unit, and the half day; notes and answers are in them.

    Example: course export slides --unit relationships --out slides

    Open a file in any browser. The right arrow key goes on; the down arrow key shows an answer; S opens your notes and
    a clock for each block. With --unit, only the slides of those units.
    """
    from course.export import output_folder
    from course.export import slides as making

    library = open_in_setting(setting, units, half_day=not units)
    who = read_trainer(trainer)
    with click.progressbar(with_session(library, units), label="Slides", file=sys.stderr) as bar:
        files = [(making.name(entry), making.page(library, entry, who).encode()) for entry in bar]
    if library.course.workshop and not units:
        name, page = making.half_day(library, library.course.workshop, who)
        files.append((name, page.encode()))
    paths = output_folder.put(out or Path("slides"), files)
    for path in paths:
        click.echo(messages.MADE.format(file=path))


EXPORT_COMMANDS = (
    pack,
    handouts,
    plan,
    cards,
    roleplay,
    workbook,
    answers,
    guide,
    booklet,
    slides,
    notices,
    approval,
    epub,
    lms,
    pages,
    questions,
    site,
)
