"""An activity and its questions say which outcomes they work towards."""

from __future__ import annotations

from course.loading.library import Library
from course.model.work import work_towards


def test_a_question_counts_for_the_activity_that_holds_it(library: Library) -> None:
    unit = library.unit("relationships")
    found = {each.id: each for outcome in ("1.1", "1.2", "1.3", "1.4") for each in work_towards(unit, outcome)}

    assert all(each.completion for each in found.values()), "what asks for nothing is no work"
    assert any(each.kind == "quiz" for each in found.values())
    assert work_towards(unit, "9.9") == []
