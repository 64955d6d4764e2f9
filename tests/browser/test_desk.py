"""What is said about saving is true at every moment: the desk alone, in a real browser, with a slow saver."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.browser import watched_page
from tests.conftest import ROOT

DESK = (ROOT / "course" / "static" / "desk.js").read_text(encoding="utf-8")
SLOW_SAVER = """
(() => {
  const lines = { saving: {}, alarm: {}, said: {} };
  const sent = [];
  const desk = makeDesk("unit/activity", {}, 0, (message) => sent.push(message), lines);
  const answer = () => desk.receive({ type: "saved", number: sent.at(-1).number, revision: sent.length, kept: true,
                                      at: "2026-11-22T12:00:00+00:00", where: "here", behind: false });
  desk.set("level", 1, true);
  desk.set("level", 2, true);
  answer();
  const meanwhile = lines.saving.textContent;
  answer();
  return { patches: sent.map((message) => message.patch.level), meanwhile, after: lines.saving.textContent };
})()
"""


def test_saved_is_not_said_while_a_later_change_is_on_its_way(browser: Browser) -> None:
    with watched_page(browser) as page:
        page.add_script_tag(content=DESK)
        seen = page.evaluate(SLOW_SAVER)
    assert seen["patches"] == [1, 2]
    assert seen["meanwhile"] == "Saving…"
    assert seen["after"].startswith("Saved at ")
