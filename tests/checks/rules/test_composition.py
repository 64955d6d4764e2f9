"""The blueprint's two columns: what stands in More practice counts there, and in the core only there."""

from __future__ import annotations

import shutil
from pathlib import Path

from course.checks import RULES, run
from course.loading.library import Library
from tests.conftest import ROOT

BLUEPRINT = [rule for rule in RULES if rule.id == "B1"]


def test_what_the_blueprint_puts_into_more_practice_does_not_do_in_the_core(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    unit = tmp_path / "content" / "01-enabling-relationships.yaml"
    words = unit.read_text(encoding="utf-8")
    assert not [found for found in run.check(Library(tmp_path / "content"), BLUEPRINT).findings if found.rule == "B1"]
    unit.write_text(words.replace("\n    more: true\n", "\n"), encoding="utf-8")

    findings = run.check(Library(tmp_path / "content"), BLUEPRINT).findings

    assert {finding.what for finding in findings if finding.rule == "B1"} == {
        "The core has too many situational judgements: 2 where the blueprint asks for 1.",
        "More practice has too few situational judgements: 0 where the blueprint asks for 1.",
        "The core has too many single best answer items: 4 where the blueprint asks for 3.",
        "More practice has too few recall items: 0 where the blueprint asks for 2.",
    }
