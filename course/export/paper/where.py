"""On which pages of a PDF each activity stands."""

from __future__ import annotations

import re
from collections.abc import Mapping

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
