"""Words of whoever keeps no answers: none lies in the tab, and the page brings them to a new kernel."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from tests.browser.by_hand import SILENCE
from tests.browser.tab import STORED

HERE_ALONE = "Not saved yet. Your words are on this page alone: leave it open."
DRAWN_AGAIN = "autosave.dispose(); autosave = make({ keeps: false })"
DRAW = "draw() { autosave.dispose(true); globalThis.autosave = make({ keeps: false }); }"


def test_whoever_keeps_nothing_has_nothing_in_the_tab(tab: Page) -> None:
    tab.evaluate(
        "autosave.set('words', 'one', true); autosave.receive({ type: 'saving', words: 'None.', keeps: false })"
    )
    assert tab.evaluate(STORED) == [], "from the moment of the choice"
    tab.evaluate("autosave.set('words', 'two')")
    assert tab.evaluate(STORED) == []
    tab.clock.run_for(SILENCE)
    assert tab.evaluate("said().alarm") == HERE_ALONE
    tab.evaluate("autosave.dispose(); autosave = make({ keeps: false }); autosave.set('words', 'three')")
    assert tab.evaluate(STORED) == []


def test_that_nothing_is_kept_may_be_heard_with_the_answer_or_with_a_question(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one', true); saved(sent[0], { kept: false }); autosave.set('words', 'two')")
    assert tab.evaluate(STORED) == []
    tab.evaluate("autosave.dispose(); autosave = make(); autosave.set('words', 'three')")
    assert tab.evaluate(STORED) == [{"words": "three"}]
    tab.evaluate("autosave.receive({ type: 'claim', keeps: false })")
    assert tab.evaluate(STORED) == []
    assert tab.evaluate("sent.at(-1).type") == "claim"


def unkept(page: Page) -> None:
    page.evaluate("autosave.dispose(); autosave = make({ keeps: false }); autosave.set('words', 'one', true)")
    page.evaluate("saved(sent.at(-1), { kept: false, revision: 4 }); sent.length = 0")


def test_a_new_kernel_gets_what_is_kept_nowhere_from_the_page(tab: Page) -> None:
    unkept(tab)
    tab.evaluate("autosave.dispose(); autosave = make({ keeps: false })")
    tab.clock.run_for(1)
    assert tab.evaluate("autosave.get('words')") == "one"
    assert tab.evaluate("sent.map((message) => message.patch)") == [{"words": "one"}]


def test_a_lesson_closed_in_a_page_that_stays_open_leaves_nothing_behind(tab: Page) -> None:
    unkept(tab)
    tab.evaluate("autosave.set('more', 'two', true); autosave.dispose()")
    tab.clock.run_for(31_000)
    tab.evaluate("autosave = make({ keeps: false })")
    assert tab.evaluate("[autosave.get('words'), autosave.get('more')]") == [None, None]


def test_what_was_cleared_elsewhere_does_not_come_back_from_the_page(tab: Page) -> None:
    unkept(tab)
    tab.evaluate("autosave.dispose(true); autosave = make({ keeps: false })")
    tab.clock.run_for(1)
    assert tab.evaluate("autosave.get('words') ?? null") is None
    assert tab.evaluate("sent") == []


def test_a_page_that_was_asleep_brings_again_what_was_forgotten(tab: Page) -> None:
    unkept(tab)
    tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert tab.evaluate("sent.map(({ type, revision }) => [type, revision])") == [["claim", 4]]
    tab.evaluate("autosave.receive({ type: 'forgotten' })")
    assert tab.evaluate("sent.at(-1).patch") == {"words": "one"}


@pytest.mark.parametrize("ask", ["autosave.receive({ type: 'forgotten' })", DRAWN_AGAIN], ids=["asked", "drawn again"])
def test_of_what_was_forgotten_nothing_is_brought_that_was_cleared_after_it_was_typed(tab: Page, ask: str) -> None:
    unkept(tab)
    tab.evaluate(f"autosave.dispose(); autosave = make({{ keeps: false, {DRAW} }})")
    tab.clock.run_for(1_000)
    tab.evaluate("localStorage.setItem(serverKey(), String(Date.now()))")  # another tab clears everything
    tab.clock.run_for(1_000)
    tab.evaluate("autosave.set('more', 'written after', true); saved(sent.at(-1), { kept: false, revision: 1 })")
    tab.evaluate(f"sent.length = 0; {ask}")
    tab.clock.run_for(1)
    assert tab.evaluate("sent.at(-1).patch") == {"more": "written after"}
    assert "one" not in json.dumps(tab.evaluate("sent"))
    assert tab.evaluate("[autosave.get('words') ?? null, autosave.get('more')]") == [None, "written after"]


def test_what_is_being_cleared_is_not_brought_again(tab: Page) -> None:
    unkept(tab)
    tab.evaluate("autosave.clear(); autosave.receive({ type: 'forgotten' }); answer(sent.at(-1), { type: 'cleared' })")
    assert tab.evaluate("sent.map((message) => message.type)") == ["clear"]
    assert tab.evaluate("unsaved()") == {}
