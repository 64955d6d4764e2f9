"""Icon arrays: so many people of so many, and what makes two of them comparable."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course.model.chart import IconArray, one_denominator


def array(name: str, count: int, total: int) -> IconArray:
    words = {"caption": "Of all", "affected": "feel sick", "unaffected": "do not"}
    return IconArray.model_validate({"id": name, "count": count, "total": total, **words})


def test_nobody_and_everybody_are_counts_and_more_than_everybody_is_none() -> None:
    assert [array("a", count, 10).count for count in (0, 10)] == [0, 10]
    with pytest.raises(ValidationError, match=r"The icon array 'a' shows 11 of 10 people\. Write a count"):
        array("a", 11, 10)


def test_side_by_side_they_have_one_total_and_each_its_id() -> None:
    one_denominator([array("a", 1, 100), array("b", 9, 100)])
    with pytest.raises(Exception, match=r"have the totals 100 and 1000\. Give them one total"):
        one_denominator([array("a", 1, 100), array("b", 9, 1000)])
    with pytest.raises(Exception, match="Two icon arrays have the id 'a'"):
        one_denominator([array("a", 1, 100), array("a", 9, 100)])
