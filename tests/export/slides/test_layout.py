"""Words on slides: nothing is lost, every slide has room, and what belongs together stays together."""

from __future__ import annotations

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from course.export.slides.deck import deck
from course.export.slides.layout import HEADS, HEIGHT, SAYS, Piece, Slide, fill, passage, room_of_title
from course.loading.library import Library

# Pieces on slides.

texts = st.text(st.sampled_from("abc de. fgh, Ij? “K”\n"), min_size=1, max_size=2500).filter(
    lambda t: re.search(r"\w", t)
)

pieces = st.lists(
    st.builds(Piece, st.sampled_from(["paragraph", "bullet", "option", "heading", "label", "small"]), texts),
    min_size=1,
    max_size=12,
)


@given(pieces)
def test_nothing_is_lost_and_every_slide_has_room(some: list[Piece]) -> None:
    made = fill(Slide("one", "A title", "over", hint="more", children=(Slide("two", "Below"),)), some)
    letters = [re.sub(r"\s", "", piece.text) for piece in some]
    assert "".join(re.sub(r"\s", "", p.text) for slide in made for p in slide.pieces) == "".join(letters)
    for slide in made:
        heights = [piece.height for piece in slide.pieces]
        assert sum(heights) <= HEIGHT - room_of_title(slide.title) or len(heights) == 1
    assert [bool(slide.children) for slide in made] == [False] * (len(made) - 1) + [True]
    assert len({slide.id for slide in made}) == len(made)


def test_an_option_stays_with_what_is_said_to_it(library: Library) -> None:
    looked = 0
    for above in deck(library, library.entry("specimen")):
        for one, then in itertools.pairwise(above.children):
            if then.id.startswith(f"{one.id.partition('--')[0]}--"):
                looked += 1
                assert not (one.pieces[-1].style in HEADS and then.pieces[0].style in SAYS), then.id
    assert looked > 5


def test_the_blocks_of_a_text_keep_their_kind_and_their_numbers() -> None:
    text = "### One\n\nA *word*\nor two.\n\n- x\n- y\n\n1. first\n2. second\n\n> said"
    assert [(piece.style, piece.mark, piece.text) for piece in passage(text)] == [
        ("heading", "", "One"),
        ("paragraph", "", "A *word* or two."),
        ("bullet", "", "x"),
        ("bullet", "", "y"),
        ("step", "1", "first"),
        ("step", "2", "second"),
        ("quotation", "", "said"),
    ]
