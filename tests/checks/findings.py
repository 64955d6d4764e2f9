"""What the check finds in a course."""

from __future__ import annotations

from pathlib import Path

from course import checks
from course.loading.library import Library


def found(folder: Path, rule: str = "") -> list[str]:
    """What is found in a course, of one rule or of all."""
    findings = checks.check(Library(folder / "content")).findings
    return [str(finding) for finding in findings if rule in ("", finding.rule)]
