"""How long things take, by the curriculum's formula: every word that stands open is read, and what is done takes time.

What opens only on request (model answers, summaries, hints, the reading of a map, sources, help) is not counted.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from course.language.words import minutes_to_read
from course.model import Activity, Term, Text

Terms = Mapping[str, Term]
"""The glossary by id: a text explains its terms."""


def minutes(activity: Activity, terms: Terms) -> float:
    """Minutes for one activity, not rounded."""
    explained = [terms[name] for name in activity.terms] if isinstance(activity, Text) else []
    meanings = [f"{term.term} {term.meaning}" for term in explained]
    return minutes_to_read(activity.title, *activity.reading, *meanings) + activity.doing


def whole_minutes(activities: Iterable[Activity], terms: Terms) -> int:
    """Whole minutes for the activities of a unit, or for some of them, rounded up."""
    return math.ceil(round(sum(minutes(activity, terms) for activity in activities), 6))
