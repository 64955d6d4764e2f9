"""A picture that teaches, as a reader's screen has room for it."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

LEGIBLE = 10
"""Pixels: smaller letters are a pattern, and no words."""


def expect_fits(figure: Locator) -> None:
    """All of it stands in its column, and it can be read: by letters like the text's, or by its words right below."""
    svg, words = figure.locator("svg.illustration"), figure.locator("figcaption")
    figure.scroll_into_view_if_needed()
    expect(words).to_be_visible()
    room, drawn, said = figure.bounding_box(), svg.bounding_box(), words.bounding_box()
    assert room
    assert drawn
    assert said
    assert drawn["x"] >= room["x"] - 0.5
    assert drawn["x"] + drawn["width"] <= room["x"] + room["width"] + 0.5
    cut = "node => [...node.querySelectorAll('div')].filter(each => each.scrollWidth > each.clientWidth + 1).length"
    assert figure.evaluate(cut) == 0, "it moves sideways"
    letters = 16 * drawn["width"] / 320
    text, body = (
        node.evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
        for node in (words, words.locator("li, p").first)
    )
    assert body >= text >= 16
    if letters < text - 0.01:
        assert letters >= LEGIBLE
        assert 0 <= said["y"] - (drawn["y"] + drawn["height"]) <= 32, "its words do not stand right below"
