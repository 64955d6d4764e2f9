"""A sheet with two columns to write in, where a block asks for one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from course import render
from course.export.paper import messages
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.loading.library import Library
from course.model import Block, Entry, Unit, Workshop

_HEADED = re.compile(r'two columns, headed "([^"]+)" and "([^"]+)"')

Heads = tuple[str, str]
"""What stands above the left and above the right one."""


def two_columns(block: Block) -> Heads | None:
    """What the columns are headed that a block asks for; None where it asks for none."""
    found = _HEADED.search(" ".join(block.materials.split()))
    return (found[1], found[2]) if found else None


def build(library: Library, entry: Entry, blocks: Sequence[tuple[Unit, Block]], options: PrintOptions) -> Document:
    """The sheets of one session, a page for each block that asks for one. Raises Mistakes."""
    unit = library.unit(entry.unit)
    return _document(library, f"{entry.file}-two-columns{options.suffix}", render.unit_name(unit), blocks)


def build_half_day(
    library: Library, workshop: Workshop, blocks: Sequence[tuple[Unit, Block]], options: PrintOptions
) -> Document:
    """The sheets of the half day. Raises Mistakes."""
    return _document(library, f"half-day-two-columns{options.suffix}", workshop.title, blocks)


def _document(library: Library, stem: str, name: str, blocks: Sequence[tuple[Unit, Block]]) -> Document:
    sheets = [(block, heads) for _, block in blocks if (heads := two_columns(block))]
    title = messages.TWO_COLUMNS.format(unit=name)
    return Document(
        stem=stem,
        title=title,
        kind="two-columns",
        cells=[Cell(html=fragment(library, "two-columns", title=title, sheets=sheets))],
        units=sorted({unit.id for unit, _ in blocks}),
    )
