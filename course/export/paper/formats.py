"""The formats of what is printed, and a document as a file in one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, assert_never, get_args

from course.export.paper import messages

if TYPE_CHECKING:
    from course.export.paper.document import Document, PrintOptions
    from course.loading.library import Library

Format = Literal["html", "pdf", "docx"]
FORMATS: tuple[Format, ...] = get_args(Format)


def to_file(library: Library, document: Document, options: PrintOptions, form: Format) -> tuple[str, bytes]:
    """The name and the bytes of a document's file. Raises Missing where a tool is not installed, and NotMade."""
    from course.export.paper import html, pdf, word
    from course.export.paper.document import foot

    page = html.to_html(library, document, options)
    match form:
        case "html":
            raw = page.encode("utf-8")
        case "pdf":
            raw = pdf.to_pdf(page)
        case "docx":
            words = foot(library, document)
            raw = word.to_docx(page, document.title, words, large=options.large, picture=library.picture)
        case _:
            assert_never(form)
    return f"{document.stem}.{form}", raw


def advice(form: Format) -> str:
    """How a file of this format comes onto paper."""
    match form:
        case "html":
            return messages.PRINT_HTML
        case "pdf":
            return messages.PRINT_PDF
        case "docx":
            return messages.PRINT_DOCX
        case _:
            assert_never(form)
