"""More practice and the short way: what counts, for what, and where each stands."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course.model import Unit, minutes


def text(name: str, **more: object) -> dict[str, object]:
    return {"text": name, "title": name, "body": "word " * 199, **more}


def unit(*activities: dict[str, object], **more: object) -> Unit:
    return Unit.model_validate({"unit": "trust", "title": "Trust", "activities": activities, **more})


TASK = {"task": "a-promise", "title": "A promise", "body": "Do."}


def ids(activities: object) -> list[str]:
    return [activity.id for activity in activities]  # type: ignore[attr-defined]


def test_more_practice_and_help_stand_after_the_core_wherever_they_are_written() -> None:
    trust = unit(text("help", support=True), text("extra", more=True), text("first"), TASK, text("last"))

    assert ids(trust.core) == ["first", "a-promise", "last"]
    assert ids(trust.in_order) == ["first", "a-promise", "last", "extra", "help"]


def test_what_is_in_more_practice_asks_for_nothing_and_has_minutes_of_its_own() -> None:
    trust = unit(text("first"), {**TASK, "more": True}, text("second", more=True))

    assert not any(activity.counts for activity in trust.activities)
    assert minutes.whole_minutes(trust.core, {}) == 1
    assert minutes.whole_minutes(trust.more, {}) == 3


def test_the_short_way_does_not_lead_through_more_practice() -> None:
    assert ids(unit(text("first", route="ten-minutes"), text("second")).short_way) == ["first"]
    with pytest.raises(ValidationError, match="Write 'more:' or 'route:', not both"):
        unit(text("first", route="ten-minutes", more=True))


def test_a_unit_opens_with_the_story_that_stands_first() -> None:
    scene = {"id": "one", "body": "Once."}
    care = {"roles": ["nurse"], "care": "good", "recovery": "open", "summary": "Once.", "scenes": [scene]}
    story = {"story": "tuesday", "title": "Tuesday", "person": "priya", "setting": "home", **care}

    assert ids(unit(story, TASK).opening) == ["tuesday"]
    assert ids(unit(TASK, story).opening) == []
