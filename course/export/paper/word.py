"""A page as a Word document: real headings, lists and tables, on A4, with the foot on every page."""

from __future__ import annotations

import datetime
import io
import itertools
import logging
import os
import subprocess
import zipfile
from collections.abc import Callable
from typing import Any

from course.export import messages as refusals
from course.export.errors import Missing, NotMade
from course.export.paper import messages
from course.export.paper.word_pictures import frame_cards, name_pictures, set_pictures
from course.export.paper.word_styles import LABEL, LINE, NEW_PAGE, OWN_WORDS, hex_of, set_close, set_own_styles
from course.language import install_command
from course.loading.picture import Picture
from course.render import activity_messages as say

ALWAYS = datetime.datetime(2000, 1, 1)
"""Stands for the time of making, so that the same page gives the same bytes."""


def to_docx(
    html: str,
    running: str,
    foot: str,
    *,
    large: bool,
    close: bool = False,
    picture: Callable[[str], Picture] | None = None,
) -> bytes:
    """The Word document of a page; `picture` finds what is drawn there, by its file's name.

    A `close` one is set so that much goes onto a page.

    Raises Missing where pandoc or python-docx is not there, and NotMade.
    """
    try:
        import docx
        import lxml.html
        import pypandoc

        logging.getLogger("pypandoc").setLevel(logging.CRITICAL)  # it would print a stack trace; we say what to do
        pandoc = pypandoc.get_pandoc_path()
    except (ModuleNotFoundError, OSError):  # the packages, or the program that one of them carries
        raise Missing("A Word document", "pandoc or python-docx", install_command.command("docx")) from None
    page = lxml.html.document_fromstring(html)
    if picture:
        set_pictures(page, picture, large=large)
    frame_cards(page)
    document: Any = docx.Document(io.BytesIO(_converted(pandoc, _plainer(page, lxml.html))))
    points = 18 if large else 12
    _set_letters(document, points)
    set_own_styles(document, points)
    _drop_title(document)
    name_pictures(document)
    _keep_questions_whole(document)
    for table in document.tables:
        _set_table(table)
    _set_page(document, running, foot)
    if close:
        set_close(document)
    _set_properties(document, running, page.get("lang"))
    raw = io.BytesIO()
    document.save(raw)
    return _dated(raw.getvalue())


def _converted(pandoc: str, page: bytes) -> bytes:
    """What pandoc makes of a page. Raises NotMade."""
    try:
        ran = subprocess.run(  # noqa: S603 - pandoc itself, from its package
            [pandoc, "--from=html", "--to=docx", "--output=-"],
            input=page,
            capture_output=True,
            check=True,
            env=os.environ | {"SOURCE_DATE_EPOCH": "0"},
        )
    except subprocess.CalledProcessError as error:
        words = " ".join(error.stderr.decode(errors="replace").split())[:300]
        raise _not_made(refusals.PANDOC_STOPPED.format(words=words)) from error
    except OSError as error:
        raise _not_made(refusals.PANDOC_NOT_RUN.format(reason=error.strerror)) from error
    if not zipfile.is_zipfile(io.BytesIO(ran.stdout)):
        raise _not_made(refusals.PANDOC_NO_DOCUMENT)
    return ran.stdout


def _not_made(reason: str) -> NotMade:
    return NotMade(refusals.WORD_NOT_MADE.format(reason=reason))


def _plainer(page: Any, html: Any) -> bytes:
    """The page in what pandoc understands: Word's own letters, boxes as text, rows of circles for the drawings."""
    for node in page.xpath("//*[@class='skip'] | /html/body/footer"):
        node.drop_tree()
    for node in page.xpath("/html/body/header | /html/body/main"):  # pandoc would leave out what is not in main
        node.tag = "div"
    for node in page.xpath("//ol[contains(@class, 'lettered')]"):
        node.set("type", "A")
        for letter in node.xpath("./li/span[@class='letter']"):
            letter.drop_tree()
    for box in page.xpath("//span[@class='box']"):
        box.drop_tag()
    for label in page.xpath("//p[@class='label' or @class='eyebrow' or @class='verdict']"):
        frame = html.Element("div", {"custom-style": LABEL})
        label.addprevious(frame)
        frame.append(label)
    for node in page.xpath("//span[@class='asks']"):  # the answers below have a style of their own
        node.drop_tree()
    for answer in page.xpath("//p[contains(concat(' ', @class, ' '), ' answer ')]"):
        frame = html.Element("div", {"custom-style": OWN_WORDS})
        answer.addprevious(frame)
        frame.append(answer)
    for line in page.xpath("//div[@class='line']"):
        line.set("custom-style", LINE)
        line.append(html.fromstring("<p>\N{NO-BREAK SPACE}</p>"))
    for sheet in page.xpath("//section[starts-with(@class, 'role-sheet ') and not(contains(@class, 'rules'))]"):
        sheet.addprevious(html.Element("div", {"class": "new-page"}))
    for start in page.xpath("//div[@class='new-page']"):
        start.set("custom-style", NEW_PAGE)
        start.append(html.fromstring("<p>\N{NO-BREAK SPACE}</p>"))
    for drawing in page.xpath("//svg"):
        filled, outlined = (path.get("d").count("M") for path in drawing.iter("path"))  # each figure begins with one
        marks = "●" * filled + "○" * outlined
        rows = "<br>".join(" ".join(marks[at : at + 10]) for at in range(0, len(marks), 10))
        drawing.getparent().replace(drawing, html.fromstring(f"<p>{rows}</p>"))
    found: bytes = html.tostring(page, encoding="utf-8")
    return found


def _set_letters(document: Any, points: int) -> None:
    """One typeface at the sizes of the print, in the palette's ink; pandoc's own styles follow it."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for style in document.styles:
        size = getattr(getattr(style, "font", None), "size", None)
        if size is not None:
            style.font.size = Pt(max(points, round(size.pt * points / 12)))
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(points)
    for fonts in document.styles.element.iter(qn("w:rFonts")):  # a theme's font would win over ours
        for name in [name for name in fonts.attrib if name.endswith("Theme")]:
            del fonts.attrib[name]
    for style in document.styles:
        if style.name.startswith(("Heading", "Title")) and getattr(style, "font", None) is not None:
            style.font.name, style.font.color.rgb = "Arial", RGBColor.from_string(hex_of("ink"))


def _drop_title(document: Any) -> None:
    """Take pandoc's title away: the page has its own heading."""
    if document.paragraphs and document.paragraphs[0].style.name == "Title":
        document.paragraphs[0]._p.getparent().remove(document.paragraphs[0]._p)


def _set_table(table: Any) -> None:
    """Borders, columns as wide as what is in them, and no row cut by a page."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Mm

    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{hex_of("line")}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    borders = parse_xml(f"<w:tblBorders {nsdecls('w')}>{sides}</w:tblBorders>")
    table._tbl.tblPr.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption")
    for column, width in zip(table.columns, _widths(table), strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    for number, row in enumerate(table.rows, start=1):
        row._tr.get_or_add_trPr().insert(0, parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        for cell in row.cells if number < min(len(table.rows), 8) else []:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def _set_page(document: Any, running: str, foot: str) -> None:
    """A4, with what stands at the top and the foot of every page."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.header_distance = section.footer_distance = Mm(10)
    section.gutter = Mm(0)
    section.top_margin, section.bottom_margin = Mm(24), Mm(24)
    head = section.header.paragraphs[0]
    head.paragraph_format.tab_stops.add_tab_stop(Mm(174), WD_TAB_ALIGNMENT.RIGHT)
    before, _, after = messages.PAGE.partition("{page}")
    head.add_run(f"{running}\t{before}")
    head._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
    if after:
        head.add_run(after)
    section.footer.paragraphs[0].add_run(foot)


def _set_properties(document: Any, title: str, language: str) -> None:
    """What Word tells of the file; nobody is named, and the time is always the same."""
    core = document.core_properties
    core.title, core.language = title, language
    core.author = core.last_modified_by = ""
    core.created = core.modified = ALWAYS


def _keep_questions_whole(document: Any) -> None:
    """A question stays on one page with its options, as far as they fit."""
    inside = False
    for paragraph, following in itertools.pairwise(document.paragraphs):
        if paragraph.style.name.startswith("Heading"):
            inside = paragraph.text.startswith(say.QUESTION.partition("{")[0])
        if inside and not following.style.name.startswith("Heading"):
            paragraph.paragraph_format.keep_with_next = True


def _widths(table: Any) -> list[float]:
    """Millimetres for each column, by the longest thing in it."""
    longest = [min(40, max(8, *(len(cell.text) for cell in column.cells))) for column in table.columns]
    return [174 * share / sum(longest) for share in longest]


def _dated(raw: bytes) -> bytes:
    """The same package with one date on every part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
