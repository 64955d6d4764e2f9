"""The PDF of each document, made once for all tests: its pages, and what stands on them."""

from __future__ import annotations

import io
from functools import cache

import pypdf

from course.export.paper.pdf import to_pdf
from tests.printed import page_of
from tests.uncounted import untraced


@cache
def pdf_of(name: str) -> bytes:
    """WeasyPrint's PDF of a document. What makes it is counted in `test_pdf`: traced, it takes a third longer."""
    page = page_of(name)
    with untraced():
        return to_pdf(page)


def pages_of(name: str) -> list[pypdf.PageObject]:
    """The pages of its PDF."""
    return [*pypdf.PdfReader(io.BytesIO(pdf_of(name))).pages]


def count_pages(name: str) -> int:
    """Pages of A4 in its PDF."""
    return len(pages_of(name))


@cache
def page_texts(name: str) -> list[str]:
    """What stands on each page of its PDF, in one line."""
    with untraced():
        return [" ".join(page.extract_text().split()) for page in pages_of(name)]
