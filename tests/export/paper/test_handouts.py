"""What one person gets for a session: what the plan's blocks use, on few pages, and nothing that spoils it."""

from __future__ import annotations

import pytest

from course.export.paper import handouts, session, sheets
from course.loading.library import Library
from course.model import Conversation, Story
from tests.export.paper.pages import count_pages
from tests.printed import ALL, LIBRARY, PAPERS, page_of

UNITS = [entry for entry in LIBRARY.written if LIBRARY.unit(entry.unit).facilitator]
PAGES = {"normal": 6, "large": 12}


@pytest.mark.parametrize("size", PAGES)
def test_a_handout_is_short(library: Library, size: str) -> None:
    assert count_pages(f"relationships-handout-{size}") <= PAGES[size]


@pytest.mark.more
@pytest.mark.parametrize("size", PAGES)
@pytest.mark.parametrize("unit", [entry.unit for entry in UNITS])
def test_every_handout_is_short(library: Library, unit: str, size: str) -> None:
    assert count_pages(f"{unit}-handout-{size}") <= PAGES[size]


@pytest.mark.parametrize("entry", UNITS, ids=lambda entry: entry.unit)
def test_handout_and_sheets_hold_what_the_blocks_use_and_no_more(library: Library, entry: object) -> None:
    unit = library.unit(entry.unit)  # type: ignore[attr-defined]
    printed = [
        activity.id for pile in (handouts.to_write_on(unit.session), sheets.to_keep(unit.session)) for activity in pile
    ]
    played = [activity.id for activity in unit.session if isinstance(activity, Conversation)]

    assert sorted(printed + played) == sorted(activity.id for activity in unit.session)
    assert sorted(printed) == sorted(set(printed))


@pytest.mark.parametrize("name", [name for name in ALL if "-handout-" in name and "half-day" not in name])
def test_help_routes_are_on_every_handout_and_no_story_tells_its_end_first(library: Library, name: str) -> None:
    unit = library.unit(name.partition("-")[0])
    page = page_of(name)

    assert library.support.nations[0].routes[1].name in page
    for story in (activity for activity in unit.session if isinstance(activity, Story)):
        assert f'id="{unit.id}--{story.id}"' in page
        assert 'class="summary"' not in page


@pytest.mark.parametrize("size", PAPERS)
def test_the_handout_of_the_half_day_holds_each_activity_of_its_blocks_once(library: Library, size: str) -> None:
    assert library.course.workshop
    page = page_of(f"half-day-handout-{size}")
    used = session.used(library, library.course.workshop)
    ids = [f'id="{unit.id}--{each.id}"' for unit, pile in used for each in handouts.to_write_on(pile)]

    assert len(ids) > 10
    assert [page.count(each) for each in ids] == [1] * len(ids)
    assert library.support.nations[0].routes[1].name in page
    assert 'class="summary"' not in page


def test_the_half_day_keeps_to_its_pages(library: Library) -> None:
    pages = {kind: count_pages(f"half-day-{kind}-normal") for kind in ("plan", "handout", "answers")}

    assert pages["plan"] <= 15
    assert pages["handout"] <= 18
    assert pages["answers"] <= 5


def test_the_sizes_that_are_measured_are_those_that_are_printed() -> None:
    assert set(PAGES) == set(PAPERS)
