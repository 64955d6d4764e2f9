"""The browser counts the words that Python counts."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from course.widget.script import BROWSER
from tests.language.test_words import COUNTS


def test_a_browser_counts_the_same_words(page: Page) -> None:
    fields = (BROWSER / "fields.js").read_text(encoding="utf-8")
    (count,) = re.findall(r"^const countWords = .*$", fields, re.M)

    counts = page.evaluate(f"(texts) => {{ {count} return texts.map(countWords); }}", list(COUNTS))

    assert dict(zip(COUNTS, counts, strict=True)) == COUNTS
