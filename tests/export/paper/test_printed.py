"""Every document, both ways: one tree of headings, nothing asked of anybody, the same bytes each time."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from course.export.paper import document
from course.export.paper.html import to_html
from course.loading.library import Library, find
from tests.conftest import ROOT
from tests.printed import ALL, PAPERS, page_of, paper_of


class Tags(HTMLParser):
    """Every opening tag of a page, with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attributes)))

    def names(self) -> list[str]:
        return [tag for tag, _ in self.found]


@pytest.fixture(scope="module")
def pages(library: Library) -> dict[str, str]:
    return {name: page_of(name) for name in ALL}


def test_there_is_a_document_of_each_kind_for_every_unit() -> None:
    library = find(ROOT)
    units = [entry.unit for entry in library.lessons]
    sessions = [unit for unit in units if library.unit(unit).facilitator]

    assert len(units) > 1
    for size in PAPERS:
        for unit in units:
            assert {f"{unit}-{kind}-{size}" for kind in ("workbook", "answers", "guide")} <= set(ALL)
        assert {name for name in ALL if name.endswith(f"-handout-{size}")} == {
            f"{session}-handout-{size}" for session in [*sessions, "half-day"]
        }


@pytest.mark.uncounted
@pytest.mark.parametrize("name", ALL)
def test_it_has_one_first_heading_and_skips_no_level(pages: dict[str, str], name: str) -> None:
    levels = [int(tag[1]) for tag in Tags(pages[name]).names() if re.fullmatch("h[1-6]", tag)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("name", ALL)
def test_it_has_a_language_landmarks_and_headed_tables(pages: dict[str, str], name: str) -> None:
    tags = Tags(pages[name])

    assert ("html", {"lang": "en-GB"}) in tags.found
    assert [tag for tag in tags.names() if tag in ("main", "footer")] == ["main", "footer"]
    assert "header" in tags.names()
    assert all(attributes.get("scope") in ("col", "row") for tag, attributes in tags.found if tag == "th")
    assert tags.names().count("svg") == sum(
        attributes.get("role") == "img" for tag, attributes in tags.found if tag == "svg"
    )
    if "large" in name:
        tables = tags.names().count("table")
        assert tags.names().count("th") == 2 * tables, "in large print, tables wider than a form become lists"


@pytest.mark.parametrize("name", ALL)
def test_every_id_is_there_once_and_every_link_inside_leads_to_one(pages: dict[str, str], name: str) -> None:
    attributes = [attributes for _, attributes in Tags(pages[name]).found]
    ids = [one["id"] for one in attributes if "id" in one]
    wanted = [one["href"][1:] for one in attributes if (one.get("href") or "").startswith("#")]

    assert len(ids) == len(set(ids))
    assert set(wanted) <= set(ids)
    assert wanted


@pytest.mark.parametrize("name", ALL)
def test_it_asks_nothing_of_any_host_and_runs_nothing(pages: dict[str, str], name: str) -> None:
    assert re.findall(r"<(?:script|link|img|iframe|object|base)\b", pages[name]) == []
    assert "@import" not in pages[name]
    assert re.findall(r"url\((?!#)", pages[name]) == []


@pytest.mark.parametrize("name", ALL)
def test_the_foot_says_course_version_date_licence_label_and_who_reviewed(
    library: Library, pages: dict[str, str], name: str
) -> None:
    course = library.course
    foot = re.search(r'@bottom-left \{ content: "(.*)"; \}', pages[name])

    assert foot
    for said in (
        course.title,
        f"version {course.version}",
        f"{course.updated.day} November 2026",
        "CC BY 4.0",
        "llustrative",
    ):
        assert said in foot[1]
    assert "Not reviewed yet" in foot[1]
    assert course.review_notice in pages[name]
    assert course.story_label in pages[name]


def test_once_a_unit_is_reviewed_its_foot_no_longer_says_that_it_is_not(library: Library) -> None:
    entry = library.lessons[0]
    other = Library(library.folder)
    read = other.read_unit(entry.unit)
    done = read.record.model_copy(update={"review": "a panel of two, 1 December 2026"})
    other._units[entry.unit] = type(read)(done, read.file, read.lines)
    sheet = ALL[f"{entry.unit}-answers-normal"]()

    assert "Not reviewed" in document.foot(library, sheet)
    assert "Not reviewed" not in document.foot(other, sheet)


@pytest.mark.uncounted
@pytest.mark.parametrize("name", ALL)
def test_the_same_words_give_the_same_bytes(library: Library, pages: dict[str, str], name: str) -> None:
    assert to_html(library, ALL[name](), paper_of(name)) == pages[name]


@pytest.mark.uncounted
def test_no_two_documents_want_the_same_file() -> None:
    stems = [made().stem for made in ALL.values()]

    assert len(stems) == len(set(stems))
