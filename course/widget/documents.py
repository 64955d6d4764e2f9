"""What a learner takes away from a lesson, as the messages that their browser asks for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from course.learner import written
from course.learner.account import load_account
from course.learner.completed import find_completed, find_studied
from course.learner.ratings import compare
from course.learner.store import Store
from course.loading.library import Library
from course.model.with_others import WithOthers, read_day
from course.render import certificate, record
from course.widget.script import record_script


def record_message(library: Library, store: Store) -> dict[str, Any]:
    """Everything that the learner wrote, the page into which a browser puts it, and the pages of regulators."""
    everything = written.collect(library, store)
    activities = [(unit, activity) for unit, activity, _ in everything.activities]
    ratings = compare(everything.activities)
    studied = find_studied(library, store)
    today = datetime.date.today()
    return {
        "type": "record",
        "name": record.file_name(today),
        "page": record.page(
            library, activities, everything.former, everything.troubles, today, record_script(), ratings
        ),
        "entries": everything.entries,
        "kept": load_account(store),
        "accounts": [
            {
                "id": regulator.id,
                "name": f"{regulator.people} ({regulator.short})",
                "page": record.account(library, regulator, studied=studied),
            }
            for regulator in library.regulators
        ],
    }


def certificate_message(library: Library, store: Store, holder: Any, others: Any) -> dict[str, Any]:
    """The certificate of `holder`, who spent time learning with `others`, as a browser sends them. Nothing is kept."""
    today = datetime.date.today()
    completed = find_completed(library, store)
    page = certificate.page(library, completed, str(holder or "").strip(), list(_with_others(others)))
    return {"type": "certificate", "name": certificate.file_name(today), "page": page}


def _with_others(others: Any) -> Iterator[WithOthers]:
    for other in others if isinstance(others, list) else []:
        if isinstance(other, dict) and isinstance(other.get("minutes"), int) and other["minutes"] > 0:
            yield WithOthers(other["minutes"], str(other.get("role", "")), read_day(str(other.get("day", ""))))
