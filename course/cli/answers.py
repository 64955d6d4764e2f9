"""The commands for a learner's own answers: `course answers where`, `export`, `numbers`, `restore` and `clear`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from course import __version__
from course.cli import messages
from course.cli.errors import open_library
from course.learner import archive, atomic, location, store
from course.learner.atomic_errors import NotFlushed
from course.loading import library
from course.portfolio.formats import FORMATS


@click.group()
def answers() -> None:
    """Your own answers: where they are, take them away, bring them back, clear them."""


@answers.command()
def where() -> None:
    """Say where your answers are.

    Example: course answers where
    """
    click.echo(location.where())


@answers.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
def export_answers(file: Path | None) -> None:
    """Put all your answers into one file.

    Example: course answers export my-answers.json
    """
    path = file or Path(archive.file_name())
    refuse_if_there(path)
    taken = archive.export(own_store())
    put_own_file(path, taken.text.encode(), messages.ANSWERS_ARE_IN, taken.warning)


@answers.command()
@click.option(
    "--out", "file", type=click.Path(path_type=Path, dir_okay=False), help="The file; by default my-numbers-…."
)
def numbers(file: Path | None) -> None:
    """Put your numbers, and no words, into a file to give to a trainer, if you choose to.

    Example: course answers numbers --out my-numbers.json

    You see all that is in it: which units are done, which options you chose, and which numbers you gave yourself.
    Nothing is sent.
    """
    from course.portfolio.cohort.own_numbers import own_numbers

    answers = own_store()
    own = own_numbers(open_library(), answers)
    path = file or Path(own.name)
    refuse_if_there(path)
    for line in own.in_words:
        click.echo(line)
    warning = " ".join(filter(None, (own.warning, answers.take_doubt())))
    click.echo(messages.NOTHING_WAS_SENT)
    put_own_file(path, own.text.encode(), messages.NUMBERS_ARE_IN, warning)


@answers.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def restore(file: Path) -> None:
    """Bring your answers back from a file. What was saved later stays.

    Example: course answers restore my-answers.json
    """
    if file.stat().st_size > archive.LARGEST_FILE:
        raise click.ClickException(messages.TOO_LARGE)
    answers = own_store()
    if not answers.keeps:
        raise click.ClickException(messages.KEEPS_NONE.format(where=location.here(answers)))
    _say(answers, str(archive.restore(answers, file.read_bytes())))


@answers.command()
@click.confirmation_option(prompt="This clears every answer on this computer, for good. Go on?")
def clear() -> None:
    """Clear every answer on this computer.

    Example: course answers clear
    """
    answers = own_store()
    _say(answers, archive.clear(answers))


def _say(answers: store.Store, done: str) -> None:
    """What was done, and why it may not last."""
    click.echo(" ".join(filter(None, (done, answers.take_doubt()))))


def own_file_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options --format and --out of a command that makes a document of the learner's own."""
    out = click.Path(path_type=Path, dir_okay=False)
    command = click.option("--out", type=out, help="The file; by default it has the day.")(command)
    return click.option("--format", "form", type=click.Choice(FORMATS), default="html", show_default=True)(command)


def refuse_if_there(path: Path) -> None:
    """Leave a file alone that is there already. Raises ClickException."""
    if path.exists():
        raise click.ClickException(messages.FILE_IS_THERE.format(file=path))


def put_own_file(path: Path, raw: bytes, done: str, warning: str = "") -> None:
    """Write a file that only its owner may read, and say so. Raises ClickException for what to be warned of."""
    warnings = [warning]
    try:
        atomic.replace(path.resolve(), raw)
    except NotFlushed as doubt:
        warnings.append(str(doubt))
    click.echo(done.format(file=path))
    if all_warnings := " ".join(filter(None, warnings)):
        raise click.ClickException(all_warnings)


def own_store() -> store.Store:
    """The learner's answers on this computer."""
    return store.Store(location.where(), __version__, _known)


def _known(name: str) -> bool:
    """Whether the course, if there is one here, has an activity of that name."""
    try:
        return library.find().knows(name)
    except library.NotThere:
        return False
