"""Dates in words, everywhere from one function."""

from __future__ import annotations

import re
from datetime import date

from course.language.dates import long_date, month_in_words
from tests.conftest import ROOT

FORMAT = re.compile("%B %Y")


def test_a_day_has_no_leading_zero():
    assert long_date(date(2026, 11, 5)) == "5 November 2026"


def test_no_other_module_or_template_formats_a_date():
    sources = [path for kind in ("*.py", "*.j2") for path in (ROOT / "course").rglob(kind)]
    assert [path.stem for path in sources if FORMAT.search(path.read_text(encoding="utf-8"))] == ["dates"]


def test_a_month_has_its_name_and_year():
    assert month_in_words("2026-11") == "November 2026"
