"""A certificate of what a learner has finished, certified by themselves."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from course.learner.completed import find_completed
from course.learner.store import Store
from course.loading.library import Library
from course.model.with_others import WithOthers
from course.portfolio import formats
from course.portfolio.fill import printable
from course.portfolio.formats import Format
from course.render import certificate, messages
from course.render.front_matter import version


def file_name(form: Format) -> str:
    """What the file is called."""
    return certificate.file_name(datetime.date.today(), formats.ENDINGS[form])


def to_file(library: Library, store: Store, form: Format, name: str = "", others: Sequence[WithOthers] = ()) -> bytes:
    """The certificate in one of the formats. Raises Missing where a tool for Word is not installed, and NotMade."""
    completed = find_completed(library, store)
    completed = replace(completed, with_others=_printable(completed.with_others))
    page = certificate.page(library, completed, printable(name).strip(), _printable(others))
    return formats.to_file(page, messages.CERTIFICATE, version(library.course), form)


def _printable(others: Sequence[WithOthers]) -> list[WithOthers]:
    return [replace(other, role=printable(other.role)) for other in others]
