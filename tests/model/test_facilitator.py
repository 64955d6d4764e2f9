"""The plan of an hour: blocks of the unit, in its order, that make 60 minutes."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from course.loading.library import Library
from course.model import Facilitator


@pytest.fixture
def hour(library: Library) -> dict[str, Any]:
    """What a unit says of its hour, as its author wrote it."""
    facilitator = library.unit("relationships").facilitator
    assert facilitator
    return facilitator.model_dump()


def test_planned_blocks_come_in_the_plans_order(hour: dict[str, Any]) -> None:
    plan = hour["plan"][::-1]
    assert [block.id for block in Facilitator(**{**hour, "plan": plan}).planned] == plan


def test_a_plan_that_names_no_block_of_the_unit_is_refused(hour: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="The plan names the block 'no-such-block', which is not in this unit"):
        Facilitator(**{**hour, "plan": [*hour["plan"], "no-such-block"]})


def test_a_plan_of_other_than_60_minutes_is_refused(hour: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match=r"The blocks of the plan add up to \d+ minutes. Choose blocks that make"):
        Facilitator(**{**hour, "plan": hour["plan"][1:]})
