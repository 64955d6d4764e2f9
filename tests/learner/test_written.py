"""Everything that a learner wrote is collected in the order of the course, whatever it moved from."""

from __future__ import annotations

import shutil
from pathlib import Path

from course.learner.store import Store
from course.learner.written import collect
from course.loading.library import Library
from tests.conftest import ROOT
from tests.portfolio.answers import put


def test_the_order_is_that_of_the_course_and_what_is_empty_is_left_out(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "relationships/when-trust-changed", {"what": "Second."})
    put(tmp_path, "welcome/a-label-you-read", {"what": "First."})
    put(tmp_path, "welcome/one-phrase", {"when": " ", "ticked": False})
    found = collect(library, Store(tmp_path))

    assert [activity.id for _, activity, _ in found.activities] == ["a-label-you-read", "when-trust-changed"]
    assert found.troubles == []


def test_only_the_units_that_were_asked_for(library: Library, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "editions" / "2026.1" / "answers", tmp_path / "answers")
    found = collect(library, Store(tmp_path / "answers"), ["welcome"])

    assert {unit.id for unit, _, _ in found.activities} == {"welcome"}
    assert found.former == []


def test_the_pattern_for_authors_is_there_for_whoever_wrote_in_it(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "specimen/one-question", {"when": "Monday"})
    found = collect(library, Store(tmp_path))

    assert list(found.entries) == ["specimen/one-question"]
