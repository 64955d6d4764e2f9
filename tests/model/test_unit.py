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
from course.model import FUNCTIONS, KINDS, Item, Quiz
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
        "the-eleventh-clock", "what-would-you-do", "red-flag-on-the-line", "forty-questions", "no-interpreter",
        "one-barrier", "five-to-take-away",
    ]  # fmt: skip


def test_a_block_that_uses_one_question_has_no_other(library: Library) -> None:
    unit = library.unit("context")
    (quiz,) = (activity for activity in unit.session if activity.id == "what-would-you-do")

    assert isinstance(quiz, Quiz)
    assert [item.id for item in quiz.items] == ["pads-and-the-dog"]


def test_every_session_ends_with_the_key_points(library: Library) -> None:
    for entry in library.written:
        unit = library.unit(entry.unit)
        assert not unit.facilitator or [a.kind for a in unit.session][-1] == "key_points", entry.unit
