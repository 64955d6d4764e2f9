"""The curriculum's formula, on a unit small enough to count by hand."""

from __future__ import annotations

import pytest

from course.model import KINDS, Unit
from course.model.minutes import minutes, whole_minutes
from tests.model.counted import BY_HAND, UNIT
from tests.model.counted_reading import TERMS, words


@pytest.mark.parametrize("at", range(len(BY_HAND)), ids=[activity.kind for activity in UNIT.activities])
def test_the_minutes_of_an_activity_are_those_counted_by_hand(at: int) -> None:
    read, done, _ = BY_HAND[at]

    assert minutes(UNIT.activities[at], TERMS) == pytest.approx(read / 200 + done)


def test_every_kind_is_counted() -> None:
    assert {activity.kind for activity in UNIT.activities} == set(KINDS)


def test_the_minutes_of_a_unit_are_the_sum_of_its_activities_rounded_up() -> None:
    total = sum(read / 200 + done for read, done, _ in BY_HAND)

    assert total < whole_minutes(UNIT.activities, TERMS) < total + 1


def test_a_unit_of_one_word_takes_a_minute_and_not_none() -> None:
    unit = Unit.model_validate(
        {"unit": "sample", "title": "Sample", "activities": [{"text": "read", "title": "Read", "body": "word"}]}
    )
    assert whole_minutes(unit.activities, TERMS) == 1


def test_a_unit_of_exactly_forty_minutes_is_not_shown_as_forty_one() -> None:
    """Sums of 0.005 a word drift in floating point."""
    bodies = [1816, 1770, 473, 467, 1726, 1436, 305]
    texts = [{"text": f"read-{n}", "title": "Read", "body": words(number)} for n, number in enumerate(bodies)]
    unit = Unit.model_validate({"unit": "long", "title": "Long", "activities": texts})

    assert sum(minutes(activity, TERMS) for activity in unit.activities) > 40
    assert whole_minutes(unit.activities, TERMS) == 40
