"""One activity's autosave in a real browser, whose saver answers by hand, and whose clock a test turns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from course.widget.script import BROWSER, join
from tests.browser.browser import stop_clock, watched_page

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


@contextmanager
def autosave_by_hand(browser: Browser) -> Iterator[Page]:
    """A page with one activity's autosave whose saver answers by hand, and whose clock a test turns."""
    with watched_page(browser) as found:
        stop_clock(found)
        found.add_script_tag(content=AUTOSAVE)
        found.evaluate(BY_HAND)
        yield found
