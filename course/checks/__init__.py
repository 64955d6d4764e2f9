"""The check of the course: every mistake in its files, and every finding of every rule.

What a rule says of a finding, and the reader of a mistake, stands beside what finds it: `tests/mistakes` holds each.
"""

from __future__ import annotations

from course.checks import run
from course.checks.finding import Finding, Spot
from course.checks.manuscript import Manuscript
from course.checks.rule import Rule
from course.checks.rules import RULES
from course.checks.verdict import Verdict
from course.loading.library import Library

__all__ = ["RULES", "Finding", "Manuscript", "Rule", "Spot", "Verdict", "check", "manual"]


def check(library: Library) -> Verdict:
    """Every mistake in the files of `library` and every finding of every rule."""
    return run.check(library, RULES)


def manual() -> str:
    """Every rule's id and sentence, one a line."""
    lines = []
    for rule in RULES:
        kind = "note" if rule.guesses else "told, and no error" if rule.builds else "error"
        when = ", once every unit is written" if rule.whole else ""
        lines.append(f"{rule.id:4}{rule.manual} ({kind}{when})")
    answered = " ".join((run.apply_suppressions.__doc__ or "").split())
    return "\n".join([*lines, f"{run.ANSWERED:4}{answered} (error)"])
