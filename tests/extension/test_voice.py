"""A lesson that stopped goes on by itself where it may; one voice says what is so, and nothing takes the keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.extension.conftest import Room, StandIn
from tests.extension.lesson import called, code, kernel, lesson, look, module, show_jupyterlab, wait_for_calls
from tests.extension.standing import Stand
from tests.waiting import wait_until

STOPPED = "The lesson has stopped. What you wrote is still here. Press “Start this lesson” to go on."
RESTLESS = (
    "The lesson stops again and again. What you wrote is still here: leave this page open. "
    "Wait a little, then press “Start this lesson”."
)
RESTING = (
    "The lesson is resting, as nobody used it for a while. What you wrote is still here. "
    "It starts again as soon as you go on."
)
AWAY = (
    "The course does not answer, but what you wrote is still here. "
    "Leave this page open: it goes on by itself once the course runs again. If the program that runs it was closed, "
    "start it the way you did before, such as with “course start” or “make learn”."
)


@pytest.fixture
def culling_lab(tmp_path: Path) -> Iterator[StandIn]:
    """A server that ends idle kernels, though a page shows them, as Binder does."""
    with StandIn(tmp_path / "home", extra=CULLING) as server:
        yield server


CULLING = tuple(
    f"--MappingKernelManager.{option}" for option in ("cull_idle_timeout=4", "cull_interval=2", "cull_connected=True")
)


def bar(page: Page) -> Locator:
    return page.locator(".wm-bar .wm-tools")


def expect_well(page: Page) -> None:
    expect(bar(page).get_by_role("alert")).to_be_hidden()
    expect(bar(page).get_by_role("status")).to_have_text("")


@pytest.mark.more
def test_a_stopped_lesson_starts_again_by_itself(lab: Room, page: Page) -> None:
    lesson(lab)
    look(page, lab)
    page.get_by_label("Words").first.click()
    expect_well(page)
    old, drawn = kernel(lab), page.get_by_label("Second").last.element_handle()
    lab.end_kernel(old)
    wait_for_calls(lab, 4)
    page.wait_for_function("drawn => !drawn.isConnected", arg=drawn)  # before, a click goes nowhere
    expect(page.get_by_label("Second")).to_have_count(2)  # the new ones, both
    expect_well(page)
    assert kernel(lab) != old
    assert not page.locator(".jp-Dialog").count()
    page.get_by_label("Second").last.click()
    wait_until(lambda: lab.runs()[-1][:2] == ["answer", "relationships/two"])


@pytest.mark.more
def test_a_stopped_lesson_in_two_windows_gets_one_kernel(lab: Room, page: Page) -> None:
    lesson(lab)
    look(page, lab)
    other = page.context.new_page()
    look(other, lab)
    before = len(called(lab))
    lab.end_kernel(kernel(lab))
    wait_for_calls(lab, before + 4)
    expect_well(page)
    expect_well(other)
    assert len(lab.kernels()) == 1


@pytest.mark.more
def test_a_stopped_lesson_that_nobody_uses_rests_until_somebody_does(lab: Room, page: Page) -> None:
    lesson(lab)
    look(page, lab)
    lab.end_kernel(kernel(lab))
    wait_for_calls(lab, 4)
    lab.end_kernel(kernel(lab))  # a page left open starts one kernel, not one after each that is ended
    expect(bar(page).get_by_role("status")).to_have_text(RESTING)
    assert lab.kernels() == []
    page.get_by_label("Second").last.click()
    wait_for_calls(lab, 6)
    expect_well(page)


@pytest.mark.more
def test_without_course_mode_a_stopped_lesson_offers_its_button(start_lab, page: Page) -> None:
    lab = start_lab(course_mode=False)
    lesson(lab)
    look(page, lab, view="notebooks", live=None)
    start = page.get_by_role("button", name="Start this lesson")
    start.click()
    page.wait_for_selector("text=Live relationships/two")
    lab.end_kernel(kernel(lab))
    expect(bar(page).get_by_role("alert")).to_have_text(STOPPED)
    assert lab.kernels() == []
    start.click()
    wait_for_calls(lab, 4)
    expect_well(page)


@pytest.mark.more
def test_a_kernel_that_keeps_dying_is_left_alone_and_its_button_offered(lab: Room, page: Page) -> None:
    lesson(lab, extra=[code('quiz("kill/kernel")')])
    page.goto(lab.url("doc/tree/01-one.ipynb"))
    expect(bar(page).get_by_role("alert")).to_have_text(RESTLESS)
    expect(page.get_by_role("button", name="Start this lesson")).to_be_visible()
    tries = len(called(lab))
    page.clock.install()
    page.clock.run_for(300_000)
    assert len(called(lab)) == tries


@pytest.mark.more
def test_an_idle_kernel_that_the_server_ended_is_started_again(culling_lab: StandIn, page: Page) -> None:
    lesson(culling_lab)
    look(page, culling_lab)
    wait_until(lambda: len(called(culling_lab)) >= 4)
    expect_well(page)


@pytest.mark.more
def test_a_server_that_is_away_is_told_and_the_lesson_goes_on_when_it_is_back(own_lab: StandIn, page: Page) -> None:
    lesson(own_lab)
    look(page, own_lab)
    page.get_by_label("Words").first.click()
    own_lab.stop()
    expect(bar(page).get_by_role("alert")).to_have_text(AWAY)
    page.keyboard.type("Still")
    own_lab.__enter__()
    wait_for_calls(own_lab, 4)
    expect_well(page)
    assert not page.locator(".jp-Dialog").count()


@pytest.mark.more
def test_no_letter_is_lost_to_a_dialog_while_the_network_is_away(lab: Room, page: Page) -> None:
    lesson(lab)
    look(page, lab)
    words = page.get_by_label("Words").first
    words.click()
    page.context.set_offline(True)
    text = "what matters to her and to me is that somebody listens " * 2
    page.keyboard.type(text, delay=60)
    assert words.input_value() == text
    assert not page.locator(".jp-Dialog").count()
    page.context.set_offline(False)
    expect(bar(page).get_by_role("alert")).to_be_hidden()


NOTE_FAILURES = """() => {
  globalThis.failures = 0;
  jupyterapp.serviceManager.connectionFailure.connect(() => failures++);
}"""


@pytest.mark.more
@pytest.mark.parametrize("step", ["opened", "scrolled after a menu was closed"])
def test_no_dialog_about_the_connection_comes_over_a_lesson_that_is_only_read(lab: Room, page: Page, step: str) -> None:
    lesson(lab)
    look(page, lab)
    if step != "opened":
        show_jupyterlab(page)
        page.get_by_role("menuitem", name="View", exact=True).click()
        page.keyboard.press("Escape")
        page.locator(".jp-Notebook").hover()
        page.mouse.wheel(0, 40)
    page.evaluate(NOTE_FAILURES)
    page.context.set_offline(True)
    page.wait_for_function("failures > 1")  # JupyterLab tells of the first in a dialog
    assert not page.locator(".jp-Dialog").count()
    page.context.set_offline(False)


def test_dialogs_of_other_notebooks_are_left_alone(stand: Stand) -> None:
    page = stand(of_ours=False).page
    page.locator(".jp-CodeCell").first.click()
    page.evaluate("() => { window.jupyterapp.commands.execute('docmanager:rename') }")
    expect(page.locator(".jp-Dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".jp-Dialog")).to_have_count(0)


SPEAK = """
async ([at, paths, state]) => {
  const { makeVoice } = await import(at);
  const places = Object.fromEntries(["status", "alert", "trouble", "button", "link"].map(name => [name, document.createElement("a")]));
  makeVoice(places, paths, false)(state);
  return [places.alert.textContent, places.link.hidden ? null : places.link.getAttribute("href")];
}
"""


@pytest.mark.parametrize(
    ("paths", "state", "words", "leads_to"),
    [
        ({"baseUrl": "/"}, "away", AWAY, None),
        ({"baseUrl": "/user/sam/", "hub": "/hub/home"}, "away", "your server may have been stopped.", "/hub/home"),
        ({"baseUrl": "/"}, "signedOut", "Sign in again in another tab, then come back to this one.", "/"),
    ],
)
def test_where_the_course_starts_again_depends_on_who_runs_it(
    lab: Room, page: Page, paths: dict[str, str], state: str, words: str, leads_to: str | None
) -> None:
    page.goto(at := module(lab, "voice"))
    says, href = page.evaluate(SPEAK, [at, paths, state])
    assert words in says
    assert href == leads_to
