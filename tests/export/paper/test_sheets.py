"""Sheets to keep: those of each block go out by themselves, so none shares paper with those of another."""

from __future__ import annotations

import pytest

from course.export.paper import sheets
from course.export.paper.pdf import to_pages
from course.loading.library import Library
from tests.printed import page_of

APART = {
    "service": [["what-the-principles-are-for"], ["what-five-teams-tried"]],
    "plan": [["three-numbers"], ["ewans-plan"], ["hearing-from-patients"]],
}
"""The sheets of some units, block by block."""


@pytest.mark.parametrize("size", ["normal", "large"])
@pytest.mark.parametrize("unit", APART)
def test_the_sheets_of_each_block_begin_a_page(library: Library, unit: str, size: str) -> None:
    ids = [each.id for each in sheets.to_keep(library.unit(unit).session)]
    starts = to_pages(page_of(f"{unit}-sheets-{size}")).starts

    assert sorted(ids) == sorted(each for block in APART[unit] for each in block)
    pages = [starts[f"{unit}--{block[0]}"][0] for block in APART[unit]]
    assert pages == sorted(set(pages))
    assert all(starts[f"{unit}--{first}"][1] < 0.15 for first, *_ in APART[unit][1:])
