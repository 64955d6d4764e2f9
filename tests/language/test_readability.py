"""Sentences, syllables and Flesch's figures, on text as authors write it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.language.readability import paragraphs, reading, sentences, syllables
from course.language.words import strip_markdown, words

SYLLABLES = {
    "pain": 1, "health": 1, "asked": 1, "notes": 1, "tests": 1, "she": 1, "tired": 1, "people": 2, "mental": 2,
    "wanted": 2, "phrases": 2, "changes": 2, "little": 2, "question": 2, "really": 2, "create": 2, "science": 2,
    "patient": 2, "believed": 2, "because": 2, "context": 2, "trauma": 2, "services": 3, "created": 3, "family": 3,
    "medicine": 3, "different": 3, "evidence": 3, "depression": 3, "surgery": 3, "pharmacist": 3, "serious": 3,
    "appointment": 3, "piano": 3, "Amina": 3, "relationship": 4, "validation": 4, "situation": 4, "usually": 4,
    "diagnosis": 4, "community": 4, "experience": 4, "receptionist": 4, "interpreter": 4, "psychological": 5,
    "physiotherapist": 6,
}  # fmt: skip


@pytest.mark.parametrize(
    ("paragraph", "count"),
    [
        ("Dr Shah rang at 4.10. He was late.", 2),
        ("He saw Dr. Shah, e.g. on Monday. She saw Prof. Lee, i.e. nobody.", 2),
        ("She left at 5 p.m. and slept. He came at 9 a.m. on Monday.", 2),
        ("I asked J. B. Smith. So do I. You ask.", 3),
        ("It was the U.K. Government.", 1),
        ("“Nothing else, is there?” asks the nurse. “No,” he says.", 2),
        ("“Stop!” he says. 'Why?' she asks.", 2),
        ("“I was wrong. I'm sorry,” she says. “Come in.”", 3),
        ("Then home… and slept.", 1),
        ("“Wait… What?” he asks.", 2),
        ("She was late (again). He waited.", 2),
        ("Ask. Then wait! Did it help? Yes", 4),
        ("*Monday, 4.10, Callum.* Double slot.", 2),
        ("The score was 3.5 of 10. NICE says so.", 2),
        ("Is it NG193? 1 in 10 has it.", 2),
        ("Bring: bread, butter etc. and tea.", 1),
        ("He said no. She said yes.", 2),
        ("…", 0),
        ("", 0),
    ],
)
def test_a_sentence_ends_where_a_voice_comes_to_rest(paragraph: str, count: int) -> None:
    assert len(sentences(strip_markdown(paragraph))) == count


def test_a_paragraph_is_a_block_and_each_line_of_a_list_is_its_own() -> None:
    text = "# A heading\n\nOne line\ngoes on here.\n\n- a first\n- a second\n  that goes on\n\n1. step\n2. step\n\n> Quoted."

    assert list(paragraphs(text)) == [
        "A heading",
        "One line goes on here.",
        "a first",
        "a second that goes on",
        "step",
        "step",
        "Quoted.",
    ]


def test_marks_of_markdown_are_no_words() -> None:
    assert strip_markdown("**Bold**, *soft*, `code` and [a link](https://x.org/y_z).") == "Bold, soft, code and a link."
    assert strip_markdown("2 * 3 and snake_case stay") == "2 * 3 and snake_case stay"


def test_a_number_with_a_point_is_one_word() -> None:
    assert words("At 4.10, 1,500 of them can't follow-through.") == ["At", "4.10", "1,500", "of", "them", "can't", "follow-through"]  # fmt: skip


def test_syllables_are_right_for_most_words_and_over_all() -> None:
    wrong = {word: syllables(word) for word, count in SYLLABLES.items() if syllables(word) != count}

    assert len(wrong) <= len(SYLLABLES) // 20, wrong
    assert abs(sum(map(syllables, SYLLABLES)) / sum(SYLLABLES.values()) - 1) < 0.02


def test_the_figures_are_those_of_flesch() -> None:
    count = reading(["The cat sat on the mat. The dog sat on the log."])

    assert (count.sentences, count.words, count.syllables) == (2, 12, 12)
    assert count.ease == pytest.approx(206.835 - 1.015 * 6 - 84.6)
    assert count.grade == pytest.approx(0.39 * 6 + 11.8 - 15.59)


def test_plain_english_reads_easier_than_a_policy() -> None:
    easy = reading(["Tell me about your back first. Then I'd like to ask about stress. Each can affect the other."])
    hard = reading(
        ["Biopsychosocial formulation necessitates multidisciplinary consideration of interrelated factors."]
    )

    assert easy.ease > 80 > 0 > hard.ease
    assert easy.grade < 6 < 12 < hard.grade


def test_nothing_reads_as_nothing() -> None:
    assert (reading([]).grade, reading([""]).ease) == (0.0, 100.0)


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_has_a_figure_and_loses_no_word(text: str) -> None:
    count = reading([text])

    assert count.sentences <= count.words
    assert isinstance(count.grade, float)
    for paragraph in paragraphs(text):
        assert [word for sentence in sentences(paragraph) for word in words(sentence)] == words(paragraph)
