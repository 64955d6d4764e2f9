"""An EPUB 3 file: chapters, contents, and what the book says of itself. The same words give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup

from course import render
from course.export.epub import messages
from course.export.epub.chapter import Chapter
from course.language.xml import replace_illegal
from course.loading.library import Library
from course.render.front_matter import version

_TEMPLATES = Path(__file__).parent / "templates"
_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""Stands for the time of making, so that the same words give the same bytes."""

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


def render_title_page(library: Library, status: str) -> Markup:
    """What stands on the first page; `status` says whether anybody has reviewed the course."""
    return Markup(_fill(library, "title.html", status=status, edition=f"{version(library.course)}."))  # noqa: S704 - our own template


def pack(library: Library, title_page: Markup, chapters: Sequence[Chapter]) -> bytes:
    """The whole file."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as book:
        for name, words in _files(library, title_page, chapters):
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            book.writestr(zipfile.ZipInfo(name, _ALWAYS), replace_illegal(words).encode(), stored)
    return raw.getvalue()


def _files(library: Library, title_page: Markup, chapters: Sequence[Chapter]) -> Iterator[tuple[str, str]]:
    """Every file with its words; the first says what this is, and must not be packed."""
    course = library.course
    homes = {anchor: chapter.file for chapter in reversed(chapters) for anchor in chapter.ids}
    yield "mimetype", "application/epub+zip"
    yield "META-INF/container.xml", CONTAINER
    yield "EPUB/package.opf", _fill(library, "package.opf", chapters=chapters, uuid=_uuid(library))
    yield "EPUB/nav.xhtml", _fill(library, "nav.xhtml", chapters=chapters)
    yield "EPUB/book.css", (_TEMPLATES / "book.css").read_text(encoding="utf-8")
    yield "EPUB/title.xhtml", _fill(library, "chapter.xhtml", title=course.title, body=title_page)
    for chapter in chapters:
        words = _fill(library, "chapter.xhtml", title=chapter.title, body=chapter.render(homes))
        yield f"EPUB/{chapter.file}", words


def _uuid(library: Library) -> str:
    """The same for every copy of a version."""
    return str(uuid5(NAMESPACE_URL, f"{library.course.course}/{library.course.version}"))


def _fill(library: Library, name: str, **values: object) -> str:
    template = render.environment(_TEMPLATES).get_template(f"{name}.j2")
    return template.render(library=library, messages=messages, **values) + "\n"
