"""The book: the workbook of each unit as one EPUB 3, for phones and e-readers, with answers at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from course import render
from course.export.epub import messages, package
from course.export.epub.chapter import Chapter, read_chapter
from course.export.paper import answers, html, notices, workbook
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.export.paper.messages import WORDS_EXPLAINED
from course.loading.library import Library
from course.model import Entry
from course.render import front_matter

OPTIONS = PrintOptions()


def build(library: Library, entries: Sequence[Entry]) -> tuple[str, bytes]:
    """The name and the bytes of the book of `entries`. The same words give the same bytes. Raises Mistakes."""
    course = library.course
    status = front_matter.review_status(course, *(library.unit(entry.unit) for entry in entries))
    title = package.render_title_page(library, status)
    return f"{course.course}.epub", package.pack(library, title, [*_chapters(library, entries)])


def _chapters(library: Library, entries: Sequence[Entry]) -> Iterator[Chapter]:
    for entry in entries:
        yield _read(library, entry.file, workbook.build(library, entry, OPTIONS))
    glossary = Document("glossary", WORDS_EXPLAINED, "booklet", [Cell(html=fragment(library, "glossary"))], [])
    yield _read(library, "words-explained", glossary)
    for entry in entries:
        sheet = answers.build(library, entry, OPTIONS)
        if keys := sheet.cells[1:]:  # the first says to whoever runs a session that learners should not see it yet
            title = messages.ANSWERS_TO.format(unit=render.unit_name(library.unit(entry.unit)))
            heading = Cell(f"# {title}\n\n{messages.ANSWERS_LEAD}")
            yield _read(library, sheet.stem, Document(sheet.stem, title, "answers", [heading, *keys], sheet.units))
    yield _read(library, front_matter.NOTICES_STEM, notices.build(library, OPTIONS))


def _read(library: Library, name: str, document: Document) -> Chapter:
    return read_chapter(name, document.title, html.to_html(library, document, OPTIONS))
