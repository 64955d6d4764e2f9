""" "Clear my answers" and the activities on its page: the kernel clears once, and nothing typed before comes back."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, WebSocket, expect

from course.learner.store import Store
from course.loading.library import Library
from course.widget.activity import LiveActivity
from course.widget.answers import LiveAnswers
from course.widget.script import script
from tests.browser.browser import watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

ADDRESS = "http://127.0.0.1:9/"
NAME = "specimen/one-question"
DRAW = """({ panel, activity }) => {
  const models = {};
  globalThis.sent = [];
  globalThis.open = (name, markup, place) => {
    const host = document.querySelector("main").appendChild(document.createElement("div"));
    const state = { markup, place };
    const model = {
      get: (key) => state[key],
      on: (_, receive) => (models[name].receive = receive),
      off() {},
      send: (message) => message.type === "look" || sent.push(structuredClone(message)),
    };
    models[name] = { state };
    models[name].leave = front.render({ model, el: host });
  };
  globalThis.tell = (name, message) => models[name].receive(message);
  globalThis.stands = (place) => Object.assign(models.activity.state, { place: { ...activity.place, ...place } });
  globalThis.restart = () => {
    for (const { leave } of Object.values(models)) leave();
    document.querySelector("main").textContent = "";
    open("panel", panel.markup, panel.place);
    open("activity", activity.markup, models.activity.state.place);
  };
  open("panel", panel.markup, panel.place);
  open("activity", activity.markup, activity.place);
}"""
STORED = "Object.keys(sessionStorage).filter((key) => key.startsWith('what-matters-to-me')).length"


@pytest.fixture
def tab(browser: Browser, library: Library, tmp_path: Path) -> Iterator[Page]:
    """The panel and one activity in a page whose kernel answers by hand, and whose clock a test turns."""
    store = Store(tmp_path)
    store.save(NAME, {"when": "Kept"})
    panel, activity = LiveAnswers(library, store), LiveActivity(library, store, *library.activity(NAME))
    with watched_page(browser) as page:
        page.clock.install()
        page.route(ADDRESS, lambda route: route.fulfill(content_type="text/html", body="<main></main>"))
        page.goto(ADDRESS)
        page.add_script_tag(content=script().replace("export default", "globalThis.front ="))
        faces = {"panel": panel, "activity": activity}
        page.evaluate(DRAW, {name: {"markup": live.markup, "place": live.place} for name, live in faces.items()})
        yield page


def box(page: Page) -> Locator:
    return page.locator("[data-part=when]")


def clear(page: Page) -> None:
    page.evaluate("for (const closed of document.querySelectorAll('details')) closed.open = true")
    page.get_by_role("button", name="Clear my answers").click()
    page.get_by_role("button", name="Clear them all").click()


def answer(page: Page, **message: object) -> None:
    """What the kernel answers to the request to clear."""
    asked = page.evaluate("sent.findLast((message) => message.type === 'clear-all')")
    answered = {"desk": asked["desk"], "request": asked["request"], **message}
    page.evaluate(f"tell('panel', {json.dumps(answered)})")


def sent(page: Page) -> list[tuple[str, object]]:
    """What was sent from the request to clear on: its type, and what is to be saved."""
    first = "sent.findIndex((message) => message.type === 'clear-all')"
    messages = page.evaluate(f"sent.slice({first}).map(({{ type, patch }}) => [type, patch ?? null])")
    return [(kind, patch) for kind, patch in messages]


def done(page: Page) -> None:
    """The kernel cleared all: it tells the activity first, and answers then."""
    page.evaluate("stands({ responses: {}, revision: 0 }); tell('activity', { type: 'redraw', by: '' })")
    answer(page, type="cleared")
    answer(page, type="said", sentence="Your answers are cleared: 1 activity.")


CLEAR = ("clear-all", None)


def test_the_kernel_is_asked_once_for_all_activities(tab: Page) -> None:
    box(tab).fill("Not saved yet")
    clear(tab)
    tab.clock.run_for(9_000)
    assert sent(tab) == [CLEAR], "a save of these words would undo the clearing"
    expect(box(tab)).to_have_value("Not saved yet")
    expect(tab.locator(".activity footer .alarm")).to_contain_text("Not cleared yet.")
    assert tab.evaluate(STORED) == 1, "it may be refused"

    done(tab)
    expect(box(tab)).to_have_value("")
    assert tab.evaluate(STORED) == 0
    tab.clock.run_for(60_000)
    assert sent(tab) == [CLEAR]


def test_words_typed_while_all_is_being_cleared_are_saved_after_it(tab: Page) -> None:
    box(tab).fill("Typed before")
    clear(tab)
    tab.clock.run_for(1_000)
    how = tab.locator("[data-part=how]")
    how.fill("Typed since")
    tab.clock.run_for(1_000)
    assert sent(tab) == [CLEAR]
    done(tab)
    expect(how).to_have_value("Typed since")
    expect(box(tab)).to_have_value("")
    tab.clock.run_for(400)
    assert sent(tab)[-1] == ("save", {"how": "Typed since"})
    assert "Typed before" not in str(sent(tab))


def test_after_a_refusal_the_words_are_saved_and_what_was_cleared_is_not_shown(tab: Page) -> None:
    """Of many activities some may have been cleared before one could not be."""
    box(tab).fill("Not saved yet")
    clear(tab)
    tab.evaluate("stands({ responses: { how: 'Else' }, revision: 2 }); tell('activity', { type: 'redraw', by: '' })")
    answer(tab, type="said", sentence="A file is open elsewhere.")
    tab.clock.run_for(400)
    assert sent(tab)[-1] == ("save", {"when": "Not saved yet"})
    expect(box(tab)).to_have_value("Not saved yet")
    expect(tab.locator("[data-part=how]")).to_have_value("Else")


def test_a_refusal_is_understood_though_something_else_was_asked_since(tab: Page) -> None:
    box(tab).fill("Not saved yet")
    clear(tab)
    tab.get_by_label("Keep my answers").uncheck()
    tab.get_by_label("Keep my answers").check()
    answer(tab, type="keeps", keeps=True)
    answer(tab, type="said", sentence="A file is open elsewhere.")
    tab.clock.run_for(400)
    assert sent(tab)[-1] == ("save", {"when": "Not saved yet"})


def test_a_kernel_that_starts_meanwhile_is_sent_nothing_to_keep(tab: Page) -> None:
    box(tab).fill("Not saved yet")
    clear(tab)
    tab.evaluate("restart()")
    tab.clock.run_for(4_000)
    assert sent(tab) == [CLEAR, CLEAR]
    expect(box(tab)).to_have_value("Not saved yet")
    done(tab)
    expect(box(tab)).to_have_value("")
    tab.clock.run_for(60_000)
    assert sent(tab) == [CLEAR, CLEAR]


@pytest.mark.more
def test_what_a_command_clears_while_the_kernel_is_dead_stays_cleared_and_what_is_typed_since_is_kept(
    specimen_lab: Lab, page: Page
) -> None:
    lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))
    when, how = (lesson.activity(NAME).locator(f"[data-part={part}]") for part in ("when", "how"))
    when.fill("Saved")
    lesson.expect_saved(NAME)
    [pid] = specimen_lab.kernel_pids()
    os.kill(pid, signal.SIGSTOP)
    when.fill("Not saved yet")
    expect(lesson.activity(NAME).get_by_role("alert")).to_contain_text("Not saved yet.")
    store = Store(specimen_lab.answers)
    store.clear_all()
    how.fill("Typed since")
    with lesson.drawn_again(NAME):
        os.kill(pid, signal.SIGKILL)
    lesson.expect_saved(NAME)
    expect(when).to_have_value("")
    expect(how).to_have_value("Typed since")
    expect(lesson.activity(NAME).locator(".offer")).to_have_count(0)
    assert store.load(NAME).responses == {"how": "Typed since"}


def test_a_busy_kernel_clears_once_and_takes_nothing_written_since(specimen_lab: Lab, page: Page) -> None:
    frames: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on(
            "framesent", lambda frame: frames.append(frame if isinstance(frame, str) else frame.decode("latin-1"))
        )

    page.on("websocket", listen)
    lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))
    lesson.activity(NAME).locator("[data-part=when]").fill("To be cleared")
    lesson.expect_saved(NAME)
    [pid] = specimen_lab.kernel_pids()
    os.kill(pid, signal.SIGSTOP)
    panel = page.locator(".activity.answers")
    try:
        panel.get_by_role("button", name="Clear my answers").click()
        panel.get_by_role("button", name="Clear them all").click()
    finally:
        os.kill(pid, signal.SIGCONT)
    expect(panel.get_by_role("status")).to_have_text("Your answers are cleared: 1 activity.")
    expect(lesson.activity(NAME).locator("[data-part=when]")).to_have_value("")
    asked = [frame for frame in frames if '"type":"clear' in frame]
    assert len(asked) == 1
    assert '"type":"clear-all"' in asked[0]
