"""What a learner does towards an outcome."""

from __future__ import annotations

from course.model.quiz import Quiz
from course.model.unit import AnyActivity, Unit


def work_towards(unit: Unit, outcome: str) -> list[AnyActivity]:
    """The activities of a unit in which a learner does something towards an outcome."""
    return [each for each in unit.activities if each.completion and outcome in _outcomes(each)]


def _outcomes(activity: AnyActivity) -> set[str]:
    """Its own, and those of its questions."""
    items = activity.items if isinstance(activity, Quiz) else []
    return {*activity.outcomes, *(outcome for item in items for outcome in item.outcomes)}
