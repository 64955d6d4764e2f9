"""A part of the half day is a block of a unit or something of the day's own, never both and never neither."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course.model.workshop import Part


@pytest.mark.parametrize("own", [{"title": "Tea"}, {"minutes": 10}, {"words": "Say."}])
def test_a_block_takes_everything_from_its_unit(own: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match=r"takes its title and minutes from the unit. Write 'block:' and no more"):
        Part.model_validate({"block": "welcome/hello", **own})


@pytest.mark.parametrize("own", [{}, {"title": "Tea"}, {"minutes": 10}, {"words": "Say."}])
def test_what_is_no_block_has_a_title_and_minutes(own: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match=r"is no block. Write 'block:', or both 'title:' and 'minutes:'"):
        Part.model_validate(own)


@pytest.mark.parametrize("block", ["hello", "welcome/", "welcome/hello/again", "Welcome/hello", "welcome hello"])
def test_a_block_is_named_with_its_unit(block: str) -> None:
    with pytest.raises(ValidationError):
        Part.model_validate({"block": block})
