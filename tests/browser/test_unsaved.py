"""Words that are not saved yet outlive the page: they lie in the browser's tab until whoever saves has them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.by_hand import SILENCE
from tests.browser.tab import NO_ROOM, SAFE, STORED, load


def test_what_was_not_saved_comes_back_with_the_page_and_is_sent(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one'); autosave.set('ticked', ['a', 'b'])")
    load(tab)
    assert tab.evaluate("[autosave.get('words'), autosave.get('ticked')]") == ["one", ["a", "b"]]
    assert tab.evaluate("said().saving") == "Saving…"
    tab.clock.run_for(1)
    assert tab.evaluate("sent.map((message) => message.patch)") == [{"words": "one", "ticked": ["a", "b"]}]


def test_words_that_were_saved_while_the_page_was_left_are_not_saved_again(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one', true)")
    load(tab, responses={"words": "one"}, revision=1)
    tab.clock.run_for(1)
    assert tab.evaluate("[sent, autosave.offered]") == [[], []]
    assert tab.evaluate(STORED) == []


def test_words_typed_after_those_that_were_saved_while_the_page_was_left_come_back(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one', true); autosave.set('words', 'one two')")
    load(tab, responses={"words": "one"}, revision=1)
    tab.clock.run_for(1)
    assert tab.evaluate("sent.map((message) => message.patch)") == [{"words": "one two"}]


def test_newer_words_that_were_saved_meanwhile_stay_and_those_in_the_tab_are_offered(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one', true)")
    for _ in range(2):  # until the learner has chosen
        load(tab, responses={"words": "NEWER"}, revision=2)
        tab.clock.run_for(1)
        assert tab.evaluate("[autosave.get('words'), offered(), sent]") == ["NEWER", [["words", "one"]], []]
    tab.evaluate("autosave.dispose(); autosave = make({ responses: { words: 'NEWER' }, revision: 2 })")
    assert tab.evaluate("offered()") == [["words", "one"]]
    tab.evaluate("autosave.set('words', 'NEWEST', true); saved(sent.at(-1), { revision: 3 })")
    load(tab, responses={"words": "NEWEST"}, revision=3)
    assert tab.evaluate("offered()") == [["words", "one"]]
    tab.evaluate("for (const [part, value] of autosave.takeOffered()) autosave.set(part, value)")
    tab.clock.run_for(500)
    assert tab.evaluate("[autosave.get('words'), sent.at(-1).patch]") == ["one", {"words": "one"}]
    tab.evaluate("saved(sent.at(-1))")
    assert tab.evaluate(STORED) == []


def test_words_that_are_offered_can_be_let_go(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one', true)")
    load(tab, responses={"words": "NEWER"}, revision=2)
    tab.evaluate("autosave.takeOffered()")
    assert tab.evaluate(STORED) == []
    assert tab.evaluate("autosave.offered") == []


def test_what_is_saved_leaves_the_tab_at_once(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one', true); autosave.set('more', 'two')")
    assert tab.evaluate(STORED) == [{"words": "one", "more": "two"}]
    tab.evaluate("saved(sent[0])")
    assert tab.evaluate(STORED) == [{"more": "two"}]
    tab.evaluate("saved(sent[1])")
    assert tab.evaluate(STORED) == []


def test_what_is_cleared_leaves_the_tab_once_it_is(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one', true); autosave.clear()")
    tab.evaluate("refused(sent.at(-1), 'A file is open elsewhere.')")
    assert tab.evaluate(STORED) == [{"words": "one"}]
    tab.evaluate("autosave.clear(); answer(sent.at(-1), { type: 'cleared' })")
    assert tab.evaluate(STORED) == []
    tab.evaluate("autosave.set('words', 'two'); emptyTab()")
    assert tab.evaluate(STORED) == [], "clearing everything clears what other lessons left, too"


def test_what_reached_the_kernel_though_its_answer_did_not_come_is_not_sent_again(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one', true); autosave.set('more', 'two', true)")
    tab.evaluate(
        "autosave.dispose(); sent.length = 0; SHARED.unsaved = {}; autosave = make({ responses: { words: 'one' }, revision: 3 })"
    )
    tab.clock.run_for(1)
    assert tab.evaluate("sent.at(-1).patch") == {"more": "two"}
    assert tab.evaluate("sent.at(-1).revision") == 0, "so that another window's words are told of"


FORBIDDEN = (
    "Object.defineProperty(globalThis, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
)


@pytest.mark.parametrize("storage", ["", FORBIDDEN], ids=["in the tab", "in the page alone"])
def test_a_lesson_closed_during_a_save_and_opened_again_sends_no_old_words(tab: Page, storage: str) -> None:
    tab.evaluate(f"{storage}; autosave.set('words', 'one', true); autosave.dispose(); sent.length = 0")
    tab.evaluate("autosave = make({ responses: { words: 'one' }, revision: 1 })")
    tab.clock.run_for(1)
    assert tab.evaluate("[sent, autosave.offered, unsaved()]") == [[], [], {}], "it was saved, and nobody heard"
    tab.evaluate("autosave.set('words', 'two', true); autosave.dispose(); sent.length = 0")
    tab.evaluate("autosave = make({ responses: { words: 'NEWER' }, revision: 3 })")
    tab.clock.run_for(1)
    assert tab.evaluate("[sent, autosave.get('words'), offered()]") == [[], "NEWER", [["words", "two"]]]
    tab.evaluate("for (const [part, value] of autosave.takeOffered()) autosave.set(part, value)")
    tab.clock.run_for(500)
    assert tab.evaluate("sent.at(-1).patch") == {"words": "two"}


def test_words_of_whoever_goes_on_writing_stay_when_another_window_wrote(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one', true); autosave.dispose(true)")
    tab.evaluate("autosave = make({ responses: { words: 'NEWER' }, revision: 2 })")
    assert tab.evaluate("[autosave.get('words'), autosave.offered]") == ["one", []]


def test_what_a_closed_lesson_left_unsaved_is_gone_once_everything_is_cleared(tab: Page) -> None:
    tab.evaluate(f"{FORBIDDEN}; autosave.set('words', 'one', true); autosave.dispose()")
    tab.clock.run_for(1)
    tab.evaluate("markCleared(Date.now()); autosave = make()")
    tab.clock.run_for(1)
    assert tab.evaluate("[autosave.get('words') ?? null, autosave.offered]") == [None, []]
    tab.evaluate("autosave.set('words', 'two', true); autosave.dispose()")
    tab.clock.run_for(1)
    tab.evaluate("forgetClosed(Date.now())")
    assert tab.evaluate("[SHARED.disposed, SHARED.unsaved]") == [{}, {}]


@pytest.mark.parametrize(
    "other", ["autosave.dispose(); make({ owner: 'alex' })", "give({ baseUrl: '/user/alex/' }); make()"]
)
def test_another_account_and_another_server_do_not_meet_the_words(tab: Page, other: str) -> None:
    tab.evaluate("autosave.set('words', 'one')")
    load(tab)
    tab.evaluate("""void (globalThis.give = (config) => {
      const place = document.body.appendChild(document.createElement("script"));
      Object.assign(place, { id: "jupyter-config-data", type: "application/json", textContent: JSON.stringify(config) });
    })""")

    assert tab.evaluate(f"SHARED.unsaved = {{}}; {other}.get('words') ?? null") is None


def test_the_learner_is_told_that_the_words_are_safe(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one', true)")
    tab.clock.run_for(SILENCE)
    assert tab.evaluate("said().alarm") == SAFE


@pytest.mark.parametrize(
    "broken",
    [
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        FORBIDDEN,
    ],
    ids=["full", "forbidden"],
)
def test_storage_that_is_full_or_forbidden_is_told_and_breaks_nothing(tab: Page, broken: str) -> None:
    tab.evaluate(f"{broken}; autosave.set('words', 'one', true)")
    tab.clock.run_for(SILENCE)
    assert tab.evaluate("said().alarm") == NO_ROOM
    tab.evaluate("saved(sent.at(-1))")
    assert tab.evaluate("said().saving").startswith("Saved at")
    tab.evaluate("emptyTab(); autosave.dispose(); autosave = make()")


def test_what_lies_there_that_we_did_not_write_breaks_nothing(tab: Page) -> None:
    for odd in ("{ torn", "7", "null", '{"parts": 7}'):
        tab.evaluate(
            f"sessionStorage.setItem(tabKey('sam', 'unit/activity'), {odd!r}); autosave.dispose(); autosave = make()"
        )
        assert tab.evaluate("autosave.get('words') ?? null") is None
