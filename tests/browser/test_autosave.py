"""What is said about saving is true at every moment: the desk alone, in a real browser, with a slow saver."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from course.widget.script import BROWSER, join
from tests.browser.browser import watched_page

DESK = join(BROWSER / "autosave.js")
BY_HAND = """
(() => {
  globalThis.sent = [];
  globalThis.lines = Object.fromEntries(["saving", "alarm", "said"].map((name) => [name, document.createElement("p")]));
  globalThis.said = () => Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, line.textContent]));
  globalThis.unsaved = () => SHARED.unsaved["unit/activity"];
  const send = (message) => sent.push(structuredClone(message));
  globalThis.make = (place) =>
    createAutosave("unit/activity", { responses: {}, revision: 0, keeps: true, owner: "sam", send, ...place }, lines);
  globalThis.desk = make(globalThis.place);
  globalThis.answer = ({ desk: id, number }, more) => desk.receive({ desk: id, number, ...more });
  globalThis.saved = (message, more) => answer(message, { type: "saved", revision: 1, kept: true, behind: false,
                                                          at: "2026-11-22T12:00:00+00:00", where: "here", ...more });
  globalThis.refused = (message, sentence) => answer(message, { type: "refused", sentence });
})()
"""
SILENCE = 4_400  # milliseconds until the learner is told
AGAIN = 5_000
OTHER_WINDOW = "This activity is open in another window too. What you change here replaces what stands there."


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """A page with a desk in it whose saver answers by hand, and whose clock a test turns."""
    with watched_page(browser) as page:
        page.clock.install()
        page.add_script_tag(content=DESK)
        page.evaluate(BY_HAND)
        yield page


def test_saved_is_not_said_while_a_later_change_is_on_its_way(desk: Page) -> None:
    desk.evaluate("desk.set('level', 1, true); desk.set('level', 2, true); saved(sent.at(-1))")
    assert desk.evaluate("said().saving") == "Saving…"
    desk.evaluate("saved(sent.at(-1))")
    assert desk.evaluate("said().saving").startswith("Saved at ")
    assert desk.evaluate("sent.map((message) => message.patch.level)") == [1, 2]


def silence_and_more_words(desk: Page) -> None:
    """“one” goes and nobody answers; “one two” is typed, and goes when the desk tries again."""
    desk.evaluate("desk.set('words', 'one', true)")
    desk.clock.run_for(SILENCE)
    assert desk.evaluate("said().alarm").startswith("Not saved yet.")
    desk.evaluate("desk.set('words', 'one two', true)")
    desk.clock.run_for(AGAIN)
    assert desk.evaluate("sent.map((message) => message.patch.words)") == ["one", "one two"]


def test_an_answer_to_earlier_words_does_not_say_that_later_ones_are_saved(desk: Page) -> None:
    silence_and_more_words(desk)
    desk.evaluate("saved(sent[0])")
    assert not desk.evaluate("said().saving").startswith("Saved")
    assert desk.evaluate("unsaved()") == {"words": "one two"}
    desk.evaluate("refused(sent[1], 'There is no room.')")
    assert desk.evaluate("said().alarm") == "Not saved. There is no room. Your words are still on this page."
    desk.clock.run_for(AGAIN)
    desk.evaluate("saved(sent.at(-1))")
    assert desk.evaluate("sent.at(-1).patch.words") == "one two"
    assert desk.evaluate("said().saving").startswith("Saved at ")
    assert desk.evaluate("unsaved()") == {}


def test_another_window_is_told_of_though_an_earlier_try_met_it(desk: Page) -> None:
    silence_and_more_words(desk)
    desk.evaluate("saved(sent[0], { behind: true }); saved(sent[1])")
    assert desk.evaluate("said().alarm") == OTHER_WINDOW
    desk.evaluate("desk.set('words', 'three', true); saved(sent.at(-1))")
    assert desk.evaluate("said().alarm") == ""


def test_what_answers_another_desk_is_not_for_this_one(desk: Page) -> None:
    desk.evaluate("desk.set('words', 'one', true); saved({ ...sent[0], desk: 'another' })")
    assert desk.evaluate("said().saving") == "Saving…"


def test_a_desk_drawn_again_is_the_same_to_whoever_saves(desk: Page) -> None:
    desk.evaluate("desk.set('words', 'one', true); desk.leave(); desk = make()")
    desk.clock.run_for(1)
    assert desk.evaluate("sent.map((message) => message.patch.words)") == ["one", "one"]
    assert desk.evaluate("sent[0].desk !== undefined && sent[0].desk === sent[1].desk")
    desk.evaluate("saved(sent[0])")
    assert desk.evaluate("unsaved()") == {"words": "one"}
    desk.evaluate("saved(sent[1])")
    assert desk.evaluate("unsaved()") == {}


def test_an_alarm_that_says_the_same_again_is_not_written_again(desk: Page) -> None:
    desk.evaluate(
        """() => {
          globalThis.written = 0;
          new MutationObserver((changes) => (written += changes.length)).observe(lines.alarm, { childList: true });
          desk.set('words', 'one', true);
        }"""
    )
    for _ in range(3):
        desk.evaluate("refused(sent.at(-1), 'There is no room.')")
        desk.clock.run_for(AGAIN)
    assert desk.evaluate("sent.length") == 4
    assert desk.evaluate("written") == 1


def test_a_refused_clearing_is_told_and_keeps_the_words(desk: Page) -> None:
    desk.evaluate("desk.set('words', 'one', true); refused(sent[0], 'There is no room.'); desk.clear()")
    assert desk.evaluate("sent.at(-1).type") == "clear"
    desk.evaluate("refused(sent.at(-1), 'A file is open elsewhere.')")
    assert desk.evaluate("said().alarm") == (
        "Not cleared. A file is open elsewhere. Your words are still on this page."
    )
    assert desk.evaluate("unsaved()") == {"words": "one"}
    desk.clock.run_for(AGAIN)
    assert desk.evaluate("[sent.at(-1).type, sent.at(-1).patch.words]") == ["save", "one"]


def test_clearing_lets_go_of_what_stood_then_and_of_nothing_written_later(desk: Page) -> None:
    desk.evaluate("desk.set('words', 'one'); desk.set('more', 'two'); desk.clear(); desk.set('more', 'three', true)")
    desk.clock.run_for(SILENCE)
    assert desk.evaluate("said().alarm") == (
        "Not cleared yet. It is done as soon as the lesson answers: leave this page open until then."
    )
    desk.clock.run_for(AGAIN)
    assert desk.evaluate("sent.map((message) => message.type)") == ["clear", "clear"], "a save would undo the clearing"
    desk.evaluate("answer(sent[0], { type: 'cleared' })")
    assert desk.evaluate("unsaved()") == {"words": "one", "more": "three"}
    assert desk.evaluate("desk.holds({ responses: { more: 'else' } })"), (
        "drawn again now, its words would be saved again"
    )
    desk.evaluate("answer(sent[1], { type: 'cleared' })")
    assert desk.evaluate("unsaved()") == {"more": "three"}
    assert desk.evaluate("said().alarm") == ""


def test_a_clearing_that_nobody_answered_is_asked_of_the_next_kernel(desk: Page) -> None:
    desk.evaluate("desk.set('words', 'one'); desk.clear(); desk.set('more', 'two'); desk.leave(); sent.length = 0")
    desk.evaluate("desk = make({ responses: { words: 'zero' }, revision: 3 })")
    desk.clock.run_for(SILENCE)
    assert desk.evaluate("sent.map((message) => message.type)") == ["clear"]
    assert desk.evaluate("said().alarm").startswith("Not cleared yet. It is done as soon as the lesson answers")
    desk.evaluate("answer(sent[0], { type: 'cleared' })")
    assert desk.evaluate("unsaved()") == {"more": "two"}


def test_while_nobody_has_heard_that_nothing_is_to_be_kept_nothing_is_sent_to_be_kept(desk: Page) -> None:
    desk.evaluate("SHARED.asked.keep = { keep: false }; desk.choose(false); desk.set('words', 'one', true)")
    desk.evaluate("desk.leave(); desk = make(); desk.set('more', 'two', true)")
    desk.clock.run_for(SILENCE + AGAIN)
    assert desk.evaluate("sent") == []
    assert desk.evaluate("said().alarm") == "Not saved yet. Your words are on this page alone: leave it open."
    desk.evaluate("delete SHARED.asked.keep; desk.choose(false)")
    assert desk.evaluate("sent.map((message) => message.patch)") == [{"words": "one", "more": "two"}]


def test_what_is_too_long_for_a_message_is_refused_at_once(desk: Page) -> None:
    desk.evaluate("desk.set('words', 'é'.repeat(6_000_000), true)")
    assert desk.evaluate("sent") == []
    assert desk.evaluate("said().alarm") == (
        "Not saved. This is too long to keep: more than 8 MB. Shorten it. Your words are still on this page."
    )
    desk.evaluate("desk.set('words', 'short', true); saved(sent[0])")
    assert desk.evaluate("said().saving").startswith("Saved at ")


def test_a_line_about_saving_is_changed_where_nothing_waits_to_be_saved(desk: Page) -> None:
    desk.evaluate(
        "desk.set('words', 'one', true); desk.receive({ type: 'saving', words: 'Kept nowhere.', keeps: false })"
    )
    assert desk.evaluate("said().saving") == "Saving…"
    desk.evaluate("saved(sent[0]); desk.receive({ type: 'saving', words: 'Kept nowhere.', keeps: false })")
    assert desk.evaluate("said().saving") == "Kept nowhere."


def test_what_another_wrote_that_stands_here_already_leaves_nothing_behind(desk: Page) -> None:
    desk.evaluate("desk.set('words', 'one', true); saved(sent[0])")
    assert not desk.evaluate("desk.holds({ responses: { words: 'two' }, revision: 7 })")
    assert desk.evaluate("desk.holds({ responses: { words: 'one' }, revision: 5 })")
    desk.evaluate("desk.set('words', 'two', true)")
    assert desk.evaluate("sent.map((message) => message.revision)") == [0, 5]


def test_what_says_the_same_is_not_saved_again(desk: Page) -> None:
    """A box that loses the focus says that it changed: cleared by another lesson meanwhile, its words came back."""
    desk.evaluate("desk.set('words', 'one', true); saved(sent.at(-1))")
    desk.evaluate("desk.set('words', 'one', true)")
    assert desk.evaluate("sent.length") == 1
    desk.evaluate("desk.set('words', 'two', true)")
    assert desk.evaluate("sent.length") == 2


def test_what_is_sent_again_carries_the_numbers_of_the_first_time(desk: Page) -> None:
    desk.evaluate("desk.set('words', 'one', true)")
    desk.clock.run_for(SILENCE)
    desk.evaluate("desk.set('more', 'two', true)")
    desk.clock.run_for(AGAIN)
    first, second = desk.evaluate("sent")
    assert second["number"] > first["number"]
    assert second["edits"]["words"] == first["edits"]["words"] < second["edits"]["more"]
    desk.evaluate("desk.leave(true); desk = make()")
    desk.clock.run_for(1)
    assert desk.evaluate("sent.at(-1).edits") == second["edits"], "drawn again, it is the same change"
    desk.evaluate("saved(sent.at(-1)); sent.length = 0; desk.set('words', 'three', true); desk.clear()")
    desk.clock.run_for(SILENCE + AGAIN)
    [save, *clears] = desk.evaluate("sent")
    assert save["edits"]["words"] > second["edits"]["more"]
    assert [message["type"] for message in clears] == ["clear", "clear"]
    assert clears[0]["request"] == clears[1]["request"]


def test_what_the_lesson_forgot_is_brought_as_a_new_change(desk: Page) -> None:
    desk.evaluate("desk.set('words', 'one', true); saved(sent[0], { kept: false })")
    desk.evaluate("desk.receive({ type: 'forgotten' })")
    assert desk.evaluate("sent[1].patch") == {"words": "one"}
    assert desk.evaluate("sent[1].edits.words > sent[0].edits.words")
