"""Texts with parts, pictures and key points, in every face."""

from __future__ import annotations

import copy
import re

import lxml.html
import pytest

from course import render
from course.loading.library import Library
from course.model import SharedCard

FACES: tuple[render.Face, ...] = ("interactive", "handout", "facilitator")
every_face = pytest.mark.parametrize("face", FACES)


def drawn(library: Library, name: str, face: render.Face, *, large: bool = False) -> lxml.html.HtmlElement:
    unit, activity = library.activity(f"specimen/{name}")
    return lxml.html.fragment_fromstring(render.html(library, unit, activity, face, large=large))


def texts(nodes: list[lxml.html.HtmlElement]) -> list[str]:
    return [" ".join(node.text_content().split()) for node in nodes]


@every_face
def test_a_text_shows_its_parts_each_under_its_heading(library: Library, face: render.Face) -> None:
    root = drawn(library, "how-to-do-it", face)

    assert texts(root.xpath(".//h3")) == [
        "Steps",
        "Words to use",
        "An example",
        "! Keep people safe",
        "The rest, by question and by job",
        "The same words wherever they come up",
        "What the evidence says",
    ]
    assert len(root.xpath(".//ol[@class='acts']/li")) == 4


@every_face
@pytest.mark.parametrize("table", ["phrases", "by-role"])
def test_a_table_is_named_and_every_cell_has_its_heading(library: Library, face: render.Face, table: str) -> None:
    root = drawn(library, "how-to-do-it", face)
    [found] = root.xpath(f".//table[contains(@class, '{table}')]")
    columns = len(found.xpath(".//thead//th[@scope='col']"))

    assert root.xpath(f".//*[@id='{found.get('aria-labelledby')}']")
    assert columns == (2 if table == "phrases" else 4)
    assert all(len(row) == columns for row in found.xpath(".//tbody/tr"))


def test_in_a_lesson_a_cell_says_what_it_is_once_its_columns_are_one(library: Library) -> None:
    root = drawn(library, "how-to-do-it", "interactive")
    cells = root.xpath(".//td")

    assert all(cell.xpath("./strong[@class='column']") for cell in cells)
    assert drawn(library, "how-to-do-it", "handout").xpath(".//*[@class='column']") == []


@pytest.mark.parametrize(("face", "holder"), [("interactive", "details"), ("handout", "div"), ("facilitator", "div")])
def test_the_cards_open_on_request_and_stand_open_on_paper(library: Library, face: render.Face, holder: str) -> None:
    root = drawn(library, "how-to-do-it", face)

    assert len(root.xpath(f".//{holder}[@class='role-card']")) == 3, "two of its own, and one that units share"
    assert root.xpath(".//details[@open]") == []


def test_large_print_has_no_tables_and_says_the_same(library: Library) -> None:
    plain, large = (drawn(library, "how-to-do-it", "handout", large=large) for large in (False, True))

    assert large.xpath(".//table") == []
    for words in texts(plain.xpath(".//td | .//tbody//th")):
        assert words in " ".join(large.text_content().split())


def test_a_safety_part_says_that_nobody_checked_it_until_somebody_did(library: Library) -> None:
    unit, activity = library.activity("specimen/how-to-do-it")
    reviewed = unit.model_copy(update={"review": "a nurse, 2026-11-20"})
    line = "No clinician has checked this page yet."

    assert line in render.html(library, unit, activity, "handout")
    assert line not in render.html(library, reviewed, activity, "handout")
    assert "Where your service is stricter, follow your service." in render.html(library, reviewed, activity, "handout")


@every_face
def test_a_safety_page_says_under_its_table_that_nobody_checked_it(library: Library, face: render.Face) -> None:
    unit, activity = library.activity("specimen/how-to-do-it")
    words = " ".join(lxml.html.fragment_fromstring(render.html(library, unit, activity, face)).text_content().split())

    assert words.index("Keep people safe") < words.index("No clinician has checked this page yet.")


@every_face
def test_a_picture_is_named_stands_beside_its_words_and_loads_nothing(library: Library, face: render.Face) -> None:
    root = drawn(library, "pain-and-mood", face)
    [svg] = root.xpath(".//figure//svg")
    [title] = root.xpath(f".//*[@id='{svg.get('aria-labelledby')}']")

    assert svg.get("role") == "img"
    assert title.text.startswith("Pain and mood feed each other.")
    assert root.xpath(".//figure/figcaption//li")
    assert "http" not in lxml.html.tostring(svg).decode()


def test_two_figures_with_one_picture_share_no_id(library: Library) -> None:
    unit, activity = library.activity("specimen/pain-and-mood")
    twin = activity.model_copy(update={"figure": "again"})
    markup = "".join(render.html(library, unit, each, "handout") for each in (activity, twin))
    ids = re.findall(r' id="([^"]+)"', markup)

    assert len(ids) == len(set(ids))


@every_face
def test_the_key_point_for_safety_says_so_in_words(library: Library, face: render.Face) -> None:
    root = drawn(library, "five-to-take-away", face)

    assert len(root.xpath(".//li")) == 5
    assert texts(root.xpath(".//li[@class='safety']"))[0].startswith("! For safety: Numb between the legs")


def test_the_plain_text_of_a_picture_is_its_words(library: Library) -> None:
    unit, activity = library.activity("specimen/pain-and-mood")
    words = render.text(library, unit, activity)

    assert "1. Pain can bring your mood down." in words
    assert "Pain takes" not in words


@every_face
def test_cards_that_units_share_stand_after_a_text_s_own_under_a_heading_of_theirs(
    library: Library, face: render.Face
) -> None:
    library = copy.copy(library)
    unit, activity = library.activity("specimen/how-to-do-it")
    [name] = activity.same
    assert library.shared_cards[name].role == "Everyone: they've taken something, or hurt themselves"
    shared = SharedCard(id=name, role="Everyone: they've taken something", lines=["Ring 999, and *stay*."])
    library.__dict__["shared_cards"] = {name: shared}
    root = lxml.html.fragment_fromstring(render.html(library, unit, activity, face))

    [heading] = root.xpath(".//h3[.='The same words wherever they come up']")
    [card] = heading.xpath("./following-sibling::*[@class='role-card']")
    assert texts([*card]) == ["Everyone: they’ve taken something", "Ring 999, and stay."]
    assert card.tag == ("details" if face == "interactive" else "div")
    assert len(root.xpath(".//*[@class='role-card']")) == 3
