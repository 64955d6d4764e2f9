"""HTML as plain text: what a terminal shows, and what is read aloud."""

from __future__ import annotations

import pytest

from course.language.plaintext import WIDTH, html_to_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>a<br>b</p>", "a\nb"),
        ("<p> Much \n  <b>white</b>\tspace &amp; marks </p>", "Much white space & marks"),
        ("<h2>Head</h2><p>Words</p>", "Head\n\nWords"),
        ("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
        ("<ol><li>One</li><li>Two</li></ol>", "1. One\n2. Two"),
        ("<ol start='3'><li>Three</li></ol>", "3. Three"),
        ("<ol class='lettered'><li>A. One</li></ol>", "- A. One"),
        ("<ul><li>One<ol><li>Within</li></ol></li><li>Two</li></ul>", "- One\n  1. Within\n- Two"),
        ("<p>Before</p><ul><li>One</li></ul><p>After</p>", "Before\n\n- One\n\nAfter"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a | b\n1 | 2"),
        ("<p>See <img alt='a drawing' src='x'></p>", "See a drawing"),
        ("<p>☐ Done</p>", "[ ] Done"),
        ("<div class='line'></div>", "_" * 40),
        (
            "<p class='label'>Asked?</p><p class='answer'><span class='mine'>Mine:</span> <span>One.<br>Two.<br><br>"
            "<br>Three.</span></p><p>After</p>",
            "Asked?\n\nMine:\n    One.\n    Two.\n\n    Three.\n\nAfter",
        ),
        (
            "<p class='answer'><span class='mine'>Mine:</span> <span class='blank'>Not answered.</span></p><p>After</p>",
            "Mine: Not answered.\n\nAfter",
        ),
        ("Bare words", "Bare words"),
        ("", ""),
    ],
)
def test_html_as_text(html: str, text: str) -> None:
    assert html_to_text(html) == text


def test_long_lines_are_wrapped_under_the_words_of_their_item() -> None:
    first, *others = html_to_text(f"<ul><li>{'well-being ' * 30}</li></ul>").splitlines()
    assert len(others) >= 3
    assert first.startswith("- well-being")
    assert all(line.startswith("  well-being") for line in others), "and no word is cut at its hyphen"
    assert max(map(len, [first, *others])) <= WIDTH
