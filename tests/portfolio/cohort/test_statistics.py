"""What a numbers file says for each statistic: no number of anybody stands in two of them."""

from __future__ import annotations

import pytest

from course.loading.library import Library
from course.loading.outline import read_outline
from course.portfolio.cohort.statistics import Statistics

BEFORE, AFTER, THEN = (
    f"{name}/show-belief" for name in ("welcome/confidence-before", "plan/confidence-now", "plan/confidence-then")
)


@pytest.fixture(scope="module")
def statistics(library: Library) -> Statistics:
    return Statistics(read_outline(library))


@pytest.mark.parametrize(
    ("ratings", "values"),
    [
        ({BEFORE: 3}, {}),
        ({AFTER: 7}, {}),
        ({THEN: 5}, {}),
        ({BEFORE: 3, THEN: 5}, {}),
        ({BEFORE: 3, AFTER: 7}, {f"pair/{AFTER}": "3 7"}),
        ({BEFORE: 3, AFTER: 7, THEN: 5}, {f"pair/{AFTER}": "3 7", f"rating/{THEN}": "5"}),
        ({"plan/how-was-the-course/right-length": 9}, {"rating/plan/how-was-the-course/right-length": "9"}),
    ],
)
def test_only_who_gave_both_numbers_is_compared(
    statistics: Statistics, ratings: dict[str, int], values: dict[str, str]
) -> None:
    """Were a mean of all shown beside a mean of those, the few who gave one could be worked out."""
    assert statistics.of({}, {}, ratings) == (values, False)


def test_what_this_edition_does_not_have_is_told(statistics: Statistics) -> None:
    gone = {"done": 1, "begun": 0, "total": 1, "finished": True}
    assert statistics.of({"gone": gone}, {}, {}) == ({}, True)
    assert statistics.of({}, {"gone/quiz/item": {"chosen": ["x"], "first": True}}, {}) == ({}, True)
    assert statistics.of({}, {}, {"gone/rating/line": 1}) == ({}, True)


def test_the_order_in_which_options_were_ticked_is_no_other_answer(statistics: Statistics) -> None:
    name, item = next((name, item) for name, item in statistics.items.items() if len(item["right"]) == 2)
    one, other = ({name: {"chosen": chosen, "first": True}} for chosen in (item["right"], item["right"][::-1]))
    assert statistics.of({}, one, {}) == statistics.of({}, other, {})
