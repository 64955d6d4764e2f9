"""Drawings as SVG: people in rows, the affected ones filled in first."""

from __future__ import annotations

from markupsafe import Markup

from course.language import markdown
from course.model import IconArray
from course.render import activity_messages

PERSON = "m5 1a2 2 0 1 1 0 4a2 2 0 1 1 0-4zm-3 8a3 3 0 0 1 6 0v3h-6z"
"""A head and a body, 10 units wide and 13 high, from the top left corner."""

WIDTH, HEIGHT = 10, 13


def people(array: IconArray) -> Markup:
    """An icon array: one figure a person, filled or in outline, so that it holds in black and white."""
    columns = 10 if array.total <= 100 else 40
    rows = -(-array.total // columns)
    spots = [(n % columns * WIDTH, n // columns * HEIGHT) for n in range(array.total)]
    filled, outlined = (
        "".join(f"M{x} {y}{PERSON}" for x, y in part) for part in (spots[: array.count], spots[array.count :])
    )
    # Said in attributes too: WeasyPrint gives a stylesheet no say inside a drawing, and printed every person filled.
    label = activity_messages.PEOPLE_DRAWN.format(total=array.total, count=array.count)
    return Markup(  # noqa: S704 - numbers only
        f'<svg role="img" aria-label="{label}" viewBox="0 0 {min(columns, array.total) * WIDTH} {rows * HEIGHT}">'
        f'<path class="person filled" fill="#000" d="{filled}"></path>'
        f'<path class="person" fill="none" stroke="#000" stroke-width="0.6" d="{outlined}"></path></svg>'
    )


def people_in_words(array: IconArray) -> Markup:
    """The same as a sentence, which stands below the drawing."""
    return markdown.inline(activity_messages.PEOPLE_AFFECTED).format(
        caption=markdown.inline(array.caption),
        count=array.count,
        rest=array.total - array.count,
        total=array.total,
        affected=markdown.inline(array.affected),
        unaffected=markdown.inline(array.unaffected),
    )
