"""The kinds: each describes itself whole, and their names stand alike wherever they have to be written again."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable
from typing import get_args

import pytest

import course
from course.loading.library import Library
from course.model import FUNCTIONS, KINDS, Item, Quiz, Text, Unit
from tests.conftest import ROOT

ITEMS = get_args(get_args(Item)[0])


def named_in_init(text: str) -> set[str]:
    return set(course.__all__) - {"__version__"}


def defined(text: str) -> set[str]:
    functions = (node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef))
    return {name for name in functions if not name.startswith("_")}


def run_by_the_extension(text: str) -> set[str]:
    names = re.search(r'const OWN =\s+"(.*)";', text)
    assert names
    return set(names[1].split("|"))


@pytest.mark.parametrize(
    ("file", "read"),
    [
        ("course/__init__.py", named_in_init),
        ("course/activities.py", defined),
        ("course/lab/extension/static/rule.js", run_by_the_extension),
    ],
)
def test_there_is_a_function_for_each_kind_and_panel(file: str, read: Callable[[str], set[str]]) -> None:
    names = read((ROOT / file).read_text(encoding="utf-8"))

    assert names == set(FUNCTIONS), f"{file} has other functions than course.model.FUNCTIONS"


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_kind_of_activity_says_what_it_is_and_what_completes_it(kind: type) -> None:
    missing = [name for name in ("kind_name", "parts", "completion") if not hasattr(kind, name)]

    assert missing == []
    assert not inspect.isabstract(kind), f"{kind.__name__} says nothing of {sorted(kind.__abstractmethods__)}"
    assert hasattr(kind, "minutes") or "doing" in vars(kind)


@pytest.mark.parametrize("kind", ITEMS, ids=lambda kind: kind.__name__)
def test_a_kind_of_item_says_what_is_asked_and_how_long_it_takes(kind: type) -> None:
    missing = [name for name in ("form", "minutes", "choices") if not hasattr(kind, name)]

    assert missing == []
    assert not inspect.isabstract(kind), f"{kind.__name__} says nothing of {sorted(kind.__abstractmethods__)}"


def test_the_specimen_has_every_kind(library: Library) -> None:
    activities = library.unit("specimen").activities
    items = [item for activity in activities for item in getattr(activity, "items", [])]

    assert {type(activity) for activity in activities} == set(KINDS.values())
    assert {type(item) for item in items} == set(ITEMS)


def test_a_session_holds_what_its_planned_blocks_use_in_their_order(library: Library) -> None:
    unit = library.unit("context")

    assert [activity.id for activity in unit.session] == [
        "the-eleventh-clock", "from-earlier-units", "red-flag-on-the-line", "forty-questions", "no-interpreter",
        "one-barrier", "five-to-take-away",
    ]  # fmt: skip


def test_a_block_that_uses_one_question_has_no_other(library: Library) -> None:
    unit = library.unit("context")
    (quiz,) = (activity for activity in unit.session if activity.id == "from-earlier-units")

    assert isinstance(quiz, Quiz)
    assert [item.id for item in quiz.items] == ["pads-and-the-dog"]


def test_every_session_ends_with_the_key_points(library: Library) -> None:
    for entry in library.written:
        unit = library.unit(entry.unit)
        assert not unit.facilitator or [a.kind for a in unit.session][-1] == "key_points", entry.unit


def test_a_block_that_uses_a_part_of_a_text_has_only_that(library: Library) -> None:
    (text,) = (activity for activity in library.unit("options").session if isinstance(activity, Text))

    assert text.example
    assert not any((text.body, text.steps, text.say, text.safety, text.terms, text.evidence, text.cards))


def test_a_block_names_parts_in_its_own_order(library: Library) -> None:
    unit = library.unit("together")
    assert unit.facilitator
    block = unit.facilitator.planned[1]
    (talk,) = unit.used_in(block)

    assert unit.parts_used(block, talk) == ["under-the-strip-light", "he-told-you-then", "what-happens-now"]


def test_in_another_setting_the_question_stays_and_its_case_and_rationale_are_of_that_place(library: Library) -> None:
    here, there = library.unit("specimen"), library.in_setting("ward").unit("specimen")
    [case] = here.cases("ward")
    quiz, _, name = case.item.partition("/")

    def question(unit: Unit) -> Item:
        [activity] = [activity for activity in unit.activities if activity.id == quiz]
        assert isinstance(activity, Quiz)
        return next(item for item in activity.items if item.id == name)

    assert question(there).situation == case.situation.strip()
    assert question(there).question == question(here).question
    assert question(there).choices == question(here).choices
    assert question(there).rationale.endswith(f"\n\n{case.rationale.strip()}")
    others = [(a, b) for a, b in zip(here.activities, there.activities, strict=True) if a.id != quiz]
    assert all(a == b for a, b in others)


def test_a_unit_without_a_case_for_a_setting_stays_as_it_is(library: Library) -> None:
    assert library.in_setting("ward").unit("plan").activities == library.unit("plan").activities
