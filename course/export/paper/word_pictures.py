"""Pictures and cards of a page, in a form that pandoc takes into a Word document."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

from course.loading.picture import Picture
from course.render import figure
from course.render.palette import PRINT

WIDTH = {False: 3.5, True: 5.0}
"""Inches that a picture is wide, so that its letters are as large as the text; True: in large print."""

PICTURES = "http://schemas.openxmlformats.org/drawingml/2006/picture"
"""The namespace of what Word draws."""


def set_pictures(page: Any, picture: Callable[[str], Picture], *, large: bool) -> None:
    """In the place of each drawing a picture file, with the drawing's title for whoever cannot see it.

    The drawing itself will not do: with HTML it was read with all its names in small letters.
    """
    from lxml.html import Element

    for drawing in page.xpath("//svg[@data-image]"):
        drawn = picture(drawing.get("data-image"))
        raw = base64.b64encode(figure.to_file(drawn, PRINT["ink"])).decode()
        shown = {"src": f"data:image/svg+xml;base64,{raw}", "alt": figure.title(drawn), "width": f"{WIDTH[large]}in"}
        paragraph = Element("p")
        paragraph.append(Element("img", shown))
        drawing.getparent().replace(drawing, paragraph)


def frame_cards(page: Any) -> None:
    """A card is a table of one cell: Word draws a frame around it, and keeps it on one page."""
    from lxml.html import Element

    for card in page.xpath("//div[@class='take-away']"):
        table, row = Element("table"), Element("tr")
        card.addprevious(table)
        table.append(row)
        row.append(card)
        card.tag = "td"


def name_pictures(document: Any) -> None:
    """Take away the whole file of a picture, which pandoc writes where Word looks for a description."""
    for drawn in document.element.iter(f"{{{PICTURES}}}cNvPr"):
        drawn.attrib.pop("descr", None)  # the one around it has the title
