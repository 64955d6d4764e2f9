"""What is said about saving is true at every moment: autosave alone, in a real browser, with a slow saver."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.by_hand import AGAIN, SILENCE, autosave_by_hand

OTHER_WINDOW = "This activity is open in another window too. What you change here replaces what stands there."


@pytest.fixture
def page(blank: Page) -> Page:
    """A page with one activity's autosave whose saver answers by hand, and whose clock a test turns."""
    return autosave_by_hand(blank)


def test_saved_is_not_said_while_a_later_change_is_on_its_way(page: Page) -> None:
    page.evaluate("autosave.set('level', 1, true); autosave.set('level', 2, true); saved(sent.at(-1))")
    assert page.evaluate("said().saving") == "Saving…"
    page.evaluate("saved(sent.at(-1))")
    assert page.evaluate("said().saving").startswith("Saved at ")
    assert page.evaluate("sent.map((message) => message.patch.level)") == [1, 2]


def test_what_is_sent_says_over_which_words_it_was_typed(page: Page) -> None:
    page.evaluate("autosave.set('words', 'one', true); saved(sent.at(-1)); autosave.set('words', 'two', true)")
    assert page.evaluate("sent.map((message) => message.over.words ?? null)") == [None, "one"]


def test_words_typed_before_anothers_were_drawn_are_still_sent_as_typed_over_the_older_ones(page: Page) -> None:
    page.evaluate("autosave.set('words', 'one', true); saved(sent.at(-1)); autosave.set('words', 'two')")
    page.evaluate("autosave.dispose(); globalThis.autosave = make({ responses: { words: 'theirs' }, revision: 2 })")
    page.evaluate("autosave.flush()")
    assert page.evaluate("sent.at(-1).patch.words") == "two"
    assert page.evaluate("sent.at(-1).over.words") == "one"


def test_a_save_that_the_disk_does_not_confirm_is_called_saved_and_says_so_until_one_is_confirmed(page: Page) -> None:
    page.evaluate("autosave.set('level', 1, true); saved(sent.at(-1), { doubt: 'A power cut may undo it.' })")
    assert page.evaluate("said().saving").startswith("Saved at ")
    assert page.evaluate("said().alarm") == "A power cut may undo it."
    assert page.evaluate("autosave.isSaved()")
    page.evaluate("autosave.set('level', 2, true); saved(sent.at(-1), { doubt: '' })")
    assert page.evaluate("said().alarm") == ""


def silence_and_more_words(page: Page) -> None:
    """“one” goes and nobody answers; “one two” is typed, and goes when it is tried again."""
    page.evaluate("autosave.set('words', 'one', true)")
    page.clock.run_for(SILENCE)
    assert page.evaluate("said().alarm").startswith("Not saved yet.")
    page.evaluate("autosave.set('words', 'one two', true)")
    page.clock.run_for(AGAIN)
    assert page.evaluate("sent.map((message) => message.patch.words)") == ["one", "one two"]


def test_a_save_of_which_a_clearing_elsewhere_left_nothing_is_not_called_saved(page: Page) -> None:
    page.evaluate("autosave.set('words', 'one', true); saved(sent[0], { revision: 0, at: '' })")
    assert page.evaluate("said().saving") == "Cleared."


def test_an_answer_to_earlier_words_does_not_say_that_later_ones_are_saved(page: Page) -> None:
    silence_and_more_words(page)
    page.evaluate("saved(sent[0])")
    assert not page.evaluate("said().saving").startswith("Saved")
    assert page.evaluate("unsaved()") == {"words": "one two"}
    page.evaluate("refused(sent[1], 'There is no room.')")
    assert page.evaluate("said().alarm") == "Not saved. There is no room. Your words are still on this page."
    page.clock.run_for(AGAIN)
    page.evaluate("saved(sent.at(-1))")
    assert page.evaluate("sent.at(-1).patch.words") == "one two"
    assert page.evaluate("said().saving").startswith("Saved at ")
    assert page.evaluate("unsaved()") == {}


def test_another_window_is_told_of_though_an_earlier_try_met_it(page: Page) -> None:
    silence_and_more_words(page)
    page.evaluate("saved(sent[0], { behind: true }); saved(sent[1])")
    assert page.evaluate("said().alarm") == OTHER_WINDOW
    page.evaluate("autosave.set('words', 'three', true); saved(sent.at(-1))")
    assert page.evaluate("said().alarm") == ""


def test_what_answers_another_window_is_not_for_this_one(page: Page) -> None:
    page.evaluate("autosave.set('words', 'one', true); saved({ ...sent[0], desk: 'another' })")
    assert page.evaluate("said().saving") == "Saving…"


def test_an_activity_drawn_again_is_the_same_to_whoever_saves(page: Page) -> None:
    page.evaluate("autosave.set('words', 'one', true); autosave.dispose(); autosave = make()")
    page.clock.run_for(1)
    assert page.evaluate("sent.map((message) => message.patch.words)") == ["one", "one"]
    assert page.evaluate("sent[0].desk !== undefined && sent[0].desk === sent[1].desk")
    page.evaluate("saved(sent[0])")
    assert page.evaluate("unsaved()") == {"words": "one"}
    page.evaluate("saved(sent[1])")
    assert page.evaluate("unsaved()") == {}


def test_an_alarm_that_says_the_same_again_is_not_written_again(page: Page) -> None:
    page.evaluate(
        """() => {
          globalThis.written = 0;
          new MutationObserver((changes) => (written += changes.length)).observe(lines.alarm, { childList: true });
          autosave.set('words', 'one', true);
        }"""
    )
    for _ in range(3):
        page.evaluate("refused(sent.at(-1), 'There is no room.')")
        page.clock.run_for(AGAIN)
    assert page.evaluate("sent.length") == 4
    assert page.evaluate("written") == 1


def test_what_is_too_long_for_a_message_is_refused_at_once(page: Page) -> None:
    page.evaluate("autosave.set('words', 'é'.repeat(6_000_000), true)")
    assert page.evaluate("sent") == []
    assert page.evaluate("said().alarm") == (
        "Not saved. This is too long to keep: more than 8 MB. Shorten it. Your words are still on this page."
    )
    page.evaluate("autosave.set('words', 'short', true); saved(sent[0])")
    assert page.evaluate("said().saving").startswith("Saved at ")


def test_a_line_about_saving_is_changed_where_nothing_waits_to_be_saved(page: Page) -> None:
    page.evaluate(
        "autosave.set('words', 'one', true); autosave.receive({ type: 'saving', words: 'Kept nowhere.', keeps: false })"
    )
    assert page.evaluate("said().saving") == "Saving…"
    page.evaluate("saved(sent[0]); autosave.receive({ type: 'saving', words: 'Kept nowhere.', keeps: false })")
    assert page.evaluate("said().saving") == "Kept nowhere."


def test_what_another_wrote_that_stands_here_already_leaves_nothing_behind(page: Page) -> None:
    page.evaluate("autosave.set('words', 'one', true); saved(sent[0])")
    assert not page.evaluate("autosave.matches({ responses: { words: 'two' }, revision: 7 })")
    assert page.evaluate("autosave.matches({ responses: { words: 'one' }, revision: 5 })")
    page.evaluate("autosave.set('words', 'two', true)")
    assert page.evaluate("sent.map((message) => message.revision)") == [0, 5]


def test_what_says_the_same_is_not_saved_again(page: Page) -> None:
    """A box that loses the focus says that it changed: cleared by another lesson meanwhile, its words came back."""
    page.evaluate("autosave.set('words', 'one', true); saved(sent.at(-1))")
    page.evaluate("autosave.set('words', 'one', true)")
    assert page.evaluate("sent.length") == 1
    page.evaluate("autosave.set('words', 'two', true)")
    assert page.evaluate("sent.length") == 2


def test_what_is_sent_again_carries_the_numbers_of_the_first_time(page: Page) -> None:
    page.evaluate("autosave.set('words', 'one', true)")
    page.clock.run_for(SILENCE)
    page.evaluate("autosave.set('more', 'two', true)")
    page.clock.run_for(AGAIN)
    first, second = page.evaluate("sent")
    assert second["number"] > first["number"]
    assert second["edits"]["words"] == first["edits"]["words"] < second["edits"]["more"]
    page.evaluate("autosave.dispose(true); autosave = make()")
    page.clock.run_for(1)
    assert page.evaluate("sent.at(-1).edits") == second["edits"], "drawn again, it is the same change"
    page.evaluate("saved(sent.at(-1)); sent.length = 0; autosave.set('words', 'three', true); autosave.clear()")
    page.clock.run_for(SILENCE + AGAIN)
    [save, *clears] = page.evaluate("sent")
    assert save["edits"]["words"] > second["edits"]["more"]
    assert [message["type"] for message in clears] == ["clear", "clear"]
    assert clears[0]["request"] == clears[1]["request"]


def test_what_the_lesson_forgot_is_brought_as_a_new_change(page: Page) -> None:
    page.evaluate("autosave.set('words', 'one', true); saved(sent[0], { kept: false })")
    page.evaluate("autosave.receive({ type: 'forgotten' })")
    assert page.evaluate("sent[1].patch") == {"words": "one"}
    assert page.evaluate("sent[1].edits.words > sent[0].edits.words")
