"""Of every statistic two reports count the same values, or differ in those of five people or more."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.portfolio.cohort.tally import FEWEST, Column, Tally, Waiting

PEOPLE = [f"{index:016x}" for index in range(14)]


def files(statistic: str = "item/a", **values: str) -> dict[str, Column]:
    """One statistic, with the values of people called by a letter."""
    return {statistic: values}


def same(letters: str, value: str = "1") -> dict[str, str]:
    return dict.fromkeys(letters, value)


def test_four_people_are_not_counted_and_five_are() -> None:
    tally = Tally()
    assert tally.count(files(**same("abcd"))) == Waiting(newcomers=4, changed=0)
    assert (tally.people, tally.values("item/a")) == ([], [])

    assert tally.count(files(**same("abcde"))) == Waiting(0, 0)
    assert (tally.people, tally.values("item/a")) == (list("abcde"), ["1"] * 5)


def test_newcomers_wait_until_they_are_five() -> None:
    tally = Tally()
    tally.count(files(**same("abcde")))
    for more in ("f", "fg", "fgh", "fghi"):
        assert tally.count(files(**same("abcde" + more))) == Waiting(newcomers=len(more), changed=0)
        assert len(tally.people) == len(tally.values("item/a")) == 5
    assert tally.count(files(**same("abcdefghij"))) == Waiting(0, 0)
    assert len(tally.people) == len(tally.values("item/a")) == 10


def test_who_is_in_stays_in_though_the_file_is_gone() -> None:
    tally = Tally()
    tally.count(files(**same("abcde")))
    tally.count(files(**same("bcd")))
    tally.count({})
    assert tally.columns == {"item/a": same("abcde")}


def test_corrections_wait_until_there_are_five() -> None:
    tally = Tally()
    tally.count(files(**same("abcdef")))
    assert tally.count(files(**same("abcd", "2"))) == Waiting(newcomers=0, changed=4)
    assert tally.columns["item/a"] == same("abcdef")
    tally.count(files(**same("abcde", "2")))
    assert tally.columns["item/a"] == same("abcde", "2") | same("f")


def test_five_who_join_do_not_show_the_one_of_them_who_answered() -> None:
    """Else the old and the new report on that question would differ by one person."""
    tally = Tally()
    tally.count(files(**same("abcde")))
    assert tally.count(files(**same("abcde"), f="2") | files("month", **same("abcdefghij"))).newcomers == 0
    assert len(tally.people) == 10
    assert tally.columns["item/a"] == same("abcde")


def test_newcomers_do_not_help_a_correction_through() -> None:
    tally = Tally()
    tally.count(files(**same("abcdef")))
    assert tally.count(files(**same("bcdefwxyz"), a="2")) == Waiting(newcomers=4, changed=1)
    assert tally.columns["item/a"] == same("abcdef")


def test_a_value_that_was_changed_does_not_come_back() -> None:
    """Four who change back, and one other who changes: a report that is too like the first."""
    tally = Tally()
    tally.count(files(**same("abcdef")))
    tally.count(files(**same("abcde", "2"), f="1"))
    assert tally.count(files(**same("abcd", "1"), e="2", f="2")) == Waiting(newcomers=0, changed=1)
    assert tally.columns["item/a"] == same("abcde", "2") | same("f")


HANDED_IN = st.dictionaries(
    st.sampled_from(["item/a", "rating/b", "month"]),
    st.dictionaries(st.sampled_from(PEOPLE), st.sampled_from(["1", "2", "3"])),
)


@pytest.mark.uncounted
@settings(max_examples=400)
@given(history=st.lists(HANDED_IN, min_size=2, max_size=8))
def test_any_two_reports_of_any_history_differ_by_nobody_or_by_five_or_more(
    history: list[Mapping[str, Column]],
) -> None:
    """Files come, change, go and come back as they like."""
    tally = Tally()
    reports: list[dict[str, Column]] = []
    for handed_in in history:
        tally.count(handed_in)
        people = dict.fromkeys(tally.people, "in")
        reports.append({"people": people, **{name: dict(column) for name, column in tally.columns.items()}})

    for earlier, later in itertools.combinations(reports, 2):
        for statistic in later:
            before, after = earlier.get(statistic, {}), later[statistic]
            differ = {person for person in before | after if before.get(person) != after.get(person)}
            assert not differ or len(differ) >= FEWEST
            assert before.keys() <= after.keys(), "who is in stays in"
            assert after.keys() <= later["people"].keys()
