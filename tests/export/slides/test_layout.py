"""Words on slides: nothing is lost, no slide holds too many, and what belongs together stays together."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from course.export.slides.layout import WORDS, Piece, Slide, deal, passage

texts = st.text(st.sampled_from("abc de. fgh, Ij? “K”\n"), min_size=1, max_size=2500).filter(
    lambda t: re.search(r"\w", t)
)
pieces = st.lists(
    st.builds(Piece, st.sampled_from(["paragraph", "bullet", "option", "heading", "label"]), texts),
    min_size=1,
    max_size=12,
)


@given(pieces, st.sampled_from(["plain", "question"]))
def test_nothing_is_lost_and_no_slide_holds_too_many_words(some: list[Piece], size: str) -> None:
    slides = deal(Slide("one", "A title", "over", size=size), some)  # type: ignore[arg-type]

    letters = [re.sub(r"\s", "", piece.text) for piece in some]
    assert "".join(re.sub(r"\s", "", p.text) for slide in slides for p in slide.pieces) == "".join(letters)
    for slide in slides:
        assert slide.words <= WORDS[slide.size]
    assert len({slide.id for slide in slides}) == len(slides)


def test_slides_of_one_passage_hold_about_as_much_each() -> None:
    slides = deal(Slide("one", "A title"), [Piece("bullet", "five words in each point") for _ in range(9)])

    assert [len(slide.pieces) for slide in slides] == [5, 4]
    assert [slide.title for slide in slides] == ["A title (1 of 2)", "A title (2 of 2)"]


def test_nothing_to_show_makes_no_slide() -> None:
    assert deal(Slide("one", "A title"), []) == []


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
