"""How long things take, by the curriculum's formula."""

from __future__ import annotations

import math
import re

from course.model import Activity, Unit

WORDS_A_MINUTE = 200


def words(*texts: str) -> int:
    """Words in `texts`, Markdown marks left out."""
    return sum(len(re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", text)) for text in texts)


def core_words(activity: Activity) -> int:
    """Words to read in a text, a story or an exchange; other kinds are timed by what one does."""
    return words(*activity.reading)


def minutes(activity: Activity) -> float:
    """Minutes for one activity, not rounded."""
    return core_words(activity) / WORDS_A_MINUTE + activity.doing


def unit_minutes(unit: Unit) -> int:
    """Whole minutes for a unit, rounded up."""
    return math.ceil(round(sum(minutes(activity) for activity in unit.activities), 6))
