"""My record: everything that a learner wrote or chose, with the questions it answers, as a file of their own."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from course import render
from course.learner import written
from course.learner.ratings import compare
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import formats
from course.portfolio.fill import fill
from course.portfolio.formats import Format
from course.portfolio.own_words import keep_own_words
from course.render import record
from course.render.front_matter import version
from course.widget.script import record_script


def file_name(form: Format, *, is_part: bool = False) -> str:
    """What the file is called."""
    return record.file_name(datetime.date.today(), formats.ENDINGS[form], is_part=is_part)


def to_html(library: Library, store: Store, units: Sequence[str] = (), *, own_words: bool = False) -> str:
    """The record as one page that needs nothing else; of `units` alone, where some are named, or of `own_words`."""
    everything = written.collect(library, store, units)
    page = record.page(
        library,
        [(unit, activity) for unit, activity, _ in everything.activities],
        everything.former,
        everything.troubles,
        datetime.date.today(),
        record_script(),
        compare(everything.activities),
        units,
    )
    filled = fill(page, everything.entries)
    return keep_own_words(filled, record.lead_of_own_words(library, units)) if own_words else filled


def to_file(
    library: Library, store: Store, form: Format, units: Sequence[str] = (), *, own_words: bool = False
) -> bytes:
    """The record in one of the formats. Raises Missing where a tool for Word is not installed, and NotMade."""
    page = to_html(library, store, units, own_words=own_words)
    return formats.to_file(page, render.messages.MY_RECORD, version(library.course), form)
