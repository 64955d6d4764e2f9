"""The rules: each is one sentence in the manual, and none fails on a unit that the model allows."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings

from course.checks import RULES, Verdict
from course.checks.run import _load_reference_files, _open
from course.cli import main
from course.loading.library import Library
from course.loading.reader import Loaded
from course.model import (
    Unit,
)
from tests.checks.generated import units
from tests.checks.test_mistakes import HERE


def test_every_rule_is_one_sentence_that_fits_a_line() -> None:
    for rule in RULES:
        assert re.fullmatch(r"[A-Z].{20,115}\.", rule.manual), rule.id
        assert re.fullmatch(r"[A-Z]\d\d?", rule.id)


def test_the_manual_is_made_of_the_rules() -> None:
    done = CliRunner().invoke(main, ["check", "--rules"])

    assert done.exit_code == 0
    assert all(rule.manual in done.output for rule in RULES)
    assert len(done.output.splitlines()) == len(RULES) + 1


def test_manual_covers_the_rubric() -> None:
    rows = "A1 A2 A3 A4 A5 A6 A8 I1 I2 I3 I4 I5 I6 I7 I8 I9 I11 I13 K1 K2 K3 K5 K6 K7 L1 L2 L3 L4 L5 E1 E2 E3 E5"
    rows += " S1 S2 S3 S4 D1 D2 D10"

    assert {rule.id for rule in RULES} >= set(rows.split())


SHELF = Library(HERE / "shelf")
BESIDE = _load_reference_files(SHELF, Verdict())


@pytest.mark.more
@given(units())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_unit_makes_a_rule_fail(unit: Unit) -> None:
    read = Loaded(unit, "content/01-trust.yaml", {(): 1})
    manuscript = _open(SHELF, BESIDE, [], [read])

    for rule in RULES:
        if not rule.id.startswith("N") and rule.finds.__name__ != "label_in_notebooks":
            for finding in rule.finds(manuscript):
                assert finding.what
                assert finding.todo
