"""What counts for a certificate: units, a reflection and a plan, in this edition or one before."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

from course.learner.completed import find_completed
from course.learner.numbers import give_number
from course.learner.store import Store
from course.loading.library import Library
from course.model.minutes import whole_minutes
from tests.conftest import ROOT
from tests.portfolio.answers import put
from tests.portfolio.finish import finish


def test_nothing_is_finished_at_first(library: Library, tmp_path: Path) -> None:
    completed = find_completed(library, Store(tmp_path))

    assert (completed.units, completed.of, completed.first) == ([], 9, None)
    assert not (completed.reflected or completed.planned or completed.is_whole)


def test_a_finished_unit_counts_with_its_honest_minutes_and_its_days(library: Library, tmp_path: Path) -> None:
    unit = library.unit("relationships")
    finish(tmp_path, unit)
    completed = find_completed(library, Store(tmp_path))

    assert [(each.entry.unit, each.edition) for each in completed.units] == [("relationships", "")]
    assert completed.minutes == whole_minutes(unit.core, library.terms)
    assert completed.reflected
    assert not completed.planned
    assert completed.first == completed.last == datetime.date(2026, 3, 2)


def test_neither_a_numbers_file_nor_a_refresher_moves_its_days(library: Library, tmp_path: Path) -> None:
    finish(tmp_path, library.unit("relationships"))
    put(tmp_path, "refreshers/did-i-do-it", {"what": "Yes."}, "2026-06-02T10:00:00.000+00:00")
    store = Store(tmp_path)
    give_number(store)

    assert find_completed(library, store).last == datetime.date(2026, 3, 2)


def test_the_whole_course_needs_every_unit_and_is_then_whole(library: Library, tmp_path: Path) -> None:
    for entry in library.written[:-1]:
        finish(tmp_path, library.unit(entry.unit))
    assert not find_completed(library, Store(tmp_path)).is_whole
    finish(tmp_path, library.unit(library.written[-1].unit), saved="2026-04-05T23:30:00.000+14:00")
    completed = find_completed(library, Store(tmp_path))

    assert completed.is_whole
    assert completed.last == datetime.date(2026, 4, 5), "the day where the learner was"


def test_a_unit_without_its_reflection_is_not_finished(library: Library, tmp_path: Path) -> None:
    finish(tmp_path, library.unit("relationships"), "reflection")
    completed = find_completed(library, Store(tmp_path))

    assert completed.units == []
    assert not completed.reflected


def test_what_was_finished_in_an_earlier_edition_counts_and_says_so(library: Library, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "editions" / "2026.1" / "answers", tmp_path / "answers")
    completed = find_completed(library, Store(tmp_path / "answers"))

    assert {each.edition for each in completed.units} == {"2026.1"}
    assert completed.reflected, "it was written to a prompt that this edition does not have"
