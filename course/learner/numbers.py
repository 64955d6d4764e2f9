"""The random number that goes with a learner's numbers, so that a corrected file takes the place of the one before.

It is kept as their answers are, and is taken away, brought back and cleared with them. It says nothing of anybody.
"""

from __future__ import annotations

import re
import secrets

from course.learner.store import Store

NUMBERS = "course/numbers"
"""The number stands where the responses of an activity of this name would."""

PART = "number"
NUMBER = re.compile(r"[0-9a-f]{16}")


def file_name(number: str) -> str:
    """What a numbers file is called: two people's files may lie in one folder."""
    return f"my-numbers-{number[:6]}.json"


def give_number(store: Store) -> str:
    """Have a number stand among the answers, if none does yet; the number. Raises NotSaved."""
    number = store.load_to_change(NUMBERS).responses.get(PART)
    if not (isinstance(number, str) and NUMBER.fullmatch(number)):
        number = secrets.token_hex(8)
        store.save(NUMBERS, {PART: number})
    return number
