"""What is not saved yet, or stands in the tab only, while the panel clears answers, keeps none or takes them away."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.panel import LATE, STORED, answer, clear, keep_none, status, take


def test_words_in_the_tab_are_there_until_the_kernel_has_cleared_everything(panel: Locator) -> None:
    page: Page = panel.page
    page.evaluate(
        "writeTab(tabKey('sam', 'context/closed'), { edits: { words: Date.now() }, parts: { words: 'mine' } })"
    )
    clear(panel)
    assert len(page.evaluate(STORED)) == 1
    answer(panel, "{ type: 'said', sentence: 'A file is open elsewhere.' }")
    assert len(page.evaluate(STORED)) == 1, "it was refused"
    clear(panel)
    page.clock.run_for(1_000)
    page.evaluate(
        "writeTab(tabKey('sam', 'context/later'), { edits: { words: Date.now() }, parts: { words: 'later' } })"
    )
    answer(panel, "{ type: 'cleared' }")
    assert [key.split()[-1] for key in page.evaluate(STORED)] == ["context/later"]


@pytest.mark.parametrize("is_refused", [True, False])
def test_words_in_the_tab_come_back_when_the_choice_to_keep_none_is_refused(panel: Locator, is_refused: bool) -> None:
    page: Page = panel.page
    page.evaluate(
        "writeTab(tabKey('sam', 'context/closed'), { edits: { words: Date.now() }, parts: { words: 'mine' } })"
    )
    keep_none(panel)
    assert page.evaluate(STORED) == [], "at once"
    answer(panel, f"{{ type: 'keeps', keeps: {str(is_refused).lower()} }}")
    assert len(page.evaluate(STORED)) == is_refused


UNSAVED = (
    "globalThis.isSaved = false; SHARED.autosaves.add({ flush() {}, isSaved: () => isSaved, isClearing: () => false })"
)


def test_answers_are_taken_away_once_all_are_saved(panel: Locator) -> None:
    page: Page = panel.page
    page.evaluate(UNSAVED)
    take(panel)
    page.clock.run_for(2_000)
    assert page.evaluate("sent") == []
    page.evaluate("isSaved = true")
    page.clock.run_for(400)
    assert page.evaluate("sent.map((message) => message.type)") == ["export"]
    with page.expect_download():
        page.evaluate("receive({ type: 'answers-file', name: 'mine.json', text: '{}' })")
    expect(status(panel)).to_have_text("Your answers are in the file mine.json, where your browser puts downloads.")


def test_words_that_are_not_in_the_file_are_told_of(panel: Locator) -> None:
    page: Page = panel.page
    page.evaluate(UNSAVED)
    take(panel)
    page.clock.run_for(LATE)
    with page.expect_download():
        page.evaluate("receive({ type: 'answers-file', name: 'mine.json', text: '{}' })")
    expect(status(panel)).to_contain_text("What is not saved yet is not in it: look for “Not saved”")
    page.evaluate("receive({ type: 'said', sentence: 'Not all of them.' })")
    expect(status(panel)).to_contain_text("Not all of them. What is not saved yet is not in it")
