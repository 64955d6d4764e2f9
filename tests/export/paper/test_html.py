"""Cells as one page, by way of nbconvert."""

from __future__ import annotations

import lxml.html

from course.export.paper.document import Cell, Document, PrintOptions
from course.export.paper.html import to_html
from course.loading.library import Library

CELLS = [
    Cell(markdown="## Believe\n\nSay *so*.", anchor="believe"),
    Cell(html="<section id='drawn'><p>Drawn.</p></section>"),
    Cell(markdown="## Below", anchor="below", deeper=1),
]
DOCUMENT = Document("a-page", "A page & its title", "handout", CELLS, ["relationships"])


def test_cells_come_in_order_with_their_anchors(library: Library) -> None:
    page = lxml.html.document_fromstring(to_html(library, DOCUMENT, PrintOptions()))
    text = page.text_content()

    assert text.index("Say so.") < text.index("Drawn.") < text.index("Below")
    for anchor in ("believe", "drawn", "below"):
        assert len(page.xpath(f"//*[@id='{anchor}']")) == 1


def test_a_heading_goes_down_as_far_as_its_cell_says(library: Library) -> None:
    page = lxml.html.document_fromstring(to_html(library, DOCUMENT, PrintOptions()))

    [beside] = page.xpath("//*[normalize-space()='Believe'][starts-with(name(), 'h')]")
    [below] = page.xpath("//*[normalize-space()='Below'][starts-with(name(), 'h')]")
    assert int(below.tag[1]) == int(beside.tag[1]) + 1


def test_the_title_is_the_documents_and_the_page_is_the_same_each_time(library: Library) -> None:
    page = to_html(library, DOCUMENT, PrintOptions())

    assert "A page & its title" in lxml.html.document_fromstring(page).findtext(".//title")
    assert to_html(library, DOCUMENT, PrintOptions()) == page
