"""My record: everything that a learner wrote or chose, with the questions it answers, as a file of their own."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import Literal, assert_never, get_args

from course import render
from course.language.plaintext import html_to_text
from course.learner import written
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio.fill import fill
from course.render import record
from course.widget.script import record_script

Format = Literal["html", "text", "docx"]
FORMATS: tuple[Format, ...] = get_args(Format)
ENDINGS: dict[Format, str] = {"html": "html", "text": "txt", "docx": "docx"}


def file_name(form: Format) -> str:
    """What the file is called: dated, so that no two days overwrite each other."""
    return f"my-record-{datetime.date.today().isoformat()}.{ENDINGS[form]}"


def to_html(library: Library, store: Store, units: Collection[str] = ()) -> str:
    """The record as one page that needs nothing else; of `units` alone, where some are named."""
    everything = written.collect(library, store, units)
    page = record.page(
        library,
        [(unit, activity) for unit, activity, _ in everything.activities],
        everything.former,
        everything.troubles,
        datetime.date.today(),
        record_script(),
    )
    return fill(page, everything.entries)


def to_file(library: Library, store: Store, form: Format, units: Collection[str] = ()) -> bytes:
    """The record in one of the formats. Raises Missing where a tool for Word is not installed, and NotMade."""
    page = to_html(library, store, units)
    match form:
        case "html":
            return page.encode()
        case "text":
            return (html_to_text(page[page.index("<h1>") :].partition("<script")[0]) + "\n").encode()
        case "docx":
            from course.export.paper.word import to_docx

            return to_docx(page, render.messages.MY_RECORD, library.course.story_label, large=False)
        case _:
            assert_never(form)
