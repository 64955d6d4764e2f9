"""The parts of a text, pictures and key points on paper and in Word."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import lxml.html
import pytest

from course.export.paper import answers, booklet, guide, html, workbook
from course.export.paper.document import PrintOptions
from course.export.paper.formats import to_file
from course.loading.library import SPECIMEN, Library

PLAIN, LARGE = PrintOptions(), PrintOptions(large=True)
every_size = pytest.mark.parametrize("options", [PLAIN, LARGE], ids=["plain", "large"])
SAID = ("What worries you most about it?", "Keep people safe", "The duty clinician, in person.", "Believe out loud.")


@pytest.fixture(scope="module")
def word(library: Library) -> bytes:
    return to_file(library, workbook.build(library, SPECIMEN, PLAIN), PLAIN, "docx")[1]


@every_size
@pytest.mark.parametrize("kind", [workbook, guide])
def test_every_part_is_printed_open_and_nothing_can_be_pressed(library: Library, options: PrintOptions, kind) -> None:
    page = html.to_html(library, kind.build(library, SPECIMEN, options), options)
    root = lxml.html.document_fromstring(page)
    words = " ".join(root.text_content().split())

    assert [each for each in SAID if each not in words] == []
    assert "They can’t stay safe: ring 999, and stay on the line." in words
    assert root.xpath("//details") == []
    assert root.xpath("//div[@class='take-away']//li[@class='safety']")


def test_large_print_sets_the_parts_in_lists(library: Library) -> None:
    page = html.to_html(library, workbook.build(library, SPECIMEN, LARGE), LARGE)
    root = lxml.html.document_fromstring(page)

    assert root.xpath("//*[contains(@class, 'phrases')]")[0].tag == "dl"
    assert root.xpath("//div[@class='keep-safe']//table") == []


def test_no_id_stands_twice_in_the_booklet(library: Library) -> None:
    page = html.to_html(library, booklet.build(library, [SPECIMEN], PLAIN), PLAIN)
    ids = re.findall(r'\bid="([^"]+)"', page)

    assert len(ids) == len(set(ids))


def test_the_answer_sheet_has_nothing_to_say_to_what_is_only_read(library: Library) -> None:
    page = html.to_html(library, answers.build(library, SPECIMEN, PLAIN), PLAIN)

    assert "Five to take away" not in page
    assert "How to do it" not in page


def test_word_shows_the_picture_with_its_title_for_whoever_cannot_see_it(word: bytes) -> None:
    document = docx.Document(io.BytesIO(word))
    [shape] = document.inline_shapes
    with zipfile.ZipFile(io.BytesIO(word)) as package:
        [picture] = [package.read(name).decode() for name in package.namelist() if name.endswith(".svg")]

    assert shape._inline.docPr.get("descr").startswith("Pain and mood feed each other.")
    assert "descr" not in shape._inline.graphic.graphicData.pic.nvPicPr.cNvPr.attrib
    assert 'viewBox="0 0 320 452"' in picture
    assert "currentColor" not in picture


def test_word_has_the_words_to_use_in_two_columns_and_the_card_in_a_frame(word: bytes) -> None:
    tables = docx.Document(io.BytesIO(word)).tables
    heads = [[cell.text for cell in table.rows[0].cells] for table in tables]

    assert ["In a hurry we say", "This helps more"] in heads
    assert ["If you are", "Do", "Get", "How fast"] in heads
    [card] = [table for table in tables if "Believe out loud." in table.cell(0, 0).text]
    assert len(card.rows) == len(card.columns) == 1


def test_word_is_the_same_to_the_byte_each_time(library: Library, word: bytes) -> None:
    assert to_file(library, workbook.build(library, SPECIMEN, PLAIN), PLAIN, "docx")[1] == word
