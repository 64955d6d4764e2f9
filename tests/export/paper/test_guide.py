"""Facilitator guides: every block whole, the times of the plan, and the half day."""

from __future__ import annotations

import re

import pytest

from course.export.paper import guide, session
from course.export.paper.document import PrintOptions
from course.export.paper.html import to_html
from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library, NotThere, find
from course.model import Part, Trainer
from tests.conftest import ROOT
from tests.printed import ALL, paper_of

UNITS = [entry.unit for entry in find(ROOT).written]
FIELDS = ("aim", "materials", "opening", "answers", "if_short", "online", "mixed", "if_upset")


def words(html: str) -> str:
    return " ".join(html_to_text(html).split())


@pytest.mark.parametrize("name", ["normal", "large"])
@pytest.mark.parametrize("unit", UNITS)
def test_every_block_stands_in_it_whole(library: Library, unit: str, name: str) -> None:
    facilitator = library.unit(unit).facilitator
    page = to_html(library, ALL[f"{unit}-guide-{name}"](), paper_of(f"-{name}"))
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


@pytest.mark.parametrize("unit", UNITS)
def test_the_hour_runs_from_the_start_to_sixty_minutes(library: Library, unit: str) -> None:
    page = to_html(library, ALL[f"{unit}-guide-normal"](), paper_of("-normal"))
    times = re.findall(r'<td class="when">(\S+?)–(\S+?)</td>', page)

    assert times[0][0] == "0:00"
    assert times[-1][1] == "1:00"
    assert [ends for _, ends in times[:-1]] == [begins for begins, _ in times[1:]]


def test_with_a_trainers_start_the_plan_has_clock_times_past_midnight_too(library: Library) -> None:
    options = PrintOptions(trainer=Trainer.model_validate({"name": "Sam", "starts": "23:30"}))
    page = to_html(library, guide.build(library, library.written[0], options), options)

    assert "23:30–23:35" in page
    assert "–00:30" in page
    assert "Write your own clock times" not in page


def test_the_half_day_takes_195_minutes_and_holds_its_blocks(library: Library) -> None:
    workshop = library.course.workshop
    assert workshop
    rows = session.timed(session.parts(library, workshop), PrintOptions())
    page = to_html(library, ALL["half-day-normal"](), paper_of("-normal"))

    assert rows[0].begins == "0:00"
    assert rows[-1].ends == "3:15"
    assert [row.minutes for row in rows if row.title == "Break"] == [15, 15]
    assert (rows[0].title, rows[-1].title) == ("Welcome", "Close")
    for row in rows:
        assert f'id="{row.anchor}">{markdown.curly(row.title)}</h3>' in page
        assert words(str(markdown.html(row.block.if_upset if row.block else row.words))) in words(page)


def test_a_half_day_with_a_block_that_is_nowhere_says_so(library: Library) -> None:
    part = Part.model_validate({"block": "welcome/nowhere"})
    workshop = library.course.workshop
    assert workshop

    with pytest.raises(NotThere, match="names the block 'welcome/nowhere', which does not exist"):
        guide.build_half_day(library, workshop.model_copy(update={"parts": [part]}), PrintOptions())
