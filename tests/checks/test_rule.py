"""A rule says of itself what it asks, in the docstring of what looks for its breach."""

from __future__ import annotations

from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript
from course.checks.rule import Rule
from course.checks.rules import RULES


def _finds(manuscript: Manuscript) -> Iterator[Finding]:
    """An item has one key,

    and says why.
    """
    yield from ()


def test_the_sentence_of_a_rule_is_its_docstring_on_one_line() -> None:
    assert Rule("Z1", _finds).manual == "An item has one key, and says why."


def test_every_rule_has_a_sentence_that_no_other_has() -> None:
    """One row of the rubric may be looked after by several of them."""
    assert all(rule.manual.endswith((".", ")")) for rule in RULES)
    assert len({rule.manual for rule in RULES}) == len(RULES)
