"""A numbers file holds numbers and ids, and nothing that anybody wrote."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.learner import archive
from course.learner.progress import progress
from course.learner.store import Store
from course.loading.library import Library
from course.model.outline import Outline, outline
from course.portfolio.cohort.summary import summarise
from tests.conftest import ROOT
from tests.portfolio.cohort.numbers import CASES

EARLIER = ROOT / "tests" / "editions" / "2026.1" / "answers"


@pytest.mark.parametrize(("answers", "by", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_terminal_makes_of_each_case_what_it_says(answers: dict[str, Any], by: Outline, expected: object) -> None:
    summary = summarise(answers, by)

    assert summary == expected
    assert "Joy" not in json.dumps(summary)


@pytest.fixture(scope="module")
def whole(library: Library) -> Outline:
    units = [library.unit(entry.unit) for entry in library.written]
    return outline(library.course.version, units, library.editions)


def test_what_is_done_is_counted_as_the_learners_own_progress_counts_it(library: Library, whole: Outline) -> None:
    store = Store(EARLIER)
    summary = summarise(json.loads(archive.export(store).text), whole)

    for entry in library.written:
        own = progress(library, library.unit(entry.unit), store)
        counted = summary["units"][entry.unit]
        assert counted == {"done": own.done, "begun": own.begun, "total": own.total, "finished": own.is_done}
    assert any(counted["finished"] for counted in summary["units"].values())
    assert len(summary["items"]) >= 5
    assert len(summary["ratings"]) > 5


WORDS = st.text(st.characters(codec="utf-8"), max_size=30)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
)


@given(data=st.data())
def test_whatever_stands_in_the_answers_each_value_is_a_number_or_of_the_outline(
    whole: Outline, data: st.DataObject
) -> None:
    """Not even a learner's own file, changed by hand or by another program, brings a word into it."""
    items = [item for unit in whole["units"] for item in unit["items"]]
    item = data.draw(st.sampled_from(items))
    name, _, part = item["name"].rpartition("/")
    choice = st.sampled_from([*item["choices"]]) | JSON
    answer = st.lists(choice, max_size=4) | st.dictionaries(st.sampled_from([*item["prompts"], "x"]), choice) | JSON
    response = st.fixed_dictionaries({"answer": answer, "tries": st.integers(0, 3) | JSON, "met": JSON}) | JSON
    activities = {name: {"responses": {part: data.draw(response), data.draw(WORDS): data.draw(JSON)}}}

    summary = summarise({"exported": "2026-11", "activities": activities}, whole)

    known = {*item["choices"], *item["prompts"], True, False}
    for left in summary["items"].values():
        chosen = left["chosen"]
        assert {*chosen, *(chosen.values() if isinstance(chosen, dict) else ()), left.get("first", True)} <= known
    assert summary["ratings"] == {}
