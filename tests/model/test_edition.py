"""What completed an activity of a released edition is told by its ids as by its record."""

from __future__ import annotations

import pytest

from course.loading.library import Library, find
from course.model import Activity, describe_unit
from tests.conftest import ROOT

UNITS = ["specimen", *(entry.unit for entry in find(ROOT).written)]


@pytest.mark.parametrize("unit", UNITS)
def test_an_edition_knows_what_completed_each_activity(library: Library, unit: str) -> None:
    described = describe_unit(library.unit(unit)).parts
    activities: list[Activity] = [*library.unit(unit).activities]

    assert {activity.id: described[activity.id].completion for activity in activities} == {
        activity.id: activity.completion for activity in activities
    }
