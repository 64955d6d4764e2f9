"""What stands around the cells of whatever is printed: the foot, the trainer, the colours, the variant's name."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from course.export.paper import cards
from course.export.paper.document import Document, PrintOptions, foot, fragment, frame
from course.export.paper.html import to_html
from course.export.paper.pdf import to_pages
from course.loading.library import Library
from course.model import Entry, Trainer
from course.render.palette import LARGE_PRINT, PRINCIPLES_LIGHT, PRINT
from tests.conftest import ROOT
from tests.printed import paper_of

DOCUMENT = Document("01-handout", "Relationships", "handout", [], ["relationships"])


@pytest.fixture
def reviewed(tmp_path: Path) -> Library:
    """The course with one unit that somebody reviewed."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / "01-enabling-relationships.yaml"
    words = path.read_text(encoding="utf-8").replace("review: none", "review: A nurse, 2026-11-01", 1)
    path.write_text(words, encoding="utf-8")
    return Library(tmp_path / "content")


def test_the_foot_says_that_nobody_reviewed_it(library: Library) -> None:
    assert library.course.foot
    assert foot(library, DOCUMENT).endswith(library.course.foot.review)
    assert foot(library, DOCUMENT, in_full=True).endswith(library.course.review_notice)


def test_once_each_unit_in_it_is_reviewed_the_foot_says_no_such_thing(reviewed: Library) -> None:
    assert reviewed.course.foot
    assert reviewed.unit("relationships").review != "none"
    assert reviewed.course.foot.review not in foot(reviewed, DOCUMENT)
    both = Document("booklet", "Both", "booklet", [], ["relationships", "context"])
    assert reviewed.course.foot.review in foot(reviewed, both)


@pytest.mark.parametrize("build", [cards.build, cards.build_pocket])
def test_once_a_unit_is_reviewed_its_cards_say_no_such_thing(
    library: Library, reviewed: Library, build: Callable[[Library, Entry, PrintOptions], Document]
) -> None:
    before, after = (build(each, each.entry("relationships"), PrintOptions()).cells for each in (library, reviewed))
    assert "Not reviewed yet." in before[0].html
    assert "CC BY 4.0." in after[0].html
    assert "Not reviewed" not in after[0].html


def test_every_foot_has_edition_licence_and_that_stories_are_illustrative(library: Library) -> None:
    said = foot(library, DOCUMENT, in_full=True)

    for words in (library.course.version, library.course.licence, library.course.story_label):
        assert words in said


def test_large_print_has_colours_and_a_name_of_its_own(library: Library) -> None:
    normal, large = (frame(library, DOCUMENT, PrintOptions(large=large)) for large in (False, True))

    assert normal["margin_colour"] == PRINT["margin"]
    assert large["margin_colour"] == LARGE_PRINT["margin"]
    assert normal["palette"] != large["palette"]
    assert (PrintOptions().suffix, PrintOptions(large=True).suffix) == ("", "-large-print")


def test_the_trainer_is_told_to_the_page(library: Library) -> None:
    trainer = Trainer(name="Sam <b>Okoro</b>")

    assert frame(library, DOCUMENT, PrintOptions(trainer=trainer))["trainer"] == trainer


def test_what_is_put_into_a_fragment_is_escaped(library: Library) -> None:
    page = fragment(library, "cover", notice="<script>alert(1)</script>", contents=[("one", "<b>One</b>")])

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert '<a href="#one">&lt;b&gt;One&lt;/b&gt;</a>' in page


def test_a_handout_has_the_colour_of_its_principle_and_what_is_of_several_has_none(library: Library) -> None:
    def colours(*units: str, large: bool = False) -> str:
        document = Document("a", "A", "handout", [], list(units))
        return str(frame(library, document, PrintOptions(large=large))["palette"])

    assert f"--principle: {PRINCIPLES_LIGHT['principle-3']};" in colours("understanding")
    assert f"--principle: {PRINT['accent']};" in colours("welcome")
    assert f"--principle: {PRINT['accent']};" in colours("understanding", "context")
    assert f"--principle: {LARGE_PRINT['accent']};" in colours("understanding", large=True)


@pytest.mark.parametrize("size", ["normal", "large"])
@pytest.mark.parametrize("unit", ["options", "context"])
def test_a_poster_is_one_page_whatever_a_trainer_writes_on_what_they_hand_out(
    library: Library, unit: str, size: str
) -> None:
    trainer = Trainer(name="Sam Okafor", organisation="Northtown " * 20, note="Please bring this handout. " * 30)
    options = replace(paper_of(f"-{size}"), trainer=trainer)
    page = to_html(library, cards.build_poster(library, library.entry(unit), options), options)

    assert to_pages(page).pages == 1
