"""What every activity knows of itself, whatever its kind: what counts, what is begun, what is done."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course.loading.library import Library
from course.model import Task, Text

TASK = {"task": "ask-one-person", "title": "Ask one person", "body": "Ask them what they can't do."}


def test_its_id_is_what_the_key_of_its_kind_holds() -> None:
    assert Task(**TASK).id == "ask-one-person"


def test_something_to_do_counts_unless_it_is_more_practice() -> None:
    assert Task(**TASK).counts
    assert not Task(**TASK, more=True).counts


def test_something_to_read_never_counts() -> None:
    passage = Text(text="believe", title="Believe", body="Say so.")

    assert not passage.counts
    assert not passage.begun({"believe": "words"})


def test_one_filled_part_is_a_beginning_and_all_of_them_are_the_end() -> None:
    task = Task(**TASK)
    first, *others = task.parts

    assert not task.begun({})
    assert not task.begun({first: "", **dict.fromkeys(others, "")})
    assert task.begun({first: "Tuesday"})
    assert task.done({**dict.fromkeys(task.parts, "Tuesday"), "done": True})


def test_what_was_answered_under_a_part_that_is_gone_is_no_beginning() -> None:
    assert not Task(**TASK).begun({"a-part-of-2026": "words"})


def test_the_short_way_does_not_lead_through_more_practice() -> None:
    with pytest.raises(ValidationError, match="Write 'more:' or 'route:', not both"):
        Task(**TASK, more=True, route="ten-minutes")


def test_every_activity_of_the_course_completes_by_parts_that_it_has(library: Library) -> None:
    looked = 0
    for entry in library.written:
        for activity in library.unit(entry.unit).activities:
            looked += 1
            assert activity.counts <= bool(activity.parts), f"{entry.unit}/{activity.id}"
            assert not activity.done({}) or not activity.completion, f"{entry.unit}/{activity.id}"
    assert looked > 100
