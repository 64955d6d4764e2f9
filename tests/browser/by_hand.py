"""One activity's autosave in a real browser, whose saver answers by hand, and whose clock a test turns."""

from __future__ import annotations

from playwright.sync_api import Page

from course.widget.script import BROWSER, join
from tests.browser.browser import stop_clock

AUTOSAVE = join(BROWSER / "autosave.js")
BY_HAND = """
(() => {
  globalThis.sent = [];
  globalThis.lines = Object.fromEntries(["saving", "alarm", "said"].map((name) => [name, document.createElement("p")]));
  globalThis.said = () => Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, line.textContent]));
  globalThis.unsaved = () => SHARED.unsaved["unit/activity"];
  const send = (message) => sent.push(structuredClone(message));
  globalThis.make = (place) =>
    createAutosave("unit/activity", { responses: {}, revision: 0, keeps: true, owner: "sam", send, ...place }, lines);
  globalThis.autosave = make(globalThis.place);
  globalThis.answer = ({ desk: id, number }, more) => autosave.receive({ desk: id, number, ...more });
  globalThis.saved = (message, more) => answer(message, { type: "saved", revision: 1, kept: true, behind: false,
                                                          at: "2026-11-22T12:00:00+00:00", where: "here", ...more });
  globalThis.refused = (message, sentence) => answer(message, { type: "refused", sentence });
})()
"""
SILENCE = 4_400  # milliseconds until the learner is told
AGAIN = 5_000


def autosave_by_hand(page: Page) -> Page:
    """The empty page with one activity's autosave whose saver answers by hand, and whose clock a test turns."""
    stop_clock(page)
    page.add_script_tag(content=AUTOSAVE)
    page.evaluate(BY_HAND)
    return page
