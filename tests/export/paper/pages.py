"""How many pages something takes when it is printed."""

from __future__ import annotations

import io

import pypdf

from course.export.paper.html import to_html
from course.export.paper.pdf import to_pdf
from course.loading.library import Library
from tests.printed import ALL, paper_of


def count_pages(library: Library, name: str) -> int:
    """Pages of A4 in WeasyPrint's PDF of a document."""
    return len(pypdf.PdfReader(io.BytesIO(to_pdf(to_html(library, ALL[name](), paper_of(name))))).pages)
