"""The command for a learner's own words: `course record`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

from course import __version__
from course.cli import messages
from course.cli.answers import own_store, put_own_file, refuse_if_there
from course.cli.errors import open_library
from course.learner import archive
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import record as documents
from course.portfolio.formats import FORMATS, Format


@click.command()
@click.argument("file", required=False, type=click.Path(exists=True, path_type=Path, dir_okay=False))
@click.option("--unit", "units", multiple=True, help="Only one unit: its id, number or part of its title; or several.")
@click.option("--own-words", is_flag=True, help="Only what you wrote yourself: a shorter record to show.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="html",
    show_default=True,
    help="text is printed here, unless --out names a file. docx needs more tools: without them, you are told which.",
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="The file; by default my-record and the day."
)
def record(file: Path | None, units: tuple[str, ...], own_words: bool, form: Format, out: Path | None) -> None:
    """Put everything you wrote or chose into one file to read, with the questions that it answers.

    Example: course record --unit relationships --format docx

    With FILE, an answers file that somebody sent you (my-answers-….json), it shows what is in that, nothing of yours.

    The page that --format html makes needs no program but a browser, and looks for names in it when it is opened.
    """  # fmt: skip
    library = open_library()
    entries = [library.find_unit(asked).unit for asked in units]
    if file:
        raw = _of_file(library, file, form, entries, own_words=own_words)
    else:
        raw = documents.to_file(library, own_store(), form, entries, own_words=own_words)
    if form == "text" and not out:
        sys.stdout.buffer.write(raw)
        return
    path = out or Path(documents.file_name(form, is_part=bool(entries) or own_words))
    refuse_if_there(path)
    put_own_file(path, raw, messages.RECORD_OF_A_FILE_IS_IN if file else messages.RECORD_IS_IN)


def _of_file(library: Library, file: Path, form: Format, units: Sequence[str], *, own_words: bool) -> bytes:
    """The record of an answers file. It is unpacked in a folder that goes again. Raises Refused."""
    if file.stat().st_size > archive.LARGEST_FILE:
        raise click.ClickException(messages.TOO_LARGE)
    with tempfile.TemporaryDirectory() as folder:
        answers = Store(Path(folder) / "answers", __version__, library.knows)
        archive.restore(answers, file.read_bytes())
        return documents.to_file(library, answers, form, units, own_words=own_words)
