"""The session's plan: an hour on few pages, with each key beside the block that needs it."""

from __future__ import annotations

import lxml.html
import pytest

from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library
from course.model import Story
from tests.export.paper.pages import count_pages
from tests.printed import LIBRARY, page_of

UNITS = [entry.unit for entry in LIBRARY.written if LIBRARY.unit(entry.unit).facilitator]
PAGES = {"normal": 8, "large": 16}


@pytest.mark.parametrize("size", PAGES)
def test_a_plan_is_short(library: Library, size: str) -> None:
    assert count_pages(f"relationships-plan-{size}") <= PAGES[size]


@pytest.mark.more
@pytest.mark.parametrize("size", PAGES)
@pytest.mark.parametrize("unit", UNITS)
def test_every_plan_is_short(library: Library, unit: str, size: str) -> None:
    assert count_pages(f"{unit}-plan-{size}") <= PAGES[size]


@pytest.mark.parametrize("unit", UNITS)
def test_each_key_comes_once_after_the_block_that_needs_it(library: Library, unit: str) -> None:
    made = library.unit(unit)
    assert made.facilitator
    page = lxml.html.document_fromstring(page_of(f"{unit}-plan-normal"))
    shown = [each.get("aria-labelledby") for each in page.find_class("block") + page.find_class("key")]
    order = [
        each.get("aria-labelledby") for each in page.iter("article", "section") if each.get("aria-labelledby") in shown
    ]
    expected, told = [], set()
    for block in made.facilitator.planned:
        expected.append(f"{unit}__block--{block.id}")
        for activity in made.used_in(block):
            if (activity.has_key or isinstance(activity, Story) or activity.notes) and activity.id not in told:
                told.add(activity.id)
                expected.append(f"{unit}--{activity.id}")

    assert order == expected
    assert told


@pytest.mark.parametrize("unit", UNITS)
def test_what_to_say_at_each_stop_of_a_story_stands_after_the_block_that_tells_it(library: Library, unit: str) -> None:
    page = lxml.html.document_fromstring(page_of(f"{unit}-plan-normal"))
    handout = lxml.html.document_fromstring(page_of(f"{unit}-handout-normal"))
    for story in (activity for activity in library.unit(unit).session if isinstance(activity, Story)):
        [key] = page.xpath(f"//*[@aria-labelledby='{unit}--{story.id}']")
        [told] = handout.xpath(f"//*[@aria-labelledby='{unit}--{story.id}']")
        said = words(key)
        for stop in story.stops:
            for text in (stop.prompt, stop.afterwards, *(guess.feedback for guess in stop.guesses)):
                assert " ".join(html_to_text(str(markdown.html(text))).split()) in said
        letters = [[words(each) for each in side.find_class("letter")] for side in (key, told)]
        assert letters[0] == letters[1]


def words(element: lxml.html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


@pytest.mark.parametrize("unit", UNITS)
def test_it_says_what_to_say_and_what_to_drop(library: Library, unit: str) -> None:
    made = library.unit(unit)
    assert made.facilitator
    page = page_of(f"{unit}-plan-normal")

    assert page.count(">If time is short<") == page.count(">Say<") == len(made.facilitator.plan)
    assert "60 minutes in all." in page


def test_the_half_day_in_large_print_has_at_most_twice_as_many_pages(library: Library) -> None:
    for kind in ("plan", "handout", "answers"):
        normal, large = (count_pages(f"half-day-{kind}-{paper}") for paper in PAGES)
        assert large <= 2 * normal, kind
