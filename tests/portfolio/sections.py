"""Whole accounts as learners write them, and the sections in them: for a command and for a page."""

from __future__ import annotations

import html
import json

HEADINGS = {
    "What was it?": "event",
    "What did I learn?": "learned",
    "What did I change?": "done",
    "So what?": "learned",
}

CASES: list[tuple[str, str, dict[str, str]]] = [
    ("no heading", "One.\nTwo.", {}),
    ("one heading is none", "What was it?\nOne.", {}),
    (
        "a heading to a line",
        "What was it?\nOne.\n\nMore.\nWhat did I learn?\n\nTwo.",
        {"event": "One.\n\nMore.", "learned": "Two."},
    ),
    (
        "words on its line, in bold",
        "**What was it?** One.\n**What did I change?** Two.",
        {"event": "One.", "done": "Two."},
    ),
    (
        "in other letters, with a colon",
        "WHAT WAS IT: One.\n# what did i learn\nTwo.",
        {"event": "One.", "learned": "Two."},
    ),
    (
        "what stands before",
        "A course.\nWhat did I learn?\nTwo.\nWhat did I change?\nThree.",
        {"event": "A course.", "learned": "Two.", "done": "Three."},
    ),
    ("two of one kind", "What did I learn?\nOne.\nSo what?\nTwo.", {"learned": "One.\n\nTwo."}),
    ("an empty one", "What was it?\nWhat did I learn?\nTwo.\nWhat did I change?", {"learned": "Two."}),
    ("a question within a line is none", "I asked: what was it? What did I learn?\nNothing.", {}),
    (
        "markup, and letters of every direction",
        "What was it?\n<b>مرحبا</b> 🙂 &amp;\nWhat did I learn?\n<script>alert(1)</script>",
        {"event": "<b>مرحبا</b> 🙂 &amp;", "learned": "<script>alert(1)</script>"},
    ),
]


def passage(words: str) -> str:
    """As the record has it, once it is filled in."""
    said = "<br>".join(html.escape(line) for line in words.split("\n"))
    return (
        f'<div class="words" data-written="text" data-fits="account" data-own-headings=\'{json.dumps(HEADINGS)}\'>'
        f'<p class="answer"><span class="given">{said}</span></p></div>'
    )
