"""Words in the browser's tab after a clearing: what was typed before it is gone, what was typed since stays."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.tab import ADDRESS, STORED, load


def test_words_whose_activity_was_cleared_elsewhere_are_not_put_back(tab: Page) -> None:
    load(tab, responses={"words": "one"}, revision=3)
    tab.evaluate("autosave.set('words', 'one two')")
    load(tab)
    tab.clock.run_for(1)
    assert tab.evaluate("[autosave.get('words') ?? null, offered(), sent]") == [None, [["words", "one two"]], []]


@pytest.mark.parametrize("everything", [False, True], ids=["the activity", "everything"])
def test_what_was_cleared_in_another_tab_after_it_was_typed_is_gone(tab: Page, everything: bool) -> None:
    tab.evaluate("autosave.set('words', 'one', true)")
    tab.clock.run_for(1_000)
    other = tab.context.new_page()
    other.route(ADDRESS, lambda route: route.fulfill(content_type="text/html", body="<main></main>"))
    load(other)
    tab.clock.run_for(1_000)
    now = tab.evaluate("Date.now()")
    if everything:
        other.evaluate(f"markCleared({now})")
    else:
        other.evaluate(f"Date.now = () => {now}; autosave.clear(); answer(sent.at(-1), {{ type: 'cleared' }})")
    other.close()
    tab.clock.run_for(1_000)
    load(tab)
    tab.clock.run_for(1)
    assert tab.evaluate("[autosave.get('words') ?? null, autosave.offered, sent]") == [None, [], []]
    assert tab.evaluate(STORED) == []
    tab.evaluate("autosave.set('words', 'written after')")
    load(tab)
    assert tab.evaluate("autosave.get('words')") == "written after"


CLEARED_ELSEWHERE = "localStorage.setItem(serverKey(), String(Date.now()))"


def test_of_the_words_in_the_tab_each_has_its_own_time(tab: Page) -> None:
    """Or what was cleared came back with what was typed into the next box after that."""
    tab.evaluate("autosave.set('before', 'one', true)")
    tab.clock.run_for(1_000)
    tab.evaluate(CLEARED_ELSEWHERE)
    tab.clock.run_for(1_000)
    tab.evaluate("autosave.set('after', 'two', true)")
    load(tab)
    tab.clock.run_for(1)
    assert tab.evaluate("[sent.at(-1).patch, autosave.offered]") == [{"after": "two"}, []]


def test_of_the_words_that_are_offered_each_has_its_own_time(tab: Page) -> None:
    tab.evaluate("autosave.set('before', 'one', true)")
    load(tab, responses={"before": "NEWER"}, revision=2)
    tab.clock.run_for(1_000)
    tab.evaluate(CLEARED_ELSEWHERE)
    tab.clock.run_for(1_000)
    tab.evaluate("autosave.set('after', 'two', true)")
    assert tab.evaluate("offered()") == [["before", "one"]]
    load(tab)
    assert tab.evaluate("[offered(), unsaved()]") == [[["after", "two"]], {}]


def test_clearing_everything_leaves_in_the_tab_what_was_typed_since(tab: Page) -> None:
    tab.evaluate("autosave.set('before', 'one', true)")
    tab.clock.run_for(1_000)
    asked = tab.evaluate("Date.now()")
    tab.clock.run_for(1_000)
    tab.evaluate(f"autosave.set('after', 'two', true); emptyTab({asked})")
    assert tab.evaluate(STORED) == [{"after": "two"}]


def test_a_box_that_is_left_says_its_words_again_and_they_stay_as_old_as_they_are(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one')")
    tab.clock.run_for(1_000)
    tab.evaluate(CLEARED_ELSEWHERE)
    tab.clock.run_for(1_000)
    tab.evaluate("autosave.set('words', 'one', true)")
    load(tab)
    assert tab.evaluate("[unsaved(), autosave.offered]") == [{}, []]


def test_words_from_the_tab_are_sent_as_the_changes_that_they_are(tab: Page) -> None:
    tab.evaluate("autosave.set('words', 'one', true)")
    first = tab.evaluate("sent[0].edits")
    tab.clock.run_for(1_000)
    load(tab)
    tab.clock.run_for(1)
    assert tab.evaluate("sent.at(-1).edits") == first


def cleared_now(page: Page) -> int:
    """When another browser, or a command, cleared; a moment passes before and after it."""
    page.clock.run_for(1_000)
    at: int = page.evaluate("Date.now()")
    page.clock.run_for(1_000)
    return at


def test_of_words_in_the_tab_only_those_come_back_that_were_typed_after_a_clearing_by_another_browser(
    tab: Page,
) -> None:
    load(tab, cleared=0, responses={"before": "zero"}, revision=2)
    tab.evaluate("autosave.set('before', 'one', true)")
    at = cleared_now(tab)
    tab.evaluate("autosave.set('after', 'two', true)")
    load(tab, cleared=at)
    tab.clock.run_for(1)
    assert tab.evaluate("[unsaved(), offered()]") == [{"after": "two"}, []]
    assert tab.evaluate("sent.map(({ patch, cleared }) => [patch, cleared])") == [[{"after": "two"}, at]]


@pytest.mark.parametrize("how", ["autosave.dispose()", "autosave.dispose(true)"], ids=["new kernel", "drawn again"])
@pytest.mark.parametrize("keeps", [True, False])
def test_of_words_on_the_page_only_those_stay_that_were_typed_after_a_clearing_by_another_browser(
    tab: Page, keeps: bool, how: str
) -> None:
    load(tab, cleared=0, keeps=keeps)
    tab.evaluate("autosave.set('acknowledged', 'zero', true)")
    tab.evaluate("saved(sent.at(-1), { kept: place.keeps, revision: 4 }); autosave.set('before', 'one', true)")
    at = cleared_now(tab)
    tab.evaluate("autosave.set('after', 'two', true)")
    tab.evaluate(f"{how}; sent.length = 0; autosave = make({{ keeps: place.keeps, cleared: {at} }})")
    tab.clock.run_for(1)
    assert tab.evaluate("[autosave.get('acknowledged') ?? null, autosave.get('before') ?? null]") == [None, None]
    assert tab.evaluate("[sent.at(-1).patch, offered()]") == [{"after": "two"}, []]


def test_where_a_clearing_is_known_its_time_is_not_asked_for(tab: Page) -> None:
    """The lesson's clock may be ahead of the browser's."""
    tab.evaluate("globalThis.ahead = Date.now() + 600_000")
    load(tab, cleared=tab.evaluate("ahead"))
    tab.evaluate("autosave.set('words', 'one', true)")
    load(tab, cleared=tab.evaluate("sent[0].cleared"))
    tab.clock.run_for(1)
    assert tab.evaluate("sent.at(-1).patch") == {"words": "one"}


def test_whoever_cleared_keeps_what_was_typed_until_it_was_done(tab: Page) -> None:
    load(tab, cleared=0)
    tab.evaluate("autosave.clear(); autosave.set('words', 'one')")
    at = cleared_now(tab)
    tab.evaluate("answer(sent[0], { type: 'cleared' })")
    tab.evaluate(f"autosave.dispose(true); sent.length = 0; autosave = make({{ cleared: {at} }})")
    tab.clock.run_for(1)
    assert tab.evaluate("sent.at(-1).patch") == {"words": "one"}
