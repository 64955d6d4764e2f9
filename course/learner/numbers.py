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


def give_number(store: Store) -> None:
    """Have a number stand among the answers; one that does already stays. Raises NotSaved."""
    number = store.load_to_change(NUMBERS).responses.get(PART)
    if not (isinstance(number, str) and NUMBER.fullmatch(number)):
        store.save(NUMBERS, {PART: secrets.token_hex(8)})
