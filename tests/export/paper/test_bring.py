"""On a pack's list stands what no printer makes, how much is needed of what is one each, and how to print the rest."""

from __future__ import annotations

import io

import pypdf
import pytest

from course.export.paper import handouts, pack, where
from course.export.paper.bring import to_bring
from course.export.paper.document import PrintOptions
from course.export.paper.html import to_html
from course.export.paper.pdf import Printed, to_pages
from course.export.paper.room import Room, seat
from course.language.plaintext import html_to_text
from course.loading.library import Library
from course.model import Block
from tests.export.paper.pages import count_pages
from tests.printed import LIBRARY, page_of

SESSIONS = [entry for entry in LIBRARY.written if LIBRARY.unit(entry.unit).facilitator]


def a_block(materials: str) -> Block:
    facilitator = LIBRARY.unit("context").facilitator
    assert facilitator
    return facilitator.planned[0].model_copy(update={"materials": materials})


def test_what_is_one_each_is_counted_and_what_is_printed_is_not_named() -> None:
    blocks = [
        a_block("Two blank cards each. Pens. The story about the tin, one each."),
        a_block('A blank card and the key points card each. A card for each three, with "watch" on it.'),
        a_block('The story "The lunch tin" on paper. A clock that everyone can see.'),
        a_block("A clock that everyone can see. Blank cards."),
    ]

    lines = to_bring(blocks, Room(5, 0), "slides.html", cut_up=True)

    assert lines[2:5] == ["Pens: 5.", "Blank cards: 20.", "Scissors."]
    assert lines[0].startswith("slides.html (the slides")
    assert 'A card for each three, with "watch" on it.' in lines
    assert "Blank cards." not in lines
    assert lines.count("A clock that everyone can see.") == 1
    assert not any("lunch tin" in line or "key points" in line for line in lines)


def test_blank_cards_for_each_table_are_counted_with_those_that_are_one_each() -> None:
    blocks = [
        a_block(
            "The five names on cards, a set for each table. String or pens, and eight more blank cards for each table."
        ),
        a_block("A card each, and the key points card to take home."),
    ]

    lines = to_bring(blocks, Room(12, 2), "slides.html", cut_up=True)

    assert "Blank cards: 38 (14 for people, 24 for the tables)." in lines
    assert "String or pens." in lines
    assert not any("for each table" in line for line in lines)


def test_a_spare_is_for_the_colleague_and_one_more_for_a_guest_who_is_invited() -> None:
    alone, with_guest = seat(12, ["Invite them to speak."]), seat(12, ["Invite someone from a voluntary group."])

    assert (alone.copies, with_guest.copies) == (13, 14)
    assert "a spare for your colleague:" in alone.in_words
    assert "your guest" in with_guest.in_words


def test_without_cards_none_are_counted_and_nothing_is_cut() -> None:
    lines = to_bring([a_block("The help routes on paper.")], Room(3), "slides.html", cut_up=False)

    assert lines[2] == "Pens: 4."
    assert not any(line.startswith(("Blank cards", "Scissors")) for line in lines)


@pytest.mark.parametrize("large", [False, True])
def test_what_is_cut_up_or_goes_to_several_people_is_not_printed_on_both_sides(library: Library, large: bool) -> None:
    made = pack.build(library, library.entry("context"), PrintOptions(large), "html", 12)
    how = {part.name.partition(".")[0].removesuffix("-large-print"): part.how for part in made.parts}

    cut = "12 + 1 spare" if large else "cut in two: 12 + 1 spare"
    assert how["handout"] == ["12 + 1 spare + yours", "both sides, turned on the long edge, stapled"]
    assert how["roleplay"] == ["one side only"]
    assert how["slips"] == ["one side only", cut]
    assert how["pocket-cards"] == ["both sides", cut]
    assert how["help-routes"] == ["one side only", "one by the door, one on the wall"]


@pytest.mark.uncounted
def test_the_list_and_each_block_say_on_which_pages_of_the_handout_it_is(library: Library) -> None:
    made = pack.build(library, library.entry("context"), PrintOptions(), "pdf", 12)
    plan, handout = (next(part for part in made.parts if part.name == name) for name in ("plan.pdf", "handout.pdf"))
    pages = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(handout.raw)).pages]
    said = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(plan.raw)).pages)
    spans = where.spans(
        to_pages(to_html(library, handouts.build(library, library.entry("context"), PrintOptions()), PrintOptions()))
    )

    first, last = spans["context--no-interpreter"]
    assert "Duyen" in pages[first - 1]
    assert first == last
    _, quiz = library.activity("context/no-interpreter")
    assert f"{quiz.title} (page {first})" in handout.line
    assert said.count("handout, page") == 5
    for title in handout.titles:
        assert "(page" in title


def test_an_activity_ends_where_the_next_begins() -> None:
    starts = {
        "unit--story": (1, 0.3),
        "unit--story--stop": (1, 0.6),
        "unit--quiz": (3, 0.07),
        "unit--task": (3, 0.5),
        "unit__sources": (5, 0.2),
    }

    spans = where.spans(Printed(b"", 5, starts))

    assert (spans["unit--story"], spans["unit--quiz"], spans["unit--task"]) == ((1, 2), (3, 3), (3, 5))
    assert where.spans(Printed(b"", 1, {})) == {}


def test_help_routes_are_one_sheet_for_the_wall_with_every_route(library: Library) -> None:
    assert count_pages("help-routes-normal") == 1
    said = " ".join(html_to_text(page_of("help-routes-normal")).split()).replace("’", "'")
    for nation in library.support.nations:
        for route in nation.routes:
            assert " ".join(route.how.split()) in said
    assert "your employer's occupational health service" in said, "there is something for nurses, too"
