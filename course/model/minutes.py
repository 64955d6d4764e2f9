"""How long things take, by the curriculum's formula."""

from __future__ import annotations

import math
import re

from course.model import (
    Activity,
    Conversation,
    Exchange,
    Map,
    Plan,
    Quiz,
    Rating,
    Reflection,
    Rewrite,
    Story,
    Task,
    Text,
    Unit,
)

WORDS_A_MINUTE = 200

ITEM = {
    "single-best-answer": 1.0,
    "multiple-response": 1.0,
    "ordering": 1.5,
    "matching": 1.5,
    "situational-judgement": 2.0,
}


def words(*texts: str) -> int:
    """Words in `texts`, Markdown marks left out."""
    return sum(len(re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", text)) for text in texts)


def core_words(activity: Activity) -> int:
    """Words to read in a text, a story or an exchange; other kinds are timed by what one does."""
    match activity:
        case Text():
            return words(activity.body)
        case Story():
            return words(*(scene.body for scene in activity.scenes))
        case Exchange():
            return words(
                activity.scene,
                *(line.says for line in activity.lines),
                *(line.says for line in activity.better),
                activity.closing,
            )
        case _:
            return 0


def minutes(activity: Activity) -> float:
    """Minutes for one activity, not rounded."""
    reading = core_words(activity) / WORDS_A_MINUTE
    match activity:
        case Story():
            return reading + 0.5 * len(activity.stops)
        case Exchange():
            return reading + 2
        case Quiz():
            return sum(1.0 if item.recall else ITEM[item.kind] for item in activity.items)
        case Conversation():
            return float(activity.longest)
        case Reflection() | Plan():
            return 5.0
        case Rewrite() | Map() | Rating() | Task():
            return 3.0
        case _:
            return reading


def unit_minutes(unit: Unit) -> int:
    """Whole minutes for a unit, rounded up."""
    return math.ceil(round(sum(minutes(activity) for activity in unit.activities), 6))
