"""No page of a session but a document's last, and one that ends at a stop, is less than half full."""

from __future__ import annotations

from typing import Any

import pypdf
import pytest

from course.render import activity_messages
from tests.export.paper.pages import pages_of
from tests.uncounted import untraced

A4_HEIGHT = 841.9
TOP, BOTTOM = 20 / 297 * A4_HEIGHT, 30 / 297 * A4_HEIGHT
"""The margins of what is printed for a session (`session.css`)."""

NAMES = [
    *(f"relationships-{kind}-normal" for kind in ("handout", "plan", "answers", "sheets")),
    *(f"half-day-{kind}-normal" for kind in ("handout", "plan", "answers")),
]
"""A role play is not among them, nor are sheets of several blocks: each goes out by itself, and is a document to whoever
holds it."""


def filled(page: pypdf.PageObject) -> float:
    """How much of the room between the margins lies above the last line of words, from 0 to 1."""
    lowest = A4_HEIGHT

    def look(text: str, _cm: Any, matrix: list[float], *_: Any) -> None:
        nonlocal lowest
        height = to_height(_cm, matrix)
        if text.strip() and height > BOTTOM:
            lowest = min(lowest, height)

    page.extract_text(visitor_text=look)
    return (A4_HEIGHT - TOP - lowest) / (A4_HEIGHT - TOP - BOTTOM)


def to_height(transform: list[float], matrix: list[float]) -> float:
    """How far above the foot of its page some text stands."""
    return float(transform[1] * matrix[4] + transform[3] * matrix[5] + transform[5])


@pytest.mark.uncounted
@pytest.mark.parametrize("name", NAMES)
def test_no_page_is_less_than_half_full(name: str) -> None:
    pages = pages_of(name)
    with untraced():
        fullness = [filled(page) for page in pages]
    thin = [
        f"page {number}: {part:.0%}"
        for number, (page, part) in enumerate(zip(pages, fullness, strict=True), 1)
        if part < 0.5 and number < len(pages) and activity_messages.STOP_AND_PREDICT not in page.extract_text()
    ]

    assert len(pages) == 1 or max(fullness) > 0.85, f"what is measured is no page: {fullness}"
    assert not thin, thin
