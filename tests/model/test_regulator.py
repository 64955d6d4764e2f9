"""A regulator's headings: some take the learner's words, and what changed in practice is never filled in."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from course.loading.library import Library
from course.model import Regulator

WORDS = {"id": "what", "title": "What?", "takes": "words"}
BLANK = {"id": "now-what", "title": "Now what?", "takes": "nothing"}
CODE = {"id": "code", "title": "Which?", "takes": "choices", "choices": ["This", "That"]}


def regulator(*headings: dict[str, Any]) -> Regulator:
    return Regulator.model_validate(
        {
            "id": "nmc",
            "name": "Council",
            "short": "C",
            "people": "Nurses",
            "account": "Account",
            "version": "1",
            "checked_on": "2026-11-27",
            "url": "https://example.org/",
            "note": "Look.",
            "headings": list(headings),
        }
    )


def test_every_kind_of_heading_may_stand_together() -> None:
    assert [heading.takes for heading in regulator(WORDS, BLANK, CODE).headings] == ["words", "nothing", "choices"]


@pytest.mark.parametrize(
    ("headings", "sentence"),
    [
        ([WORDS, WORDS | {"id": "so-what"}], "No heading of 'nmc' is left blank"),
        ([BLANK, BLANK | {"id": "then"}], "No heading of 'nmc' takes words"),
        ([WORDS, BLANK, CODE | {"choices": []}], "Write 'choices:' under a heading that takes choices"),
        ([WORDS | {"choices": ["This"]}, BLANK], "Write 'choices:' under a heading that takes choices"),
        ([WORDS, WORDS, BLANK], "what"),
    ],
)
def test_what_cannot_be_meant_is_refused(headings: list[dict[str, Any]], sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        regulator(*headings)


def test_each_regulator_of_the_course_leaves_what_changed_in_practice_blank(library: Library) -> None:
    assert [each.id for each in library.regulators] == ["nmc", "aomrc", "hcpc", "gphc"]
    for each in library.regulators:
        assert any(heading.takes == "nothing" for heading in each.headings), each.id
