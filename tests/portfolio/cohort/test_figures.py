"""What may be said: no cell is small, and none can be worked out."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.portfolio.cohort.figures import HIDDEN, breakdown, mean, share, share_or_hidden, thirds

OPTIONS = ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("people", "all_of_them", "half", "average"),
    [
        (0, HIDDEN, HIDDEN, HIDDEN),
        (4, HIDDEN, HIDDEN, HIDDEN),
        (5, "more than two thirds", "a third to two thirds", "7.0"),
        (9, "more than two thirds", "a third to two thirds", "7.0"),
        (10, "more than two thirds", "a third to two thirds", "7.0"),
        (11, "more than two thirds", "a third to two thirds", "7.0"),
        (19, "more than two thirds", "a third to two thirds", "7.0"),
        (20, "more than two thirds", "about 50%", "7.0"),
    ],
)
def test_of_how_many_people_what_is_said(people: int, all_of_them: str, half: str, average: str) -> None:
    assert share(people, people) == all_of_them
    assert share(people // 2, people) == half
    assert mean([7] * people) == average


@pytest.mark.parametrize("whole", range(5, 60))
def test_a_third_never_says_that_everybody_did_or_that_nobody_did(whole: int) -> None:
    counts = Counter(thirds(part, whole) for part in range(whole + 1))

    assert thirds(0, whole) == thirds(1, whole)
    assert thirds(whole, whole) == thirds(whole - 1, whole)
    assert min(counts.values()) >= 2, "no third holds one number only"


@pytest.mark.parametrize("whole", range(5, 60))
def test_no_mean_at_the_end_of_the_scale_says_that_everybody_gave_it(whole: int) -> None:
    assert mean([10] * whole) == mean([10] * (whole - 1) + [9])
    assert mean([0] * whole) == mean([0] * (whole - 1) + [1])


def test_per_cents_stand_only_where_both_sides_have_ten() -> None:
    assert share_or_hidden(9, 40) == share_or_hidden(31, 40) == share_or_hidden(0, 40) == HIDDEN
    assert share_or_hidden(10, 40) == "about 25%"
    assert share_or_hidden(10, 10_000) == "under 5%"
    assert share_or_hidden(9_990, 10_000) == "over 95%"


@pytest.mark.parametrize(
    ("counts", "cells"),
    [
        ({"a": 10, "b": 9}, []),
        ({"a": 11, "b": 1}, []),
        ({"a": 10}, []),
        ({"a": 5}, []),
        ({}, []),
        ({"a": 10, "b": 10}, [["b"], ["a", "c", "d"]]),
        ({"a": 10, "b": 10, "c": 10, "d": 10}, [["a"], ["b"], ["c"], ["d"]]),
        ({"a": 10, "b": 10, "c": 10, "d": 1}, [["b"], ["c"], ["a", "d"]]),
        ({"a": 30, "b": 4, "c": 5, "d": 1}, [["a"], ["b", "c", "d"]]),
        ({"a": 30, "b": 4, "c": 4, "d": 1}, []),
    ],
)
def test_options_that_few_chose_stand_together(counts: dict[str, int], cells: list[list[str]]) -> None:
    assert [cell.choices for cell in breakdown(Counter(counts).elements(), OPTIONS)] == cells


def test_an_option_that_nobody_chose_and_one_that_few_chose_look_alike() -> None:
    few, none = (breakdown(Counter({"a": 20, "b": 30, "c": some}).elements(), ["a", "b", "c"]) for some in (1, 0))
    assert few == none


@given(counts=st.dictionaries(st.sampled_from(OPTIONS), st.integers(0, 40)))
def test_no_cell_can_be_worked_out_from_the_others(counts: dict[str, int]) -> None:
    """Whatever is not in a cell has ten people or more in it, or there is nothing else."""
    cells = breakdown(Counter(counts).elements(), OPTIONS)
    sizes = [sum(counts.get(choice, 0) for choice in cell.choices) for cell in cells]

    assert len(cells) != 1
    assert min(sizes, default=10) >= 10
    assert sorted(choice for cell in cells for choice in cell.choices) == (OPTIONS if cells else [])
