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


def test_the_refreshers_come_last_as_in_the_course(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "refreshers/did-i-do-it", {"what": "I rang four of seven."})
    put(tmp_path, "plan/one-if-then", {"if": "Before."})
    put(tmp_path, "welcome/a-label-you-read", {"what": "First."})
    store = Store(tmp_path)

    assert [*collect(library, store).entries][-1] == "refreshers/did-i-do-it"
    assert [*collect(library, store, ["refreshers"]).entries] == ["refreshers/did-i-do-it"]


def test_answers_to_what_no_edition_knows_are_named(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "relationships/gone-activity", {"what": "Kept."})
    put(tmp_path, "relationships/gone-and-empty", {"what": " "})
    put(tmp_path, "elsewhere/never-was", {"what": "Kept too."})
    put(tmp_path, "course/numbers", {"number": "0123456789abcdef"})
    store = Store(tmp_path)
    elsewhere, gone = collect(library, store).troubles

    assert elsewhere.startswith("elsewhere/never-was: no edition of the course that is known here has this activity")
    assert gone.startswith("relationships/gone-activity: ")
    assert collect(library, store, ["relationships"]).troubles == []
