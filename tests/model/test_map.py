"""Maps: what is refused, and when enough was done."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course.model import Map


def place(name: str) -> dict[str, str]:
    return {"id": name, "name": "Sam", "category": "person", "link": "gap", "why": "It says so."}


@pytest.mark.parametrize("ours", ["own", "next"])
def test_no_place_of_a_map_takes_the_id_under_which_a_learners_own_words_are_kept(ours: str) -> None:
    drawn = {"map": "m", "title": "M", "person": "ruth", "intro": "I.", "places": [*map(place, ("a", "b", ours))]}
    with pytest.raises(ValidationError, match=f"'{ours}'"):
        Map.model_validate(drawn)


def test_a_map_asks_of_every_place_how_well_it_is_linked() -> None:
    drawn = {"map": "m", "title": "M", "person": "ruth", "intro": "I.", "places": [*map(place, ("a", "b", "c"))]}
    chart = Map.model_validate(drawn)
    linked = dict.fromkeys(("a", "b", "c"), "gap")

    assert {"a", "b", "c"} <= {*chart.parts}
    assert not chart.done({"a": "gap"})
    assert chart.begun({"a": "gap"})
    assert chart.done({**linked, "next": "The pharmacy."})
