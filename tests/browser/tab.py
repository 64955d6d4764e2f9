"""A tab with words in it, and the script of a lesson that saves them."""

from __future__ import annotations

import json

from playwright.sync_api import Page

from tests.browser.by_hand import AUTOSAVE, BY_HAND

ADDRESS = "http://127.0.0.1:9/"
STORED = "Object.entries(sessionStorage).map(([key, words]) => JSON.parse(words).parts)"
SAFE = "Not saved yet. Your words are safe in this tab. They are saved as soon as the lesson answers."

NO_ROOM = (
    "Not saved yet. Your browser cannot keep your words for you: leave this page open. "
    "They are saved as soon as the lesson answers."
)


def load(page: Page, **place: object) -> None:
    """A new page in the same tab, with autosave in it."""
    page.goto(ADDRESS)
    page.add_script_tag(content=AUTOSAVE)
    page.evaluate(f"globalThis.place = {json.dumps(place)}")
    page.evaluate(BY_HAND)
    page.evaluate("globalThis.offered = () => autosave.offered.map(([part, value]) => [part, value])")
