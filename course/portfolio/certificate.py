"""A certificate of what a learner has finished, certified by themselves."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from course.learner.completed import WithOthers, find_completed
from course.learner.store import Store
from course.loading.library import Library
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
    shown = [WithOthers(other.minutes, printable(other.role)) for other in others]
    page = certificate.page(library, completed, printable(name).strip(), shown)
    return formats.to_file(page, messages.CERTIFICATE, version(library.course), form)
