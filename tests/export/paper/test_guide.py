"""Facilitator guides: every block whole."""

from __future__ import annotations

import re

import pytest

from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library, find
from tests.conftest import ROOT
from tests.printed import page_of

UNITS = [entry.unit for entry in find(ROOT).written]


FIELDS = ("aim", "materials", "opening", "answers", "if_short", "online", "mixed", "if_upset")


def words(html: str) -> str:
    return " ".join(html_to_text(html).split())


@pytest.mark.uncounted
@pytest.mark.parametrize("name", ["normal", "large"])
@pytest.mark.parametrize("unit", UNITS)
def test_every_block_stands_in_it_whole(library: Library, unit: str, name: str) -> None:
    facilitator = library.unit(unit).facilitator
    page = page_of(f"{unit}-guide-{name}")
    said = words(page)

    assert facilitator
    assert words(str(markdown.html(facilitator.note))) in said
    for block in facilitator.blocks:
        part = words(page[page.index(f'<h3 id="{unit}__block--{block.id}">') :].partition("</article>")[0])
        for field in FIELDS:
            assert words(str(markdown.html(getattr(block, field)))) in part
        assert all(words(str(markdown.inline(prompt))) in part for prompt in block.prompts)
        assert f"participatory minutes: {block.participatory}" in part
        assert bool(re.search(r"\d:\d\d to \d:\d\d", part)) == (block.id in facilitator.plan), "a time only in the plan"
