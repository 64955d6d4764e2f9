"""Everything that can be printed, in real tools: axe, the Nu HTML checker, Chromium's print, and PDF read page by page."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Page

from course.export import output_folder, slides
from course.export.paper import document, formats
from course.export.paper.html import to_html
from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library, find
from course.model import (
    Item,
    Matching,
    MultipleResponse,
    Ordering,
    Quiz,
    SingleBestAnswer,
    SituationalJudgement,
    option_order,
)
from tests.browser.axe import violations
from tests.browser.test_handout import SMALLEST, opened
from tests.conftest import ROOT
from tests.export.paper.pdfua import faults
from tests.export.paper.test_workbook import kept_back
from tests.more.tools import npm_packages, tool
from tests.printed import ALL, paper_of

pytestmark = [pytest.mark.more, pytest.mark.timeout(600)]

A4 = (595.3, 841.9)
VNU = "vnu-jar@26.9.27"
LATER = tuple(entry.unit for entry in find(ROOT).lessons[2:])
NUMBERED = [name for name in ALL if not re.search("-(cards|slips|labels)-", name)]
"""What is cut up fills its page, and has no margins to say anything in."""
PDFS = [name for name in NUMBERED if name != "booklet-large" and ("-workbook-" in name or not name.startswith(LATER))]
"""Every workbook; the other kinds for two units, since they are laid out alike and a long one takes half a minute."""


def test_the_nu_html_checker_finds_no_error(library: Library, tmp_path: Path) -> None:
    jar = next(npm_packages(tmp_path, VNU).rglob("vnu.jar"))
    made = [formats.to_file(library, what(), paper_of(name), "html") for name, what in ALL.items()]
    sessions = [entry for entry in library.lessons if library.unit(entry.unit).facilitator]
    made += [(f"{entry.file}-slides.html", slides.page(library, entry).encode()) for entry in sessions]
    pages = output_folder.put(tmp_path / "pages", made)

    broken = tmp_path / "broken.html"
    broken.write_text(pages[0].read_text().replace("<main", "<main><main", 1))
    checked = subprocess.run([tool("java"), "-jar", jar, "--errors-only", broken], capture_output=True, text=True)
    assert checked.returncode == 1, "the checker would not see an error"

    checked = subprocess.run([tool("java"), "-jar", jar, "--errors-only", *pages], capture_output=True, text=True)
    assert checked.stderr == ""
    assert checked.returncode == 0
    assert len(pages) == len(ALL) + len(sessions)


@pytest.mark.parametrize("name", [name for name in ALL if "-workbook-" not in name])
def test_it_opens_from_a_file_and_axe_finds_nothing(library: Library, page: Page, tmp_path: Path, name: str) -> None:
    opened(page, library, tmp_path, name)

    assert violations(page) == []
    page.emulate_media(media="print")
    assert page.evaluate(SMALLEST) * 0.75 >= (18 if "large" in name else 12)


@cache
def weasyprint(library: Library, name: str) -> bytes:
    return formats.to_file(library, ALL[name](), paper_of(name), "pdf")[1]


def sizes(page: pypdf.PageObject) -> Iterator[tuple[float, str]]:
    """The size in points of every piece of text on a page."""
    found: list[tuple[float, str]] = []

    def note(text: str, matrix: list[float], inner: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.append((abs(size * inner[3] * matrix[3]), text.strip()))

    page.extract_text(visitor_text=note)
    yield from found


PICTURES = {
    unescape(words).strip()
    for path in (ROOT / "content" / "images").glob("*.svg")
    for words in re.findall(r"<text[^>]*>([^<]+)<", path.read_text(encoding="utf-8"))
}
"""What stands in pictures: WeasyPrint scales each as a whole, and pypdf tells the size of letters before that. What a
reader sees of them is measured in Chromium (`browser/test_handout.py`)."""


def right_on_every_page(library: Library, name: str, raw: bytes) -> list[str]:
    """Checks what must hold on each page; the text of each."""
    pdf = pypdf.PdfReader(io.BytesIO(raw))
    course, made = library.course, ALL[name]()
    texts = []
    for number, page in enumerate(pdf.pages, start=1):
        text = " ".join(page.extract_text().split())
        texts.append(text)
        assert (page.mediabox.width, page.mediabox.height) == pytest.approx(A4, abs=0.5)
        assert f"Page {number} of {len(pdf.pages)}" in text
        for said in (
            f"version {course.version}",
            f"{course.updated.day} November 2026",
            "CC BY 4.0",
            "Illustrative stories",
            "Not reviewed yet",
        ):
            assert said in text, f"page {number}"
        smallest = min(size for size in sizes(page) if size[1] not in PICTURES)
        assert smallest[0] >= (17.9 if "large" in name else 11.9), f"page {number}: {smallest}"
        margins = f"{made.title} Page 1 of 2 {document.foot(library, made)}"
        assert len(text.split()) > len(margins.split()) + 3, f"page {number} is all but empty: {text}"
    return texts


@pytest.mark.parametrize("name", PDFS)
def test_weasyprints_pdf(library: Library, name: str) -> None:
    raw = weasyprint(library, name)
    texts = right_on_every_page(library, name, raw)
    pdf = pypdf.PdfReader(io.BytesIO(raw))
    catalog = pdf.trailer["/Root"]
    made = ALL[name]()

    assert catalog["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalog
    assert catalog["/Lang"] == "en-GB"
    assert b"pdfuaid:part" in catalog["/Metadata"].get_object().get_data()
    assert pdf.metadata
    assert str(pdf.metadata.title).startswith(made.title)
    assert pdf.outline
    if made.kind in ("workbook", "handout", "sheets", "booklet"):
        said = " ".join(texts)
        for unit in map(library.unit, made.units):
            assert [text for text in kept_back(unit) if len(text) > 80 and text[:60] in said and text in said] == []
    if made.kind == "workbook":
        expect_whole_items(library, made.units[0], texts, large=name.endswith("-large"))


@pytest.mark.parametrize("name", [name for name in ALL if name in PDFS or name.endswith("-normal")])
def test_two_checkers_of_pdf_ua_find_nothing(library: Library, tmp_path: Path, name: str) -> None:
    path = tmp_path / "printed.pdf"
    path.write_bytes(weasyprint(library, name))

    assert faults(path) == []


@pytest.mark.parametrize("name", [name for name in NUMBERED if "-workbook-" in name or name.startswith("half-day")])
def test_chromiums_print(library: Library, page: Page, tmp_path: Path, name: str) -> None:
    opened(page, library, tmp_path, name)
    texts = right_on_every_page(library, name, page.pdf(prefer_css_page_size=True, tagged=True))
    made = ALL[name]()
    if made.kind == "workbook":
        expect_whole_items(library, made.units[0], texts, large=name.endswith("-large"))


def expect_whole_items(library: Library, unit: str, texts: list[str], *, large: bool) -> None:
    """Half of the questions of `unit` stand on one page each, or four where there are more than eight."""
    questions = sum(len(activity.items) for activity in library.unit(unit).activities if isinstance(activity, Quiz))
    assert whole_items(library, unit, texts, large=large) >= min(4, questions // 2)


def whole_items(library: Library, unit: str, texts: list[str], *, large: bool) -> int:
    """How many questions of `unit` stand on one page; fails where one is cut that need not be, or cut in a wrong place.

    In large print the first may be longer than a page with the heading above it, and one with drawings always is.
    """
    pages = ["".join(text.split()) for text in texts]
    seen = 0
    for quiz in (activity for activity in library.unit(unit).activities if isinstance(activity, Quiz)):
        for at, item in enumerate(quiz.items):
            name = f"{unit}/{quiz.id}/{item.id}"
            offered = [letters(text) for text in in_order(item, library.course.seed, unit, quiz.id, item.id)]
            on = [{number for number, page in enumerate(pages) if option in page} for option in offered]
            assert all(on), f"an option of {name} is cut"
            assert on[-1] & on[-2], f"the last option of {name} stands alone"
            question = letters(item.question)
            assert any(question in pages[number] for number in on[0]), f"{name} and its first option are on two pages"
            heading = (letters(quiz.title), letters(quiz.intro))  # when it is due may stand between them
            begins = letters(item.stem)[:60]  # drawings may part what it begins with from its options
            starts = {number for number, page in enumerate(pages) if begins in page} if item.icon_arrays else on[0]
            if not at:
                assert any(all(part in pages[number] for part in heading) for number in starts), (
                    f"the heading of {name} is left behind"
                )
            whole = bool(set.intersection(*on))
            longer = large and (not at or item.icon_arrays)
            choice = isinstance(item, SingleBestAnswer | MultipleResponse)
            assert whole or longer or not choice, f"{name} is cut across pages"
            seen += whole
    return seen


def in_order(item: Item, *names: str) -> list[str]:
    """What an item offers, as it stands on the page."""
    match item:
        case Matching():
            return [pair.prompt for pair in item.pairs]
        case Ordering():
            return [step.text for step in option_order.shuffled(item.steps, *names)]
        case SituationalJudgement():
            return [action.text for action in option_order.shuffled(item.options, *names)]
        case _:
            return [option.text for option in option_order.shuffled(item.options, *names)]


def letters(text: str) -> str:
    """Words without the room between them: lines may break anywhere."""
    return "".join(html_to_text(str(markdown.html(text))).split())


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_same_words_give_the_same_bytes(library: Library, form: formats.Format) -> None:
    name = next(iter(ALL))
    assert formats.to_file(library, ALL[name](), paper_of(name), form) == formats.to_file(
        library, ALL[name](), paper_of(name), form
    )
    assert to_html(library, ALL[name](), paper_of(name))
