"""The panel of one's own answers says what became of each request, also when no answer comes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.panel import LATE, STORED, answer, bring, clear, keep_none, see_numbers, status, take


@pytest.mark.parametrize("request_", ["export", "restore", "keep", "clear-all", "numbers"])
def test_when_no_answer_comes_the_panel_says_so(panel: Locator, tmp_path: Path, request_: str) -> None:
    page: Page = panel.page
    requests = {"export": take, "keep": keep_none, "clear-all": clear, "numbers": see_numbers}
    requests.get(request_, lambda panel: bring(panel, tmp_path))(panel)
    assert page.evaluate("sent.at(-1).type") == request_
    page.clock.run_for(LATE - 1_000)
    expect(status(panel)).not_to_contain_text("No answer yet")
    page.clock.run_for(1_000)
    expect(status(panel)).to_contain_text("No answer yet. The lesson has stopped or is busy.")
    page.evaluate("receive({ type: 'said', sentence: 'At last.' })")
    expect(status(panel)).to_have_text("At last.")
    page.clock.run_for(LATE)
    expect(status(panel)).to_have_text("At last.")


def test_what_another_window_asked_for_is_not_answered_here(panel: Locator) -> None:
    """Two windows on a lesson show one widget: both hear what it says to either."""
    page: Page = panel.page
    take(panel)
    desk = page.evaluate("sent.at(-1).desk")
    downloads: list[object] = []
    page.on("download", lambda download: downloads.append(download))
    page.evaluate("receive({ type: 'answers-file', desk: 'elsewhere', name: 'theirs.json', text: '{}' })")
    page.evaluate("receive({ type: 'said', desk: 'elsewhere', sentence: 'Theirs.' })")
    page.evaluate("receive({ type: 'keeps', desk: 'elsewhere', keeps: false })")
    expect(status(panel)).to_have_text("Getting your answers ready…")
    expect(panel.get_by_label("Keep my answers")).not_to_be_checked()
    with page.expect_download() as download:
        page.evaluate(f"receive({{ type: 'answers-file', desk: '{desk}', name: 'mine.json', text: '{{}}' }})")
    assert download.value.suggested_filename == "mine.json"
    assert downloads == [download.value]


def test_a_file_that_cannot_be_read_is_told(panel: Locator, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    file.write_text("{}")
    troubles: list[str] = []
    panel.page.on("pageerror", lambda error: troubles.append(str(error)))
    picker = panel.locator("input[type=file]")
    picker.evaluate(
        "node => addEventListener('change', (event) => event.stopPropagation(), { capture: true, once: true })"
    )
    picker.set_input_files(file)  # nothing hears of it yet
    file.unlink()
    picker.dispatch_event("change")
    expect(status(panel)).to_have_text(
        "This file could not be read. Nothing was changed. Look whether it is still where you picked it, and pick it again."
    )
    assert panel.page.evaluate("sent") == []
    assert troubles == []


def test_a_lesson_that_takes_no_message_is_told_of_too(panel: Locator) -> None:
    panel.page.evaluate("globalThis.gone = () => { throw new Error('Cannot send'); }; null")
    take(panel)
    panel.page.clock.run_for(LATE)
    expect(status(panel)).to_contain_text("No answer yet. The lesson has stopped or is busy.")


def test_what_nobody_has_done_yet_is_asked_of_the_next_kernel(panel: Locator) -> None:
    page: Page = panel.page
    keep_none(panel)
    clear(panel)
    page.clock.run_for(LATE)
    expect(status(panel)).to_contain_text("It is done as soon as the lesson answers: leave this page open until then.")
    page.evaluate("leave(); sent.length = 0; void draw()")
    expect(panel.get_by_label("Keep my answers")).not_to_be_checked()
    page.clock.run_for(1)
    assert page.evaluate("sent.map(({ type, keep }) => [type, keep])") == [["keep", False], ["clear-all", None]]
    answer(panel, "{ type: 'keeps', keeps: false }", "{ type: 'said', sentence: 'None.' }", "{ type: 'cleared' }")
    page.evaluate("leave(); sent.length = 0; void draw()")
    page.clock.run_for(1)
    assert page.evaluate("sent") == []


@pytest.mark.parametrize("keeps", ["true", "false"])
def test_what_is_heard_by_the_way_answers_no_request(panel: Locator, keeps: str) -> None:
    """A lesson tells by itself what another one chose, and what it could not do just then."""
    page: Page = panel.page
    page.evaluate(
        "writeTab(tabKey('sam', 'context/closed'), { edits: { words: Date.now() }, parts: { words: 'mine' } })"
    )
    keep_none(panel)
    clear(panel)
    page.evaluate(f"receive({{ type: 'keeps', keeps: {keeps} }}); receive({{ type: 'said', sentence: 'Busy.' }})")
    assert page.evaluate("Object.keys(SHARED.asked)") == ["keep", "clear-all"]
    expect(panel.get_by_label("Keep my answers")).not_to_be_checked()
    assert page.evaluate(STORED) == [], "none are to be kept"
    answer(panel, "{ type: 'keeps', keeps: true }")
    assert len(page.evaluate(STORED)) == 1, "the choice was refused"


def test_a_request_that_is_sent_again_is_the_same_request(panel: Locator) -> None:
    page: Page = panel.page
    for ask in (keep_none, clear):
        ask(panel)
        page.clock.run_for(LATE)
        first, *_, again = [message["request"] for message in page.evaluate("sent")]
        assert first == again
        answer(panel, "{ type: 'keeps', keeps: false }", "{ type: 'cleared' }")
        page.evaluate("sent.length = 0")
    clear(panel)
    assert page.evaluate("sent.at(-1).request") != first


def test_a_panel_that_opens_asks_for_what_it_may_have_missed(panel: Locator) -> None:
    """What the kernel changes while a page is still loading its widgets does not come there."""
    assert panel.page.evaluate("looks.length") == 1
    panel.page.evaluate("receive({ type: 'conflicts', markup: '<h4>Two versions</h4>' })")
    expect(panel.page.get_by_role("heading", name="Two versions")).to_be_visible()
