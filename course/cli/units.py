"""Which units a command is about."""

from __future__ import annotations

from collections.abc import Sequence

import click

from course.cli import messages
from course.loading.library import Library, NotThere
from course.model import Entry

units_option = click.option(
    "--unit", "units", multiple=True, metavar="UNIT",
    help="A unit: its id, its number, or a part of its title; again for more. By default every unit.",
)  # fmt: skip


def find_entries(library: Library, units: Sequence[str]) -> list[Entry]:
    """The units that are meant, each once; by default every lesson there is. Raises NotThere."""
    entries = {entry.unit: entry for entry in map(library.find_unit, units)}
    for entry in entries.values():
        if not library.path(entry).is_file():
            raise NotThere(messages.UNIT_NOT_WRITTEN.format(title=entry.title, file=f"{entry.file}.yaml"))
    return [*entries.values()] or library.lessons
