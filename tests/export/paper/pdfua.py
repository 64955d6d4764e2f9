"""What two independent checkers of PDF/UA-1 find in a PDF."""

from __future__ import annotations

from pathlib import Path

import page
import pdfua

from tests.uncounted import untraced


def faults(pdf: Path) -> list[str]:
    """Every error and every warning of both, in words; the one checks 104 rules of PDF/UA-1, the other some of WCAG."""
    with untraced():
        report = page.validate_pdf(pdf, profile=page.ValidationProfile.PDF_UA_1)
        others = pdfua.validate(pdf).findings
    assert report.rules.total > 100, "the checker checks less than it did"
    found = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    return [*found, *(f"{finding.rule_id}: {finding.message}" for finding in others)]
