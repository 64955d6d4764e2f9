"""The plan of a session: its clock, and the half day with its blocks."""

from __future__ import annotations

import re

import pytest

from course.export.paper import guide, session
from course.export.paper.document import PrintOptions
from course.export.paper.html import to_html
from course.language import markdown
from course.loading.library import Library, NotThere
from course.model import Part, Trainer
from tests.export.paper.test_guide import UNITS, words
from tests.printed import page_of


@pytest.mark.parametrize("unit", UNITS)
def test_the_hour_runs_from_the_start_to_sixty_minutes(library: Library, unit: str) -> None:
    page = page_of(f"{unit}-guide-normal")
    times = re.findall(r'<td class="when">(\S+?)–(\S+?)</td>', page)

    assert times[0][0] == "0:00"
    assert times[-1][1] == "1:00"
    assert [ends for _, ends in times[:-1]] == [begins for begins, _ in times[1:]]


def test_with_a_trainers_start_the_plan_has_clock_times_past_midnight_too(library: Library) -> None:
    options = PrintOptions(trainer=Trainer.model_validate({"name": "Sam", "starts": "23:30"}))
    page = to_html(library, guide.build(library, library.lessons[0], options), options)

    assert "23:30–23:35" in page
    assert "–00:30" in page
    assert "Write your own clock times" not in page


def test_the_half_day_takes_195_minutes_and_holds_its_blocks(library: Library) -> None:
    workshop = library.course.workshop
    assert workshop
    rows = session.timed(session.parts(library, workshop), PrintOptions())
    page = page_of("half-day-normal")

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
