"""A document as a file in one form: its name and its bytes."""

from __future__ import annotations

from typing import Literal, assert_never

from course.export.paper import document, html, pdf, word
from course.export.paper.document import Document, Paper
from course.loading.library import Library

Form = Literal["html", "pdf", "docx"]


def made(library: Library, what: Document, paper: Paper, form: Form) -> tuple[str, bytes]:
    """A document's file: its name and its bytes. Raises Missing where a tool is not installed."""
    page = html.to_html(library, what, paper)
    match form:
        case "html":
            raw = page.encode("utf-8")
        case "pdf":
            raw = pdf.made(page)
        case "docx":
            raw = word.made(page, what.title, document.foot(library, what), large=paper.large)
        case _:
            assert_never(form)
    return f"{what.stem}.{form}", raw
