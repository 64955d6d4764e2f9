"""One definition of a word; tests/browser/test_words.py holds the browser to it."""

from __future__ import annotations

import pytest

from course.language.words import count_words, split_brackets, words

COUNTS = {
    "": 0,
    "one two": 2,
    "isn't isn’t well-known follow-through": 4,
    "27 years, 0.5 mg, 1,500 people, half past 4.10": 9,
    "well-being e.g. a walk": 4,
    "café naïve Zoë ½ cup, 2²": 6,
    "“Quoted,” she said.\nAnd/or not… at all – ever": 9,
    "snake_case is two": 4,
    "Cymraeg: Llanfair-pwll, dŵr; 日本": 4,
}


@pytest.mark.parametrize("text", COUNTS)
def test_words_are_counted_as_a_reader_counts_them(text: str) -> None:
    assert len(words(text)) == COUNTS[text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("**bold** _words_ – and `code`", 4),
        ("- a list\n- of lines", 4),
        ("> quoted [words](https://example.org/a/long/address-of-many-words), no more", 4),
    ],
)
def test_marks_of_markdown_and_addresses_are_not_read(text: str, count: int) -> None:
    assert count_words(text) == count


@pytest.mark.parametrize(
    ("says", "happens", "spoken"),
    [
        ("No.", "", "No."),
        (
            "(He *waits* (a while).)\n\n(A saw.) Can't get up. (He stops.)",
            "He *waits* (a while).\n\nA saw.",
            "Can't get up. (He stops.)",
        ),
        ("(Nobody answers.)", "Nobody answers.", ""),
        ("(He stops: Can't.", "", "(He stops: Can't."),
    ],
)
def test_what_happens_in_brackets_at_the_start_is_told_apart_from_what_is_said(
    says: str, happens: str, spoken: str
) -> None:
    assert split_brackets(says) == (happens, spoken)
