"""A whole account is taken apart at its headings, and stays whole where it has none."""

from __future__ import annotations

import pytest

from course.portfolio.fill import has_class, parse
from course.portfolio.sections import find_sections
from tests.portfolio.sections import CASES, passage


def sections_of(words: str) -> dict[str, str]:
    found = find_sections(parse(passage(words)))
    given = {fit: next(node for node in each.iter() if has_class(node, "given")) for fit, each in found.items()}
    return {fit: "\n".join([node.text or "", *(end.tail or "" for end in node)]) for fit, node in given.items()}


@pytest.mark.parametrize(("why", "words", "sections"), CASES, ids=[why for why, *_ in CASES])
def test_an_account_is_taken_apart_at_its_headings(why: str, words: str, sections: dict[str, str]) -> None:
    assert sections_of(words) == sections


def test_100_000_letters_are_taken_apart() -> None:
    words = f"What was it?\n{'a?:* _' * 17_000}\nWhat did I learn?\n{'x' * 10}"
    assert sections_of(words)["learned"] == "x" * 10
