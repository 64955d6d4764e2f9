"""Ratings of one statement at several times stand side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from course.learner.ratings import compare
from course.learner.store import Store
from course.learner.written import collect
from course.loading.library import Library
from tests.portfolio.answers import put


def rated(library: Library, folder: Path, **ratings: dict[str, Any]) -> list[tuple[str, dict[str, int]]]:
    names = {"before": "welcome/confidence-before", "then": "plan/confidence-then", "after": "plan/confidence-now"}
    for time, numbers in ratings.items():
        put(folder, names[time], numbers)
    return [(each.text, dict(each.numbers)) for each in compare(collect(library, Store(folder)).activities)]


def test_only_what_was_rated_twice_is_compared(library: Library, tmp_path: Path) -> None:
    found = rated(
        library, tmp_path, before={"show-belief": 0, "mend-trust": 4}, then={"mend-trust": 2}, after={"show-belief": 7}
    )

    assert [numbers for _, numbers in found] == [{"before": 0, "after": 7}, {"before": 4, "then": 2}]
    assert found[0][0].startswith("I can show someone that I believe their pain")


@pytest.mark.parametrize("odd", ["7", True, 11, -1, None, [7], 6.5])
def test_what_is_no_number_of_the_scale_is_left_out(library: Library, tmp_path: Path, odd: object) -> None:
    assert rated(library, tmp_path, before={"show-belief": odd, "mend-trust": 4}, after={"show-belief": 7}) == []
