"""On which pages of a PDF each activity stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from course.export.paper import messages
from course.export.paper.pdf import Printed

Span = tuple[int, int]
"""The first and the last page."""

STANDS_ALONE = re.compile(r"(?!.*--.*--)(.*--(?!.*__)|.*__sources$)")
"""The id of an activity, a text, or the sources: what begins where the one before ends."""

TOP = 0.1
"""What begins no further down than this is the first on its page."""


def spans(printed: Printed) -> Mapping[str, Span]:
    """First and last page of each activity, by its id in the page."""
    begins = sorted((at, name) for name, at in printed.starts.items() if STANDS_ALONE.match(name))
    ends = [page if down > TOP else page - 1 for (page, down), _ in begins[1:]]
    return (
        {name: (page, max(page, end)) for ((page, _), name), end in zip(begins, [*ends, printed.pages], strict=True)}
        if begins
        else {}
    )


def pages_of(where: Mapping[str, Span], names: Iterable[str]) -> str:
    """On which pages of the handout these activities are, in words; "" where that is not known."""
    found = [where[name] for name in names if name in where]
    if not found:
        return ""
    first, last = min(span[0] for span in found), max(span[1] for span in found)
    message = messages.HANDOUT_PAGE if first == last else messages.HANDOUT_PAGES
    return message.format(first=first, last=last)
