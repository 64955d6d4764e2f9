"""A learner goes through unit 01, and everything they wrote is still there afterwards."""

from __future__ import annotations

import os
import re
import signal

import pytest
from playwright.sync_api import Browser, Page, expect

from course.loading.library import Library
from course.model import Quiz, Reflection, Story
from tests.browser.browser import watched_page
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.waiting import wait_until

UNIT = "relationships"
STORY = f"{UNIT}/scan-is-normal"
QUIZ = f"{UNIT}/what-was-heard"


@pytest.fixture(scope="module")
def words(library: Library) -> tuple[Story, Quiz, Reflection]:
    unit = library.unit(UNIT)
    story, quiz = unit.activity("scan-is-normal"), unit.activity("what-was-heard")
    reflection = next(activity for activity in unit.activities if isinstance(activity, Reflection))
    assert isinstance(story, Story)
    assert isinstance(quiz, Quiz)
    return story, quiz, reflection


def test_what_a_learner_wrote_survives_reload_restart_kill_and_another_day(
    lab: Lab, browser: Browser, words: tuple[Story, Quiz, Reflection]
) -> None:
    story, quiz, reflection = words
    item = quiz.items[0]
    wrong = next(option for option in item.options if not option.correct)
    right = next(option for option in item.options if option.correct)
    writing = f"{UNIT}/{reflection.id}"
    own = "I rushed, and he noticed. 🙂 مرحبا <b>not bold</b>"

    with watched_page(browser) as page:
        lesson = Lesson(page).open(lab.url())
        expect(page.locator(".jp-InputArea-editor:visible")).to_have_count(0)
        expect(page.locator(".jp-toast-container, .Toastify__toast")).to_have_count(0)
        expect(page.get_by_text("0 of ", exact=False).first).to_be_visible()

        # Read the first scene, predict, read on.
        tale = lesson.activity(STORY)
        first, second = story.scenes[0], story.scenes[1]
        assert first.stop
        guess = first.stop.guesses[0]
        expect(tale.locator(f'[data-scene="{second.id}"]')).to_be_hidden()
        tale.locator(f'[data-scene="{first.id}"] [data-go]').click()
        expect(tale.locator(f'[data-scene="{first.id}"] .said')).to_contain_text("Pick one first")
        tale.locator(f'input[value="{guess.id}"]').check()
        tale.locator(f'[data-scene="{first.id}"] [data-go]').click()
        expect(tale.locator(f'[data-scene="{second.id}"]')).to_be_visible()
        expect(tale.locator(f'[data-option="{guess.id}"] .feedback')).to_be_visible()

        # Answer wrong, read the feedback, answer right.
        question = lesson.item(QUIZ, item.id)
        question.get_by_role("button", name="Check my answer").click()
        expect(question.get_by_role("status")).to_contain_text("Choose an answer first")
        question.locator(f'input[value="{wrong.id}"]').check()
        said = question.get_by_role("status").element_handle()
        assert said is not None
        question.get_by_role("button", name="Check my answer").click()
        expect(question.get_by_role("status")).to_contain_text("Not quite yet")
        expect(question.get_by_role("button", name="Check my answer")).to_be_focused()
        expect(question.locator(f'[data-option="{wrong.id}"] .feedback')).to_contain_text("You chose this")
        expect(question.locator(f'[data-option="{right.id}"] .feedback')).to_be_hidden()
        question.locator(f'input[value="{right.id}"]').check()
        question.get_by_role("button", name="Check my answer").click()
        expect(question.get_by_role("status")).to_contain_text("That is right")
        assert said.evaluate("node => node.isConnected")
        expect(question.locator(".rationale")).to_be_visible()

        # Write a reflection.
        box = lesson.activity(writing).locator(f'[data-part="{reflection.prompts[0].id}"]')
        box.fill(own)
        box.press("Tab")
        for name in (STORY, QUIZ, writing):
            lesson.expect_saved(name)
        expect(page.locator(".progress-words")).to_contain_text(re.compile(r"1 of \d+ activities done, 2 more begun"))

        def everything_is_there() -> None:
            expect(lesson.activity(writing).locator(f'[data-part="{reflection.prompts[0].id}"]')).to_have_value(own)
            expect(lesson.item(QUIZ, item.id).locator(f'input[value="{right.id}"]')).to_be_checked()
            expect(lesson.item(QUIZ, item.id).locator(".rationale")).to_be_visible()
            expect(lesson.activity(STORY).locator(f'[data-scene="{second.id}"]')).to_be_visible()
            expect(page.locator(".progress-words")).to_contain_text(re.compile(r"1 of \d+ activities done, 2 more"))

        lesson.reload()
        everything_is_there()

        with lesson.drawn_again(writing):
            lab.ask(f"/api/kernels/{lab.kernels()[0]}/restart", "POST")
        everything_is_there()

        with lesson.drawn_again(writing):
            os.kill(lab.kernel_pids()[0], signal.SIGKILL)
        everything_is_there()

    lab.end_kernels()
    with watched_page(browser) as another_day:
        page = another_day
        lesson = Lesson(page).open(lab.url())
        everything_is_there()
        assert "not bold" in lesson.activity(writing).locator("textarea").first.input_value()


@pytest.mark.more
def test_words_typed_while_the_kernel_is_dead_are_kept_in_the_page_and_saved_when_it_lives(
    lab: Lab, page: Page, words: tuple[Story, Quiz, Reflection]
) -> None:
    reflection = words[2]
    name = f"{UNIT}/{reflection.id}"
    lesson = Lesson(page).open(lab.url())
    part = reflection.prompts[0].id

    def box():
        return lesson.activity(name).locator(f'[data-part="{part}"]')

    box().fill("Before.")
    lesson.expect_saved(name)
    [pid] = lab.kernel_pids()
    os.kill(pid, signal.SIGSTOP)  # busy or stuck: no answer comes
    box().fill("Before. And while it was stuck.")
    expect(lesson.activity(name).get_by_role("alert")).to_contain_text("Not saved yet")
    expect(box()).to_have_value("Before. And while it was stuck.")
    with lesson.drawn_again(name):
        os.kill(pid, signal.SIGKILL)
    expect(box()).to_have_value("Before. And while it was stuck.")
    lesson.expect_saved(name)
    expect(lesson.activity(name).get_by_role("alert")).to_have_text("")
    lesson.reload()
    expect(box()).to_have_value("Before. And while it was stuck.")


def test_a_kill_while_typing_loses_nothing_that_was_reported_as_saved(
    lab: Lab, page: Page, words: tuple[Story, Quiz, Reflection]
) -> None:
    reflection = words[2]
    name = f"{UNIT}/{reflection.id}"
    lesson = Lesson(page).open(lab.url())
    box = lesson.activity(name).locator(f'[data-part="{reflection.prompts[0].id}"]')
    box.press_sequentially("Some words that take a while to type, one at a time, ", delay=20)
    with lesson.drawn_again(name):
        os.kill(lab.kernel_pids()[0], signal.SIGKILL)
        box.press_sequentially("and some more.", delay=20)
    expect(box).to_have_value("Some words that take a while to type, one at a time, and some more.")
    lesson.expect_saved(name)
    file = lab.answers / f"{name}.json"
    wait_until(lambda: "and some more." in file.read_text(encoding="utf-8"))
    lesson.reload()
    expect(box).to_have_value("Some words that take a while to type, one at a time, and some more.")
