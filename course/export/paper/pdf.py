"""A page as PDF: tagged, with bookmarks, in the form of PDF/UA-1. The same page gives the same bytes."""

from __future__ import annotations

import logging
import sys
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from course.export import messages
from course.export.errors import LettersMissing, Missing
from course.export.paper import pdf_structure
from course.language import install_command

PANGO = {"darwin": "brew install pango", "win32": "pacman -S mingw-w64-x86_64-pango (in the shell of MSYS2)"}
"""What installs it, by the system; on any other, a Linux that has apt."""


FONTS = "sudo apt-get install fonts-dejavu-core"
"""Only a small Linux is without any."""


def to_pdf(html: str) -> bytes:
    """The PDF of a page. Raises Missing where WeasyPrint, Pango beneath it, or any font is not there."""
    return to_pages(html).raw


@dataclass(frozen=True)
class Printed:
    """A PDF, and what is where in it."""

    raw: bytes
    pages: int
    """How many sheets of paper it prints on one side of."""
    starts: Mapping[str, tuple[int, float]]
    """By the ids of the page: the number of the page on which it begins, and how far down (0 to 1)."""


def to_pages(html: str) -> Printed:
    """The PDF of a page, and what is where in it. Raises Missing likewise."""
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("error", "No fonts|FontConfig cannot")  # Pango would end this process
            from weasyprint import HTML
            from weasyprint.urls import URLFetcher
    except UserWarning:
        raise Missing("A PDF", "a font", FONTS) from None
    except ModuleNotFoundError:
        raise Missing("A PDF", "WeasyPrint", install_command.command("pdf")) from None
    except OSError:  # the package is there, and the library that draws letters is not
        raise Missing(
            "A PDF", "Pango", PANGO.get(sys.platform, "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0")
        ) from None
    fetches_nothing = URLFetcher(allowed_protocols=())  # a page holds all it needs
    document: Any = HTML(string=html, url_fetcher=fetches_nothing)
    pdf_structure.name_drawings(document.etree_element)
    told = _Told()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(told)
    logger.propagate = False  # what only screens use is no news
    try:
        # With hints a list begins with the number that it names, as in a browser.
        laid_out = document.render(pdf_variant="pdf/ua-1", presentational_hints=True)
        raw = laid_out.write_pdf(pdf_variant="pdf/ua-1", finisher=pdf_structure.mend)
    finally:
        logger.removeHandler(told)
    if told.letters:
        letters = " ".join(sorted(told.letters))
        warnings.warn(LettersMissing(messages.LETTERS_MISSING.format(letters=letters)), stacklevel=2)
    starts = {
        anchor: (number, y / page.height)
        for number, page in reversed(list(enumerate(laid_out.pages, start=1)))  # the first of a thing that is cut
        for anchor, (_, y, *_) in page.anchors.items()
    }
    return Printed(raw, len(laid_out.pages), starts)


class _Told(logging.Handler):
    """What WeasyPrint says while it draws: it names each letter that no font has."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.letters: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if str(record.msg).startswith(".notdef") and isinstance(record.args, tuple):
            self.letters.add(str(record.args[0]))
