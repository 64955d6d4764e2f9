"""A learner's answers go into the page of their record as each case of `tests/record.yaml` says."""

from __future__ import annotations

from typing import Any

import pytest

from course.portfolio.fill import fill
from tests.portfolio.cases import CASES, entries_of, inside, page_of


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_command_fills_in_what_each_case_says(case: dict[str, Any]) -> None:
    filled = fill(page_of(case["markup"]), entries_of(case))

    assert inside(filled) == inside(page_of(case["gives"])), case["why"]
