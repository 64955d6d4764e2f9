"""Pictures and cards on their way into a Word document."""

from __future__ import annotations

import base64

import docx
import lxml.html
import pytest

from course.export.paper import word_pictures
from course.loading.library import Library
from course.render import figure


@pytest.mark.parametrize(("large", "width"), [(False, "3.5in"), (True, "5.0in")])
def test_a_drawing_becomes_a_file_with_its_title_for_whoever_cannot_see_it(
    library: Library, large: bool, width: str
) -> None:
    picture = library.picture("pain-and-mood.svg")
    page = lxml.html.document_fromstring(f"<body><main>{figure.drawn(picture, 'here')}</main></body>")

    word_pictures.set_pictures(page, library.picture, large=large)

    [image] = page.xpath("//p/img")
    assert (image.get("alt"), image.get("width")) == (figure.title(picture), width)
    assert b"currentColor" not in base64.b64decode(image.get("src").partition("base64,")[2])
    assert not page.xpath("//svg")


def test_a_drawing_that_is_no_picture_of_the_course_stays() -> None:
    page = lxml.html.document_fromstring("<body><svg><path d='M0 0'/></svg></body>")

    word_pictures.set_pictures(page, lambda name: pytest.fail(name), large=False)

    assert page.xpath("//svg")


def test_a_card_is_a_table_of_one_cell() -> None:
    page = lxml.html.document_fromstring("<body><div class='take-away'><p>Believe.</p></div><p>After.</p></body>")

    word_pictures.frame_cards(page)

    [cell] = page.xpath("//table/tr/td[@class='take-away']")
    assert cell.text_content() == "Believe."
    assert [node.tag for node in page.find("body")] == ["table", "p"]


def test_where_word_looks_for_a_description_stands_no_file() -> None:
    document = docx.Document()
    picture = document.element.makeelement(f"{{{word_pictures.PICTURES}}}cNvPr", {"descr": "data:", "name": "one"})
    document.element.append(picture)

    word_pictures.name_pictures(document)

    assert dict(picture.attrib) == {"name": "one"}
