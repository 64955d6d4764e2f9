"""Cards to lay out: the words that a plan brings on cards, each once in a set, eight to a page or four."""

from __future__ import annotations

import pytest

from course.export.paper import labels
from course.loading.library import Library
from course.model import Map, Quiz
from tests.export.paper.pages import page_texts
from tests.export.paper.test_cards import FOOT, bare, plain
from tests.printed import ALL

NAMES = [name for name in ALL if "-labels-" in name and name.startswith(("half-day", "relationships", "collaboration"))]


@pytest.mark.parametrize("name", NAMES)
def test_each_stands_once_and_whole(library: Library, name: str) -> None:
    plan, _, size = name.rpartition("-labels-")
    if plan == "half-day":
        assert library.course.workshop
        blocks = labels.blocks_of_half_day(library, library.course.workshop)
    else:
        blocks = labels.blocks(library.unit(plan))
    laid_out = labels.to_lay_out(library, blocks)
    laid_out *= labels.sets_on_a_page(laid_out, large=size == "large")
    pages = page_texts(name)
    a_page = labels.A_PAGE[size == "large"]

    assert len(pages) == -(-len(laid_out) // a_page)
    assert sum(page.count(FOOT) for page in pages) == len(laid_out)
    for label in laid_out:
        assert sum(bare(page).count(bare(plain(label.text))) for page in pages) >= 1, label


def test_a_page_holds_as_many_whole_sets_as_it_has_room_for() -> None:
    four = [labels.Label("A case", text) for text in ("Very helpful", "Fairly helpful", "Not helpful", "May do harm")]

    assert labels.sets_on_a_page(four, large=False) == 2
    assert labels.sets_on_a_page(four, large=True) == 1
    assert labels.sets_on_a_page([*four, *four, *four], large=False) == 1


def test_ratings_and_places_are_those_of_the_handout_and_no_pair_lies_together(library: Library) -> None:
    ratings = [label.text for label in labels.to_lay_out(library, labels.blocks(library.unit("relationships")))]
    quiz = library.unit("relationships").activity("four-minutes-left")
    assert isinstance(quiz, Quiz)
    assert ratings == list(quiz.items[0].scale.values())

    places = [label.text for label in labels.to_lay_out(library, labels.blocks(library.unit("collaboration")))]
    derek = library.unit("collaboration").activity("around-derek")
    assert isinstance(derek, Map)
    assert places == [place.name for place in derek.places]

    principles = [label.text for label in labels.to_lay_out(library, labels.blocks(library.unit("together")))]
    assert principles == [f"{number}. {library.course.units[number].title}" for number in range(1, 6)]

    assert library.course.workshop
    half_day = labels.to_lay_out(library, labels.blocks_of_half_day(library, library.course.workshop))
    matching = [label.text for label in half_day if label.title == "Which principle was that?"]
    (item,) = library.unit("welcome").activity("name-the-principle").items  # type: ignore[union-attr]
    prompts = [choice.prompt for choice in item.choices]
    assert matching[:5] == prompts
    assert sorted(matching[5:]) == sorted(choice.text for choice in item.choices)
    assert matching[5:] != [choice.text for choice in item.choices]
