"""An edition holds every id of its units under which an answer is kept, with the words that a learner saw."""

from __future__ import annotations

import datetime

import pytest

from course.loading.library import Library, find
from course.model import Activity, Map, Quiz, Unit
from course.model.edition import Edition, EditionPart, describe_edition, describe_former, describe_unit
from course.model.with_others import WITH_OTHERS
from tests.conftest import ROOT

UNITS = ["specimen", *(entry.unit for entry in find(ROOT).lessons)]


@pytest.fixture(scope="module")
def specimen(library: Library) -> Unit:
    return library.unit("specimen")


def test_every_activity_stands_in_it_with_its_kind_and_title(specimen: Unit) -> None:
    described = describe_unit(specimen)
    assert {name: (part.kind, part.text) for name, part in described.parts.items()} == {
        activity.id: (activity.kind, activity.title) for activity in specimen.activities
    }


def test_every_item_stands_in_it_with_the_text_of_what_could_be_chosen(specimen: Unit) -> None:
    for activity in specimen.activities:
        if isinstance(activity, Quiz):
            items = describe_unit(specimen).parts[activity.id].parts
            assert {*items} == {item.id for item in activity.items}
            for item in activity.items:
                assert {*items[item.id].parts} == {choice.id for choice in item.choices}
                assert all(choice.text in items[item.id].parts[choice.id].text for choice in item.choices)


def test_whatever_an_activity_keeps_responses_under_has_words_in_it(specimen: Unit) -> None:
    """What only notes how far somebody came, or what they added themselves, has none."""
    own_notes = {"way", "ways", "own", "shown", "ticked", "played", *WITH_OTHERS}
    for activity in specimen.activities:
        parts = describe_unit(specimen).parts[activity.id].parts
        assert {*activity.parts} - own_notes <= {*parts}, activity.id


def test_an_edition_read_again_says_the_same(specimen: Unit) -> None:
    edition = describe_edition("2026.1", datetime.date(2026, 11, 22), [specimen])
    assert type(edition).model_validate_json(edition.model_dump_json()) == edition
    assert any(isinstance(activity, Map) for activity in specimen.activities), "one of each was described"


@pytest.mark.parametrize("unit", UNITS)
def test_an_edition_knows_what_completed_each_activity(library: Library, unit: str) -> None:
    described = describe_unit(library.unit(unit)).parts
    activities: list[Activity] = [*library.unit(unit).activities]

    assert {activity.id: described[activity.id].completion for activity in activities} == {
        activity.id: activity.completion for activity in activities
    }


def edition(name: str, *asked: str) -> Edition:
    """An edition in which one activity asks that."""
    parts = {part: EditionPart(kind="prompt", text=f"{part} of {name}?") for part in asked}
    activity = EditionPart(kind="reflection", text=f"Title of {name}", parts=parts)
    unit = EditionPart(kind="unit", text=name, parts={"think": activity})
    return Edition(edition=name, released=datetime.date(2026, 11, 22), units={"trust": unit})


def test_what_only_an_older_edition_asked_is_described_when_a_newer_one_has_the_activity_too() -> None:
    editions = [edition("1", "what", "why"), edition("2", "what", "how"), edition("3", "how")]
    found = describe_former(editions, "trust/think", {"how"})
    assert found
    named, unit, activity = found
    assert {part: asked.text for part, asked in activity.parts.items()} == {
        "what": "what of 2?",
        "why": "why of 1?",
        "how": "how of 3?",
    }
    assert (named.edition, unit.text, activity.text) == ("2", "2", "Title of 2"), "the latest that asked what went"


def test_an_activity_of_no_edition_is_not_described() -> None:
    assert describe_former([edition("1", "what")], "trust/other", ()) is None
    assert describe_former([edition("1", "what")], "other/think", ()) is None
