"""How many pages something takes when it is printed."""

from __future__ import annotations

import io

import pypdf

from course.export.paper.pdf import to_pdf
from tests.printed import page_of


def count_pages(name: str) -> int:
    """Pages of A4 in WeasyPrint's PDF of a document."""
    return len(pypdf.PdfReader(io.BytesIO(to_pdf(page_of(name)))).pages)
