"""A plan says what to leave out of the hour with 45 minutes, and what to do when nobody speaks."""

from __future__ import annotations

import re

import pytest

from course.export.paper import messages, session
from course.export.paper.document import PrintOptions
from course.export.paper.shorter import SHORT, shorter
from course.loading.library import Library
from course.model import Quiz, Text
from tests.export.slides.rows import SESSIONS, blocks
from tests.printed import page_of

every_session = pytest.mark.parametrize("unit", SESSIONS)


def rows_of(library: Library, unit: str) -> list[session.Row]:
    rows = [session.row(unit, block) for block in blocks(library.unit(unit))]
    return session.timed(rows, PrintOptions())


@every_session
def test_the_blocks_that_are_kept_fit_and_the_ends_and_what_keeps_people_safe_are_among_them(
    library: Library, unit: str
) -> None:
    rows = rows_of(library, unit)
    short = shorter(library, rows)

    assert short.minutes == SHORT
    assert sorted([*short.kept, *short.left_out], key=rows.index) == rows
    assert short.kept[0] == rows[0]
    for row in short.left_out:
        assert row.block
        for activity in library.unit(unit).used_in(row.block):
            assert not (isinstance(activity, Text) and activity.safety)
            assert not (isinstance(activity, Quiz) and any(item.about == "safety" for item in activity.items))


@every_session
@pytest.mark.parametrize("minutes", [20, 30, 40, SHORT])
def test_no_shorter_session_does_without_a_block_that_gives_out_a_safety_card(
    library: Library, unit: str, minutes: int
) -> None:
    short = shorter(library, rows_of(library, unit), minutes)

    assert not any(row.block and row.block.pocket_cards for row in short.left_out)


def test_no_outcome_is_lost_where_another_block_works_towards_it(library: Library) -> None:
    assert shorter(library, rows_of(library, "context")).lost == []
    assert shorter(library, rows_of(library, "plan")).lost == ["8.2"]


def test_where_all_is_for_safety_it_says_what_can_be_reached(library: Library) -> None:
    first, *_, close, spare = rows_of(library, "welcome")
    safe = next(row for row in rows_of(library, "welcome") if row.block and "red-flag-card" in row.block.uses)
    short = shorter(library, [first, *[safe] * 4, close, spare])

    assert (short.minutes, short.reaches, short.left_out) == (50, False, [spare])


@every_session
@pytest.mark.parametrize("size", ["normal", "large"])
def test_the_plan_says_it_with_the_times_that_result(unit: str, size: str) -> None:
    page = page_of(f"{unit}-plan-{size}")
    box = page.partition('aria-labelledby="__shorter"')[2].partition("</section>")[0]

    assert "With 45 minutes" in box
    assert "“Five minutes in hand” (5 minutes). " in box
    assert re.search(r"<p>0:00 Settling in · 0:05 .* · 0:45 end", box)


@pytest.mark.parametrize("unit", [*SESSIONS, "half-day"])
def test_every_plan_says_once_what_to_do_in_a_silence(unit: str) -> None:
    page = page_of(f"{unit}-plan-normal")

    assert page.count(f">{messages.IF_NOBODY_SPEAKS}<") == 1
    assert page.count(messages.WHEN_NOBODY_SPEAKS.partition(".")[0]) == 1
    assert page.count("All that takes about three minutes") == 1
