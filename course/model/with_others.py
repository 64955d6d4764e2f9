"""Time that a learner spent on an activity with somebody: one line in a task or a role play.

The kernel reads it here, a page in `widget/browser/others/line.js`; both read the cases of `tests/with_others.yaml`
alike.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from course.model.completion import Response, Responses, is_filled

WITH_OTHERS = ("with", "day", "minutes")
"""The parts of the line: the other's job, the day as 2026-11-27, and minutes, each kept as it was typed."""

EARLIEST = datetime.date(2000, 1, 1)
"""A day before it is a slip of the pen."""

LONGEST = 600
"""Minutes that one line may say: ten hours."""


@dataclass(frozen=True)
class WithOthers:
    """Time that a learner spent learning with somebody, as they entered it."""

    minutes: int
    role: str
    """The other's job, and no name."""
    day: datetime.date | None = None


def read_with_others(responses: Responses, today: datetime.date) -> WithOthers | None:
    """What the line of an activity says; None where it counts for nothing.

    That is where it cannot be true, or has no job or no minutes. Without a day it counts: whoever shows it says that
    the day is missing.
    """
    role, day, minutes = (_words(responses.get(part)) for part in WITH_OTHERS)
    count = re.fullmatch(r"0*([1-9][0-9]{0,2})", minutes)
    if not is_filled(role) or not count or int(count[1]) > LONGEST:
        return None
    if not day:
        return WithOthers(int(count[1]), role)
    on = read_day(day)
    return WithOthers(int(count[1]), role, on) if on and EARLIEST <= on <= today else None


def _words(value: Response) -> str:
    return value.strip() if isinstance(value, str) else ""


def read_day(words: str) -> datetime.date | None:
    """A day as 2026-11-27; None where it is none."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", words):
        return None
    try:
        return datetime.date.fromisoformat(words)
    except ValueError:
        return None
