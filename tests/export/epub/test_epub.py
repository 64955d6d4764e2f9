"""The book, opened as a reading app does. EPUBCheck and Ace look at it in tests/more/test_epub.py."""

from __future__ import annotations

import io
import zipfile
from xml.etree.ElementTree import Element, fromstring

import pytest

from course.export import epub
from course.language import markdown
from course.loading.library import Library
from course.model import Figure
from tests.export.paper.test_workbook import kept_back

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture(scope="module")
def raw(library: Library) -> bytes:
    return epub.build(library, library.lessons)[1]


@pytest.fixture(scope="module")
def book(raw: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(raw))


def read(book: zipfile.ZipFile, name: str) -> Element:
    """A file of the book; it fails where that is not well-formed."""
    return fromstring(book.read(f"EPUB/{name}"))


def chapters(book: zipfile.ZipFile) -> dict[str, Element]:
    """The files in the order in which they are read."""
    package = read(book, "package.opf")
    files = {item.get("id"): item.get("href", "") for item in package.iter(f"{OPF}item")}
    return {files[ref.get("idref")]: read(book, files[ref.get("idref")]) for ref in package.iter(f"{OPF}itemref")}


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_an_app_knows_what_it_is_from_its_first_bytes(raw: bytes, book: zipfile.ZipFile) -> None:
    first = book.infolist()[0]

    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert raw[30:58] == b"mimetypeapplication/epub+zip"


def test_every_file_is_named_and_every_name_is_a_file(book: zipfile.ZipFile) -> None:
    named = {f"EPUB/{item.get('href')}" for item in read(book, "package.opf").iter(f"{OPF}item")}

    assert {name for name in book.namelist() if name.startswith("EPUB/")} == named | {"EPUB/package.opf"}


def test_it_holds_every_unit_in_order_then_words_answers_and_notices(library: Library, book: zipfile.ZipFile) -> None:
    units = [f"{entry.file}.xhtml" for entry in library.lessons]
    answers = [f"{entry.file}-answers.xhtml" for entry in library.lessons]
    order = [*chapters(book)]

    assert order[: 2 + len(units)] == ["title.xhtml", "nav.xhtml", *units]
    assert order[2 + len(units) :] == ["words-explained.xhtml", *answers, "about-this-course.xhtml"]
    for page in chapters(book).values():
        assert page.get("lang") == page.get("{http://www.w3.org/XML/1998/namespace}lang") == library.course.language
        assert len([*page.iter(f"{XHTML}h1")]) == 1


def test_no_key_stands_beside_a_question(library: Library, book: zipfile.ZipFile) -> None:
    for entry in library.lessons:
        page = words(read(book, f"{entry.file}.xhtml"))
        assert [text for text in kept_back(library.unit(entry.unit)) if len(text) > 60 and text in page] == []


def local_links(book: zipfile.ZipFile) -> int:
    """How many links lead from one place of the book to another; it fails where one leads nowhere."""
    pages = chapters(book)
    ids = {name: {element.get("id") for element in page.iter()} for name, page in pages.items()}
    links = 0
    for name, page in pages.items():
        for link in page.iter(f"{XHTML}a"):
            place, _, anchor = link.get("href", "https://").partition("#")
            if not place.startswith("http"):
                assert place in ("", *pages), f"{name}: {place}"
                assert not anchor or anchor in ids[place or name], f"{name}: {link.get('href')}"
                links += 1
    return links


def test_every_link_leads_somewhere(book: zipfile.ZipFile) -> None:
    assert local_links(book) > 100


def test_a_book_of_one_unit_leads_to_no_other(library: Library) -> None:
    raw = epub.build(library, [library.entry("plan")])[1]
    one = zipfile.ZipFile(io.BytesIO(raw))

    assert [name for name in chapters(one) if name[0].isdigit()] == [
        "08-action-plan.xhtml",
        "08-action-plan-answers.xhtml",
    ]
    assert local_links(one) > 10


def test_the_contents_name_every_unit_and_what_is_in_it(library: Library, book: zipfile.ZipFile) -> None:
    nav = read(book, "nav.xhtml")
    toc = nav.find(f".//{XHTML}nav[@role='doc-toc']")
    assert toc is not None
    listed = {link.get("href"): words(link) for link in toc.iter(f"{XHTML}a")}

    for entry in library.lessons:
        unit = library.unit(entry.unit)
        assert f"{entry.file}.xhtml" in listed
        for activity in unit.core:
            assert listed[f"{entry.file}.xhtml#{unit.id}--{activity.id}"] == words_of(activity.title)


def words_of(text: str) -> str:
    return " ".join(markdown.curly(text).split())


def test_a_picture_has_a_name_and_its_words_and_its_file_says_that_it_draws(
    library: Library, book: zipfile.ZipFile
) -> None:
    items = {item.get("href"): item.get("properties") for item in read(book, "package.opf").iter(f"{OPF}item")}
    seen = 0
    for name, page in chapters(book).items():
        drawings = [*page.iter(f"{SVG}svg")]
        assert (items[name] == "svg") == bool(drawings), name
        for drawing in drawings:
            label = drawing.get("aria-label") or words(next(drawing.iter(f"{SVG}title")))
            assert len(label.split()) > 3
        for figure in page.iter(f"{XHTML}figure"):
            caption = figure.find(f"{XHTML}figcaption")
            assert caption is not None and words(caption)
            seen += 1
    pictures = [a for e in library.lessons for a in library.unit(e.unit).activities if isinstance(a, Figure)]
    assert seen > len(pictures) > 2


def test_nothing_is_there_to_write_on(book: zipfile.ZipFile) -> None:
    for name, page in chapters(book).items():
        assert not [part for part in page.iter() if part.get("class") in ("lines", "line")], name


def test_it_says_of_itself_what_is_so(library: Library, book: zipfile.ZipFile) -> None:
    package = read(book, "package.opf")
    said: dict[str, list[str]] = {}
    for meta in package.iter(f"{OPF}meta"):
        said.setdefault(meta.get("property", ""), []).append(meta.text or "")

    assert package.findtext(f".//{DC}title") == library.course.title
    assert package.findtext(f".//{DC}language") == library.course.language
    assert said["schema:accessMode"] == ["textual", "visual"]
    assert said["schema:accessModeSufficient"] == ["textual"]
    assert said["schema:accessibilityHazard"] == ["none"]
    assert {"alternativeText", "structuralNavigation", "tableOfContents"} <= {*said["schema:accessibilityFeature"]}
    assert "in words beside it" in said["schema:accessibilitySummary"][0]
    assert "claims no conformance" in said["schema:accessibilitySummary"][0]
    assert "dcterms:conformsTo" not in said


def test_the_same_words_give_the_same_bytes(library: Library, raw: bytes) -> None:
    assert epub.build(library, library.lessons)[1] == raw
