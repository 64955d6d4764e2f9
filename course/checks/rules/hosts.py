"""Other hosts: nothing in the words makes a page ask one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript
from course.checks.rules.wording import every_passage

LOADS = re.compile(
    r"!\[[^\]]*\](\([^)]*\)|\[[^\]]*\])|<(img|iframe|script|link|video|audio|source|object|embed|style|svg|image|base)\b"
    r"[^>]*>?|\burl\([^)]*\)",
    re.I,
)


def nothing_loads(manuscript: Manuscript) -> Iterator[Finding]:
    """No words hold a picture or HTML that a page would load: no request leaves a learner's machine."""
    for passage in every_passage(manuscript):
        for match in LOADS.finditer(passage.text):
            shown = match.group() if len(match.group()) <= 60 else f"{match.group()[:57]}…"
            yield Finding(
                manuscript.within(passage, match.group()),
                f"'{shown}' would load something when the page opens.",
                "Say it in words, or write a link that a reader may follow.",
            )
