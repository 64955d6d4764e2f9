"""When a story is done, and that it stays so."""

from __future__ import annotations

import pytest

from course.loading.library import Library
from course.model import Response, Story


@pytest.fixture(scope="module")
def story(library: Library) -> Story:
    _, activity = library.activity("specimen/a-minute-more")
    assert isinstance(activity, Story)
    assert activity.stops
    return activity


@pytest.fixture(scope="module")
def stops(story: Story) -> dict[str, Response]:
    return {stop.id: "He is worn out." for stop in story.stops}


@pytest.mark.parametrize("way", ["read", "skip"])
def test_a_story_whose_summary_was_opened_stays_done(story: Story, way: str) -> None:
    assert story.done({"way": "summary"}), "as edition 2026.1 kept it"
    assert story.done({"way": way, "ways": ["summary", way]})


def test_a_story_that_was_read_stays_done_though_it_is_left_out_later(story: Story, stops: dict[str, Response]) -> None:
    assert story.done({"way": "read", **stops}), "as edition 2026.1 kept it"
    assert story.done({"way": "skip", "ways": ["read", "skip"], **stops})


def test_a_story_left_out_or_half_read_is_not_done(story: Story, stops: dict[str, Response]) -> None:
    for ways in ({"way": "skip"}, {"way": "skip", "ways": ["skip"]}, {"way": "skip", "ways": "odd"}):
        assert not story.done({**ways, **stops})
    assert not story.done({"way": "read", "ways": ["read"]})
    assert not story.done({})
