"""A certificate of what a learner has finished, as a page."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from course import render
from course.loading.library import Library
from course.render import messages
from course.render.front_matter import review_status
from course.render.record import around


def file_name(made: datetime.date, ending: str = "html") -> str:
    """What a certificate is called as a file: dated, so that no two days overwrite each other."""
    return f"my-certificate-{made.isoformat()}.{ending}"


def page(library: Library, completed: Any, name: str, others: Sequence[Any]) -> str:
    """The certificate of `name`; without one, with a line to write on. `others` stand behind what activities say."""
    title = messages.CERTIFICATE if completed.is_whole else messages.STATEMENT
    template = render.environment().get_template("certificate.html.j2")
    return template.render(
        **around(library, title, ""),
        completed=completed,
        name=name,
        others=[*completed.with_others, *others],
        review=review_status(library.course, *(library.unit(unit.entry.unit) for unit in completed.units)),
        missing=_missing(completed),
    )


def _missing(completed: Any) -> list[str]:
    """What is still to do for the whole course."""
    left = completed.of - len(completed.units)
    lines = [messages.UNITS_LEFT.format(count=left)] if left else []
    return [
        *lines,
        *([] if completed.reflected else [messages.REFLECTION_LEFT]),
        *([] if completed.planned else [messages.PLAN_LEFT]),
    ]
