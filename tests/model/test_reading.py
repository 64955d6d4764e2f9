"""Passages, pictures and key points: what of them is read, and which of them are called by a cell."""

from __future__ import annotations

import pytest

from course.model import Figure, KeyPoint, KeyPoints, Phrasing, RoleCard, SafetyRole, Text

PARTS = {
    "steps": ["Ask first."],
    "say": [Phrasing(rushed="It's all clear.", better="You're still in pain.")],
    "example": "She rang on Friday.",
    "safety": [SafetyRole(role="On the desk", does="Stay on the line.", gets="The duty doctor", within="Now")],
    "evidence": "One trial.",
    "cards": [RoleCard(role="Pharmacist", lines=["Read the leaflet."])],
    "same": ["taken-something"],
}


def text(**parts: object) -> Text:
    return Text(text="how-to-do-it", title="How to do it", body="Believe out loud.", **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize("part", PARTS)
def test_a_passage_with_any_part_is_called_by_a_cell(part: str) -> None:
    assert text(**{part: PARTS[part]}).is_called


def test_a_passage_alone_stands_in_a_cell_of_markdown() -> None:
    assert not text().is_called


def test_all_that_stands_open_is_read_and_a_card_is_not() -> None:
    read = " ".join(text(**PARTS).reading)

    for words in ("Believe out loud.", "Ask first.", "It's all clear. You're still in pain.", "She rang on Friday."):
        assert words in read
    assert "On the desk Stay on the line. The duty doctor Now" in read
    assert "One trial." in read
    assert "leaflet" not in read


def test_a_picture_is_read_as_its_words_and_a_card_line_by_line() -> None:
    assert Figure(figure="loop", title="The loop", image="loop.svg", words="Pain takes sleep.").reading == [
        "Pain takes sleep."
    ]
    points = [KeyPoint(text="Believe."), KeyPoint(text="Numb? Ring 999.", about="safety")]
    assert KeyPoints(key_points="five", title="Five", points=points).reading == ["Believe.", "Numb? Ring 999."]


def test_reading_takes_no_minutes_beside_the_reading() -> None:
    assert text(**PARTS).doing == 0
