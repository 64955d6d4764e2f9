"""Ratings at several times as a drawing: a line from 0 to 10 for each statement, and a mark for each time on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from course.render import messages

WIDTH, ROW, LEFT, STEP = 320, 26, 34, 27
_MARKS = {
    "before": '<circle cx="{x}" cy="{y}" r="6" fill="none"/>',
    "then": '<rect x="{left}" y="{top}" width="10" height="10" fill="none"/>',
    "after": '<circle cx="{x}" cy="{y}" r="4" fill="currentColor"/>',
}
"""Each has a shape of its own, so that two on one number are still told apart."""


def chart(rated: Sequence[Any]) -> Markup:
    """The drawing; the table beside it has the same numbers, and names them."""
    rows = "".join(_row(at, each.numbers) for at, each in enumerate(rated))
    high = ROW * (len(rated) + 1)
    numbers = "".join(
        f'<text x="{LEFT + STEP * number}" y="14" text-anchor="middle">{number}</text>' for number in (0, 5, 10)
    )
    svg = (
        f'<svg class="rating-chart" viewBox="0 0 {WIDTH} {high}" role="img" aria-label="{messages.RATINGS_DRAWN}" '
        f'font-family="Arial, sans-serif" font-size="13" fill="currentColor" stroke="none">{numbers}{rows}</svg>'
    )
    return Markup(svg)  # noqa: S704 - numbers, and words of ours


def _row(at: int, numbers: dict[str, int]) -> str:
    y = ROW * (at + 1) + 6
    marks = "".join(
        _MARKS[time].format(x=(x := LEFT + STEP * number), y=y, left=x - 5, top=y - 5)
        for time, number in numbers.items()
    )
    return (
        f'<text x="4" y="{y + 5}">{at + 1}</text>'
        f'<g stroke="currentColor"><path d="M{LEFT} {y}h{STEP * 10}" stroke-width="0.6"/>'
        f'<g stroke-width="2">{marks}</g></g>'
    )
