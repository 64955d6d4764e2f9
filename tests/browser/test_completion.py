"""When an activity is complete: a page says what the kernel says, from the markup alone."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from course import render
from course.learner.response import read_response
from course.loading.library import Library, NotThere
from course.model import Activity, Responses, Unit, is_filled
from course.widget.script import BROWSER, join
from tests.conftest import ROOT
from tests.model.test_completion import CASES

SCRIPT = join(BROWSER / "completion.js")
ANSWERS = sorted((ROOT / "tests" / "editions").glob("*/answers/*/*.json"))


def ways_of(page: Page, library: Library, unit: Unit, activity: Activity) -> object:
    """What a page reads in the markup."""
    page.set_content(render.html(library, unit, activity, "interactive"))
    return json.loads(page.get_by_role("region").first.get_attribute("data-completion") or "[]")


def says(page: Page, ways: object, responses: Responses) -> bool:
    complete: bool = page.evaluate(
        f"({{ ways, responses }}) => {{ {SCRIPT}\nreturn isComplete(ways, responses); }}",
        {"ways": ways, "responses": responses},
    )
    return complete


@pytest.fixture
def page(blank: Page) -> Page:
    return blank


def test_a_page_says_what_each_case_says(page: Page, library: Library) -> None:
    unit = library.unit("specimen")
    for name, ways, responses, complete in CASES:
        if ways is None:
            activity = unit.activity(name)
            assert activity
            ways = ways_of(page, library, unit, activity)
        assert says(page, ways, responses) == complete, (name, responses)


def test_a_page_and_the_kernel_agree_on_every_answer_of_earlier_editions(page: Page, library: Library) -> None:
    seen = set()
    for path in ANSWERS:
        saved = read_response(json.loads(path.read_text(encoding="utf-8")), name := f"{path.parent.name}/{path.stem}")
        try:
            unit, activity = library.activity(name)
        except NotThere:
            continue
        if not activity.counts:  # More practice completes nothing
            continue
        done = activity.done(saved.responses)
        assert says(page, ways_of(page, library, unit, activity), saved.responses) == done, name
        seen.add((activity.kind, done))

    assert len({kind for kind, done in seen if done}) >= 8


@pytest.mark.parametrize("first", range(0, 0x10000, 0x4000))
def test_a_page_and_the_kernel_take_the_same_letters_for_blank(page: Page, first: int) -> None:
    points = [point for point in range(first, first + 0x4000) if not 0xD800 <= point < 0xE000]
    found = page.evaluate(
        f"(points) => {{ {SCRIPT}\nreturn points.filter((point) => !isFilled(String.fromCodePoint(point))); }}", points
    )

    assert found == [point for point in points if not is_filled(chr(point))]


def test_only_the_face_that_one_fills_in_says_what_completes_it(library: Library) -> None:
    unit = library.unit("specimen")
    for activity in unit.activities:
        said = "data-completion" in render.html(library, unit, activity, "interactive")
        assert said == activity.counts
        assert "data-completion" not in render.html(library, unit, activity, "handout")
