"""A certificate of what a learner has finished, as a page."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from course import render
from course.loading.library import Library
from course.model import Unit
from course.model.errors import CourseError
from course.render import messages
from course.render.front_matter import review_status
from course.render.record import around


class NothingFinished(CourseError):
    """A learner has finished no unit: the sentence says what is missing for a certificate."""


def file_name(made: datetime.date, ending: str = "html") -> str:
    """What a certificate is called as a file: dated, so that no two days overwrite each other."""
    return f"my-certificate-{made.isoformat()}.{ending}"


def page(library: Library, completed: Any, name: str, others: Sequence[Any]) -> str:
    """The certificate of `name`; without one, with a line to write on. `others` stand behind what activities say.

    Raises NothingFinished.
    """
    if not completed.units:
        raise NothingFinished(_what_is_missing(completed))
    return draw(library, completed, name, others)


def draw(library: Library, completed: Any, name: str, others: Sequence[Any]) -> str:
    """The same of whatever is finished, for a browser to fill in too."""
    title = messages.CERTIFICATE if completed.is_whole else messages.STATEMENT
    template = render.environment().get_template("certificate.html.j2")
    return template.render(
        **around(library, title, ""),
        completed=completed,
        name=name,
        others=[*completed.with_others, *others],
        review=_review(library, [library.unit(unit.entry.unit) for unit in completed.units]),
    )


def _review(library: Library, units: Sequence[Unit]) -> str:
    """Who has reviewed it, in one line where nobody has."""
    if library.course.foot and all(unit.review == "none" for unit in units):
        return library.course.foot.review
    return review_status(library.course, *units)


def _what_is_missing(completed: Any) -> str:
    """Of a first unit."""
    if not completed.furthest:
        return messages.NO_CERTIFICATE_YET.format(total=completed.of)
    entry, progress = completed.furthest
    return messages.NO_CERTIFICATE_BUT_BEGUN.format(unit=entry.title, done=progress.done, of=progress.total)
