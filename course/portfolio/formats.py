"""The formats of a learner's own documents, and a page as a file in one of them."""

from __future__ import annotations

import re
from typing import Literal, assert_never, get_args

from course.language.plaintext import html_to_text

Format = Literal["html", "text", "docx"]
FORMATS: tuple[Format, ...] = get_args(Format)
CHART = re.compile(r'<svg class="rating-chart".*?</svg>', re.S)
"""Word shows the table beside it alone."""
ENDINGS: dict[Format, str] = {"html": "html", "text": "txt", "docx": "docx"}


def to_file(page: str, title: str, foot: str, form: Format, *, close: bool = False) -> bytes:
    """A page in one of the formats, `close` where it is to be one page of Word's too. Raises Missing, and NotMade."""
    match form:
        case "html":
            return page.encode()
        case "text":
            return (html_to_text(page[page.index("<h1>") :].partition("<script")[0]) + "\n").encode()
        case "docx":
            from course.export.paper.word import to_docx

            return to_docx(CHART.sub("", page), title, foot, large=False, close=close)
        case _:
            assert_never(form)
