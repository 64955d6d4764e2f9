"""What every record is made of: ids, references, former places, and mistakes that say where."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from course.model.record import (
    PROTOTYPES,
    Address,
    FormerActivities,
    FormerItems,
    Id,
    OutcomeId,
    Record,
    SourceId,
    distinct,
)


class Place(Record):
    id: Id


@pytest.mark.parametrize(
    ("kind", "fits", "does_not"),
    [
        (Id, ["a", "name-the-effort", "2-cups", "x" * 80], ["", "A", "a_b", "-a", "a-", "a--b", "a\n", "x" * 81]),
        (OutcomeId, ["1.2"], ["12", "1.2.3", "1.2\n"]),
        (SourceId, ["NICE-NG193"], ["nice-ng193", "NICE NG193"]),
        (
            Address,
            ["https://example.org/a?b", "http://example.org"],
            ["example.org", "ftp://example.org", "https://a b"],
        ),
        (FormerActivities, ["options/ten-cups", ["a/b", "c/d"]], ["options", "a/b/c"]),
        (FormerItems, ["options/ten-cups/first", ["a/b/c"]], ["a/b", "a/b/c/d"]),
    ],
)
def test_words_that_fit_and_words_that_do_not(kind: Any, fits: list[object], does_not: list[object]) -> None:
    check = TypeAdapter(kind)
    for value in fits:
        assert check.validate_python(value) in (value, [value])
    for value in does_not:
        with pytest.raises(ValidationError):
            check.validate_python(value)


def test_a_record_stays_as_it_was_read_and_takes_no_unknown_key() -> None:
    place = Place.model_validate({"id": "here"})
    with pytest.raises(ValidationError):
        place.id = Id("there")  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Place.model_validate({"id": "here", "name": "Here"})


@pytest.mark.parametrize("taken", ["why", *PROTOTYPES])
def test_an_id_that_the_course_itself_uses_is_refused_where_it_stands(taken: str) -> None:
    with pytest.raises(Exception, match=f"The id '{taken}' will not do for one of the lines") as caught:
        distinct({("lines", 0): Id("a"), ("lines", 1): Id(taken)}, "lines", "why")
    assert caught.value.context["at"] == ("lines", 1)  # type: ignore[attr-defined]


def test_an_id_that_stands_twice_is_refused_and_both_places_are_told() -> None:
    with pytest.raises(Exception, match=r"Two lines have the id 'a'\. Give each its own id") as caught:
        distinct({("lines", 0): Id("a"), ("lines", 3): Id("a")}, "lines")
    assert caught.value.context["at"] == ("lines", 3)  # type: ignore[attr-defined]
    assert caught.value.context["first"] == ("lines", 0)  # type: ignore[attr-defined]
