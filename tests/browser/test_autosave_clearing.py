"""What is cleared, and what may not be kept, while something waits to be saved: autosave alone, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.by_hand import AGAIN, SILENCE, autosave_by_hand


@pytest.fixture
def page(blank: Page) -> Page:
    """A page with one activity's autosave whose saver answers by hand, and whose clock a test turns."""
    return autosave_by_hand(blank)


def test_a_refused_clearing_is_told_and_keeps_the_words(page: Page) -> None:
    page.evaluate("autosave.set('words', 'one', true); refused(sent[0], 'There is no room.'); autosave.clear()")
    assert page.evaluate("sent.at(-1).type") == "clear"
    page.evaluate("refused(sent.at(-1), 'A file is open elsewhere.')")
    assert page.evaluate("said().alarm") == (
        "Not cleared. A file is open elsewhere. Your words are still on this page."
    )
    assert page.evaluate("unsaved()") == {"words": "one"}
    page.clock.run_for(AGAIN)
    assert page.evaluate("[sent.at(-1).type, sent.at(-1).patch.words]") == ["save", "one"]


def test_clearing_lets_go_of_what_stood_then_and_of_nothing_written_later(page: Page) -> None:
    page.evaluate(
        "autosave.set('words', 'one'); autosave.set('more', 'two'); autosave.clear(); autosave.set('more', 'three', true)"
    )
    page.clock.run_for(SILENCE)
    assert page.evaluate("said().alarm") == (
        "Not cleared yet. It is done as soon as the lesson answers: leave this page open until then."
    )
    page.clock.run_for(AGAIN)
    assert page.evaluate("sent.map((message) => message.type)") == ["clear", "clear"], "a save would undo the clearing"
    page.evaluate("answer(sent[0], { type: 'cleared' })")
    assert page.evaluate("unsaved()") == {"words": "one", "more": "three"}
    assert page.evaluate("autosave.matches({ responses: { more: 'else' } })"), (
        "drawn again now, its words would be saved again"
    )
    page.evaluate("answer(sent[1], { type: 'cleared' })")
    assert page.evaluate("unsaved()") == {"more": "three"}
    assert page.evaluate("said().alarm") == ""


def test_a_clearing_that_nobody_answered_is_asked_of_the_next_kernel(page: Page) -> None:
    page.evaluate(
        "autosave.set('words', 'one'); autosave.clear(); autosave.set('more', 'two'); autosave.dispose(); sent.length = 0"
    )
    page.evaluate("autosave = make({ responses: { words: 'zero' }, revision: 3 })")
    page.clock.run_for(SILENCE)
    assert page.evaluate("sent.map((message) => message.type)") == ["clear"]
    assert page.evaluate("said().alarm").startswith("Not cleared yet. It is done as soon as the lesson answers")
    page.evaluate("answer(sent[0], { type: 'cleared' })")
    assert page.evaluate("unsaved()") == {"more": "two"}


def test_while_nobody_has_heard_that_nothing_is_to_be_kept_nothing_is_sent_to_be_kept(page: Page) -> None:
    page.evaluate("SHARED.asked.keep = { keep: false }; autosave.setKeeping(false); autosave.set('words', 'one', true)")
    page.evaluate("autosave.dispose(); autosave = make(); autosave.set('more', 'two', true)")
    page.clock.run_for(SILENCE + AGAIN)
    assert page.evaluate("sent") == []
    assert page.evaluate("said().alarm") == "Not saved yet. Your words are on this page alone: leave it open."
    page.evaluate("delete SHARED.asked.keep; autosave.setKeeping(false)")
    assert page.evaluate("sent.map((message) => message.patch)") == [{"words": "one", "more": "two"}]
