"""The panel of one's own answers in a page where nobody answers unless a test does."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from course.learner.store import Store
from course.loading.library import Library
from course.widget.answers import LiveAnswers
from course.widget.script import script
from tests.browser.browser import stop_clock

ADDRESS = "http://127.0.0.1:9/"
LATE = 10_000  # milliseconds until the learner is told
STORED = "Object.keys(sessionStorage).filter((key) => key.startsWith('what-matters-to-me'))"


def opened(page: Page, library: Library, folder: Path) -> Locator:
    """The panel over the answers in `folder`, in that empty page; a test turns its clock."""
    stop_clock(page)
    page.route(ADDRESS, lambda route: route.fulfill(content_type="text/html", body="<main></main>"))
    page.goto(ADDRESS)
    page.evaluate("() => sessionStorage.clear()")  # a page may store what is unsaved as it is left
    page.add_script_tag(content=script().replace("export default", "globalThis.front ="))
    page.evaluate(
        """(markup) => {
          globalThis.sent = [];
          globalThis.looks = [];
          const model = {
            get: (name) => ({ markup, place: { keeps: true } })[name],
            on: (_, receive) => (globalThis.receive = receive),
            off() {},
            send: (message) => globalThis.gone ? gone() : (message.type === "look" ? looks : sent).push(message),
          };
          globalThis.draw = () => front.render({ model, el: document.querySelector("main") });
          globalThis.leave = draw();
          document.querySelector("details.closed").open = true;
        }""",
        LiveAnswers(library, Store(folder)).markup,
    )
    return page.locator(".activity.answers")


def status(panel: Locator) -> Locator:
    return panel.get_by_role("status")


def answer(panel: Locator, *messages: str) -> None:
    """What whoever was asked last answers to that request."""
    for message in messages:
        panel.page.evaluate(f"receive({{ desk: sent.at(-1).desk, request: sent.at(-1).request, ...{message} }})")


def take(panel: Locator) -> None:
    panel.get_by_role("button", name="Take your answers with you").click()
    panel.get_by_role("button", name="Save a copy to bring back").click()
    panel.page.clock.run_for(400)


def see_numbers(panel: Locator) -> None:
    panel.get_by_role("button", name="See my numbers file").click()
    panel.page.clock.run_for(400)


def bring(panel: Locator, tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text("{}")
    panel.locator("input[type=file]").set_input_files(tmp_path / "mine.json")
    expect(status(panel)).to_have_text("Bringing your answers back…")
    panel.page.wait_for_function("sent.length")


def keep_none(panel: Locator) -> None:
    panel.get_by_label("Keep my answers").uncheck()


def clear(panel: Locator) -> None:
    panel.get_by_role("button", name="Clear my answers").click()
    panel.get_by_role("button", name="Clear them all").click()
