"""The styles of a Word document that are our own."""

from __future__ import annotations

from typing import Any

from course.render.palette import PRINT

LINE, LABEL, OWN_WORDS, NEW_PAGE = "Writing line", "Label", "Own words", "New page"
"""The styles of a line to write on, of what stands in bold above something and stays with it, and of what a learner
wrote, and of the empty line that begins a page."""


def set_own_styles(document: Any, points: int) -> None:
    """The styles that pandoc makes because the page names them, where it does."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Pt

    normal = document.styles["Normal"]
    if LINE in document.styles:
        line = document.styles[LINE]
        line.base_style = normal
        line.paragraph_format.space_before = Pt(points)
        rule = f'w:val="single" w:sz="6" w:space="1" w:color="{hex_of("line")}"'
        edge = f"<w:bottom {rule}/><w:between {rule}/>"  # or Word draws one line under them all
        line.element.get_or_add_pPr().insert(0, parse_xml(f"<w:pBdr {nsdecls('w')}>{edge}</w:pBdr>"))
    if OWN_WORDS in document.styles:
        own = document.styles[OWN_WORDS]
        own.base_style = normal
        own.paragraph_format.left_indent = Pt(points)
        own.paragraph_format.space_before = own.paragraph_format.space_after = Pt(points / 2)
        rule = f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{hex_of("ink")}"/>'
        own.element.get_or_add_pPr().insert(0, parse_xml(f"<w:pBdr {nsdecls('w')}>{rule}</w:pBdr>"))
    if NEW_PAGE in document.styles:
        new_page = document.styles[NEW_PAGE]
        new_page.font.size = Pt(1)
        new_page.paragraph_format.page_break_before = True
    if LABEL in document.styles:
        document.styles[LABEL].base_style = normal
        document.styles[LABEL].font.bold = document.styles[LABEL].paragraph_format.keep_with_next = True


def set_close(document: Any) -> None:
    """Little room between paragraphs, and narrow margins above and below."""
    from docx.shared import Mm, Pt

    for paragraph in document.paragraphs:
        paragraph.paragraph_format.space_before = Pt(3)
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.line_spacing = 1
    section = document.sections[0]
    section.top_margin, section.bottom_margin = Mm(18), Mm(16)
    section.header_distance = section.footer_distance = Mm(8)


def hex_of(name: str) -> str:
    """A colour of the palette as Word writes it."""
    return PRINT[name].removeprefix("#").upper()
