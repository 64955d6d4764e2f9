"""An activity as plain text, as a terminal shows it."""

from __future__ import annotations

import re

import pytest

from course import render
from course.language.plaintext import html_to_text
from course.model import (
    Conversation,
    Story,
)
from tests.render.markup import every_activity, page


@every_activity
def test_the_text_of_a_story_and_a_conversation_carries_the_label_too(library, unit, name):
    found, activity = library.activity(f"{unit}/{name}")
    text = " ".join(render.text(library, found, activity).split())
    label = "Illustrative story. Written from published research. Not a real person."
    assert (label in text) == isinstance(activity, Story | Conversation)


@every_activity
def test_the_text_says_all_words_of_the_handout_in_their_order(library, unit, name):
    found, activity = library.activity(f"{unit}/{name}")
    root = page(library, unit, name, "handout")
    for drawing in root.all("svg"):  # what it shows stands in words beside it
        drawing.children.clear()
    shown = root.text
    text = render.text(library, found, activity)
    assert said(text) == said(shown)


def said(text: str) -> list[str]:
    """Words in order; boxes, rules to write on and the numbers of a list stand for something else."""
    text = re.sub(r"(?m)^\s*(\d\d?\.|-) |_{3,}|\[ \]|☐| \| ", " ", text)
    return re.findall(r"\w+", text)


@every_activity
def test_the_text_fits_a_terminal_and_has_no_markup_in_it(library, unit, name):
    found, activity = library.activity(f"{unit}/{name}")
    text = render.text(library, found, activity)
    assert text == text.strip()
    assert "\n\n\n" not in text
    assert not re.search(r"</?[a-z]|&[a-z#0-9]+;", text)
    assert all(len(line) <= 80 or " " not in line.strip() for line in text.splitlines())


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("One\ntwo.\n\nThree.", "One two.\n\nThree."),
        ("- one\n- two\n  - inner\n  - more\n- three", "- one\n- two\n  - inner\n  - more\n- three"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("3. three\n4. four", "3. three\n4. four"),
        ("- one\n\n  again\n\n- two", "- one\nagain\n- two"),
        ("##### Small\n\nWords.", "Small\nWords."),
        ("Before.\n\n    code here\n    and here\n\nAfter.", "Before.\n\ncode here and here\nAfter."),
        ("Before.\n\n---\n\nAfter.", "Before.\n\nAfter."),
        ("> Said.\n\nAfter.", "Said.\n\nAfter."),
        ("One **two**, *three* and `four`.", "One two, three and four."),
        ("A [link](https://example.org) here.", "A link here."),
        ("One  \ntwo.", "One\ntwo."),
        ("| A | B |\n|---|---|\n| one | two |\n| three | four |", "A | B\none | two\nthree | four"),
        ("![A drawing of a chair](chair.png)", "!A drawing of a chair"),
        ("5 < 6 & 7", "5 < 6 & 7"),
    ],
)
def test_markdown_becomes_text_that_keeps_its_blocks_apart(markdown, text):
    assert html_to_text(str(render.markdown.html(markdown))) == text
