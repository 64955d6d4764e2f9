"""The course, checked once for all that only read what was found."""

from __future__ import annotations

import pytest

from course import checks
from course.checks import Verdict
from course.loading.library import Library
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def verdict() -> Verdict:
    """What a check of the whole course finds."""
    return checks.check(Library(ROOT / "content"))
