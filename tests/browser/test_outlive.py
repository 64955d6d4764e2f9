"""The page outlives the kernel, and the kernel the page: what was not saved yet is, once a lesson answers again."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.waiting import wait_until

NAME = "specimen/trust-lost-or-won"
STORED = "Object.keys(sessionStorage).filter((key) => key.includes('what-matters-to-me'))"
SAFE = "Not saved yet. Your words are safe in this tab. They are saved as soon as the lesson answers."


@pytest.fixture
def lesson(specimen_lab: Lab, page: Page) -> Lesson:
    page.on("dialog", Dialog.accept)  # the browser asks before it leaves words that are not saved
    return Lesson(page).open(specimen_lab.url(NOTEBOOK))


def expect_kept(lab: Lab, lesson: Lesson, words: str) -> None:
    """The words stand in the activity and in the learner's file, and nowhere else."""
    expect(lesson.activity(NAME).locator("[data-part=description]")).to_have_value(words)
    lesson.expect_saved(NAME)
    assert json.loads((lab.answers / f"{NAME}.json").read_text())["responses"]["description"] == words
    assert lesson.page.evaluate(STORED) == []


@pytest.mark.more
def test_what_is_written_after_the_kernel_ended_is_saved_by_the_next_one(specimen_lab: Lab, lesson: Lesson) -> None:
    [kernel] = specimen_lab.kernels()
    with lesson.drawn_again(NAME):
        specimen_lab.end_kernel(kernel)
        box = lesson.activity(NAME).locator("[data-part=description]")
        box.fill("Written without a kernel")
        box.press_sequentially(", letter by letter", delay=30)
    expect_kept(specimen_lab, lesson, "Written without a kernel, letter by letter")


@pytest.mark.more
def test_what_no_kernel_answered_is_there_after_a_reload(specimen_lab: Lab, lesson: Lesson) -> None:
    [pid] = specimen_lab.kernel_pids()
    os.kill(pid, signal.SIGSTOP)
    lesson.activity(NAME).locator("[data-part=description]").fill("Written before the reload")
    expect(lesson.activity(NAME).get_by_role("alert")).to_have_text(SAFE)
    os.kill(pid, signal.SIGKILL)
    lesson.page.reload()
    lesson.wait_live()
    expect_kept(specimen_lab, lesson, "Written before the reload")


@pytest.mark.more
def test_what_no_kernel_answered_is_cleared_by_the_next_one(specimen_lab: Lab, lesson: Lesson) -> None:
    lesson.activity(NAME).locator("[data-part=description]").fill("To be cleared")
    lesson.expect_saved(NAME)
    [pid] = specimen_lab.kernel_pids()
    os.kill(pid, signal.SIGSTOP)
    lesson.activity(NAME).get_by_role("button", name="Start again").click()
    lesson.activity(NAME).get_by_role("button", name="Clear them").click()
    expect(lesson.activity(NAME).get_by_role("alert")).to_contain_text("Not cleared yet. It is done as soon as")
    with lesson.drawn_again(NAME):
        os.kill(pid, signal.SIGKILL)
    expect(lesson.activity(NAME).locator("[data-part=description]")).to_have_value("")
    assert not (specimen_lab.answers / f"{NAME}.json").exists()


@pytest.mark.more
def test_words_saved_while_their_page_was_left_replace_nothing_newer_and_undo_no_clearing(
    specimen_lab: Lab, lesson: Lesson
) -> None:
    page, file = lesson.page, specimen_lab.answers / f"{NAME}.json"

    def leave(words: str) -> None:
        lesson.activity(NAME).locator("[data-part=description]").fill(words)
        page.goto("about:blank")
        wait_until(lambda: file.exists() and words in file.read_text())

    def go_back() -> None:
        page.go_back()
        lesson.wait_live()

    def do_elsewhere(act: Callable[[Lesson], None]) -> None:
        other = Lesson(page.context.new_page()).open(specimen_lab.url(NOTEBOOK))
        act(other)
        other.page.close()

    def change(other: Lesson) -> None:
        other.activity(NAME).locator("[data-part=description]").fill("NEWER")
        other.expect_saved(NAME)
        wait_until(lambda: "NEWER" in file.read_text())

    def clear(other: Lesson) -> None:
        panel = other.page.locator(".activity.answers")
        panel.get_by_role("button", name="Clear my answers").click()
        panel.get_by_role("button", name="Clear them all").click()
        expect(panel.get_by_role("status")).to_contain_text("Your answers are cleared")

    leave("Old words")
    do_elsewhere(change)
    go_back()
    expect(lesson.activity(NAME).locator("[data-part=description]")).to_have_value("NEWER")
    offer = lesson.activity(NAME).locator(".offer")
    if offer.count():  # the page was gone before it heard that its words were saved
        expect(offer).to_contain_text("“Old words”")
        offer.get_by_role("button", name="Let them go").click()
    leave("Words to be cleared")
    do_elsewhere(clear)
    go_back()
    expect(lesson.activity(NAME).locator("[data-part=description]")).to_have_value("")
    expect(lesson.activity(NAME).locator(".offer")).to_have_count(0)
    assert not file.exists()
    assert page.evaluate(STORED) == []


@pytest.mark.more
def test_a_server_that_is_stopped_and_started_again_gets_the_words(
    specimen_folder: Path, tmp_path: Path, page: Page
) -> None:
    page.on("dialog", Dialog.accept)
    lab = Lab(specimen_folder / "notebooks", tmp_path / "home")
    with lab:
        lesson = Lesson(page).open(lab.url(NOTEBOOK))
        box = lesson.activity(NAME).locator("[data-part=description]")
    box.fill("Written while the server was away")
    expect(lesson.activity(NAME).get_by_role("alert")).to_have_text(SAFE)
    with lab:
        expect_kept(lab, lesson, "Written while the server was away")
    box.fill("And again")
    expect(lesson.activity(NAME).get_by_role("alert")).to_have_text(SAFE)
    with pytest.raises(Exception, match="ERR_CONNECTION_REFUSED"):
        page.reload()
    with lab:
        page.goto(lab.url(NOTEBOOK))
        lesson.wait_live()
        expect_kept(lab, lesson, "And again")
