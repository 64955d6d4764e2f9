"""A line of time with others counts as each case of `tests/with_others.yaml` says."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import yaml

from course.model.with_others import read_with_others
from tests.conftest import ROOT

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "with_others.yaml").read_text(encoding="utf-8"))
TODAY = datetime.date(2026, 11, 27)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_line_counts_when_it_is_whole_and_can_be_true(case: dict[str, Any]) -> None:
    line = read_with_others(case["responses"], TODAY)

    says = {"role": line.role, "minutes": line.minutes} if line else None
    if says and line and line.day:
        says["day"] = str(line.day)
    assert says == (case["says"] if isinstance(case["says"], dict) else None)
