"""The learner's own answers: two windows, older content, a busy lesson, and a choice to keep none."""

from __future__ import annotations

import json
import os
import signal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.browser import watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.kept import UNIT, kept, put
from tests.browser.lesson import Lesson
from tests.browser.server import Lab


def test_answers_of_an_older_version_of_the_content_open_and_stay(specimen_lab: Lab, page: Page) -> None:
    put(
        specimen_lab,
        "one-of-each",
        {
            "priya-not-heard": {"answer": ["an-option-since-removed"], "checked": True, "tries": 1, "met": False},
            "pain-and-mood": {"answer": "not even a list", "checked": "yes", "tries": "many"},
            "open-the-talk": {
                "answer": ["a-step-since-removed", "agree-agenda", "what-else"],
                "checked": True,
                "tries": 2,
            },
            "which-principle": {"answer": {"enabling": "gone", "nobody": 4}},
            "four-minutes-left": {"answer": ["a", "list"]},
            "an-item-since-removed": {"answer": ["kept"], "tries": 1},
        },
    )
    put(
        specimen_lab,
        "at-the-counter",
        {
            "path": [
                {"turn": "too-noisy", "reply": "speak-louder", "words": "Mine"},
                {"turn": "a-turn-since-renamed", "reply": "x", "words": "Also mine"},
            ],
            "ended": "never a list",
        },
    )
    put(
        specimen_lab,
        "a-minute-more",
        {"way": "read", "scene": "a-scene-since-renamed", "what-matters-to-derek": "Sleep"},
    )
    put(
        specimen_lab,
        "a-label-you-read",
        {"what": "<img src=x onerror=alert(1)><script>alert(2)</script>", "so-what": ["list"]},
    )
    put(
        specimen_lab,
        "around-derek",
        {"jean": {"not": "a word"}, "own": [{"name": "<b>Bold</b>", "link": "odd"}, 7, None]},
    )
    put(specimen_lab, "how-sure-before", {"show-belief": "seven", "open-well": 99})
    (specimen_lab.answers / UNIT / "if-then.json").write_text(
        '{"format": 1, "activity": "specimen/if-then", "resp', encoding="utf-8"
    )
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(dialog.message))

    lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))

    quiz = lesson.item(f"{UNIT}/one-of-each", "priya-not-heard")
    expect(quiz.locator("input:checked")).to_have_count(0)
    quiz.locator("input").first.check()
    lesson.expect_saved(f"{UNIT}/one-of-each")
    assert kept(specimen_lab, "one-of-each")["an-item-since-removed"] == {"answer": ["kept"], "tries": 1}
    talk = lesson.activity(f"{UNIT}/at-the-counter")
    expect(talk.get_by_role("status").first).to_contain_text("has changed since you were here")
    expect(talk.locator(".walked li")).to_have_count(1)
    expect(talk.locator("[data-turn]:visible")).to_have_count(1)
    story = lesson.activity(f"{UNIT}/a-minute-more")
    expect(story.locator("[data-scene=the-pause]")).to_be_visible()
    expect(story.locator("[data-scene=the-first-thing]")).to_be_hidden()
    box = lesson.activity(f"{UNIT}/a-label-you-read").locator("[data-part=what]")
    expect(box).to_have_value("<img src=x onerror=alert(1)><script>alert(2)</script>")
    expect(lesson.activity(f"{UNIT}/around-derek").locator(".own-list li")).to_contain_text("<b>Bold</b>: not said")
    torn = lesson.activity(f"{UNIT}/if-then")
    expect(torn.get_by_role("alert")).to_contain_text("It was set aside, not deleted")
    assert list((specimen_lab.answers / UNIT).glob("if-then.json.damaged-*"))
    assert errors == []


def test_two_windows_lose_nothing_and_the_earlier_one_is_told(specimen_lab: Lab, browser: Browser) -> None:
    name = f"{UNIT}/trust-lost-or-won"
    with watched_page(browser) as one_page, watched_page(browser) as other_page:
        one = Lesson(one_page).open(specimen_lab.url(NOTEBOOK))
        other = Lesson(other_page).open(specimen_lab.url(NOTEBOOK))
        one.activity(name).locator("[data-part=description]").fill("From the first window.")
        one.expect_saved(name)
        expect(other.activity(name).locator("[data-part=description]")).to_have_value("From the first window.")
        other.activity(name).locator("[data-part=feelings]").fill("From the second window.")
        other.expect_saved(name)
        one.activity(name).locator("[data-part=conclusion]").fill("The first again.")
        one.expect_saved(name)
    assert kept(specimen_lab, "trust-lost-or-won") == {
        "description": "From the first window.",
        "feelings": "From the second window.",
        "conclusion": "The first again.",
    }


def test_a_window_that_fell_behind_is_told_at_its_next_save(specimen_lab: Lab, page: Page) -> None:
    name = f"{UNIT}/trust-lost-or-won"
    lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))
    document = json.loads((specimen_lab.answers / f"{name}.json").read_text())
    document["revision"] += 5
    document["responses"]["evaluation"] = "Written by another computer's window."
    with specimen_lab.looking_away():
        (specimen_lab.answers / f"{name}.json").write_text(json.dumps(document))
        lesson.activity(name).locator("[data-part=analysis]").fill("Here.")
        box = lesson.activity(name).locator("[data-part=evaluation]")
        expect(box).to_have_value("Written by another computer's window.")
        alert = lesson.activity(name).get_by_role("alert")
        expect(alert).to_contain_text("open in another window too")  # it stays when the words are drawn
    lesson.activity(name).locator("[data-part=analysis]").fill("Here, alone.")
    lesson.expect_saved(name)
    expect(alert).to_be_empty()
    found = kept(specimen_lab, "trust-lost-or-won")
    assert found["evaluation"] == "Written by another computer's window."
    assert found["analysis"] == "Here, alone."


@pytest.mark.more
def test_whoever_keeps_nothing_leaves_nothing(specimen_lab: Lab, page: Page) -> None:
    lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))
    panel = page.locator(".activity.answers")
    panel.get_by_role("button", name="Clear my answers").click()
    panel.get_by_role("button", name="Clear them all").click()
    name = f"{UNIT}/one-question"
    line = lesson.activity(name).locator(".saving")
    keep = panel.get_by_label("Keep my answers on this computer")
    expect(keep).to_be_checked()
    keep.uncheck()
    expect(panel.get_by_role("status")).to_contain_text("You chose to keep no answers")
    expect(panel.locator("[data-where]")).to_contain_text("You chose to keep no answers")
    expect(panel.locator("[data-where]")).not_to_contain_text("Your answers are")
    for other in page.locator(".activity footer .saving").all():
        expect(other).to_contain_text("You chose to keep no answers on this computer")
    lesson.activity(name).locator("[data-part=when]").fill("Only for now")
    expect(line).to_have_text("Not kept: you chose to keep no answers on this computer.")
    assert not list(specimen_lab.answers.rglob("*.json"))
    lesson.reload()
    expect(keep).not_to_be_checked()
    keep.check()
    expect(panel.get_by_role("status")).to_contain_text("From now on your answers are kept")
    expect(line).to_contain_text("Your answers save as you go, in your folder")
    assert kept(specimen_lab, "one-question") == {"when": "Only for now"}
    lesson.activity(name).locator("[data-part=when]").fill("For good")
    lesson.expect_saved(name)
    expect(lesson.activity(name).get_by_role("alert")).to_have_text("")


@pytest.mark.more
def test_start_again_clears_says_so_and_closes_its_question(specimen_lab: Lab, page: Page) -> None:
    name = f"{UNIT}/one-question"
    lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))
    activity = lesson.activity(name)
    box, again = activity.locator("[data-part=when]"), activity.get_by_role("button", name="Start again")

    def start_again() -> None:
        again.click()
        activity.get_by_role("button", name="Clear them").click()
        expect(activity.locator("footer .sure")).to_be_hidden()
        expect(again).to_be_focused()

    box.fill("Away with it")
    lesson.expect_saved(name)
    start_again()
    expect(box).to_have_value("")
    expect(again).to_be_focused()
    start_again()
    expect(activity.locator(".saving")).to_have_text("Cleared.")  # also where nothing stood
    box.fill("Still on its way")  # nothing waits 0.4 s for it
    start_again()
    expect(box).to_have_value("")
    box.fill("This stays")
    lesson.expect_saved(name)
    path = specimen_lab.answers / f"{name}.json"
    with specimen_lab.looking_away():
        path.unlink()
        path.mkdir()  # what cannot be taken away like a file
        start_again()
        expect(activity.get_by_role("alert")).to_contain_text("Not cleared.")
        expect(box).to_have_value("This stays")
        path.rmdir()
        start_again()
    expect(box).to_have_value("")
    expect(activity.get_by_role("alert")).to_have_text("")


@pytest.mark.more
def test_a_lesson_busy_for_long_says_nothing_untrue_about_saving(specimen_lab: Lab, page: Page) -> None:
    name = f"{UNIT}/one-question"
    page.clock.install()
    lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))
    box, alarm = lesson.activity(name).locator("[data-part=when]"), lesson.activity(name).get_by_role("alert")
    [pid] = specimen_lab.kernel_pids()
    os.kill(pid, signal.SIGSTOP)
    try:
        box.fill("one")
        expect(alarm).to_contain_text("Not saved yet")
        box.fill("one two")
        page.clock.run_for(11_000)  # so that it tries twice more
    finally:
        os.kill(pid, signal.SIGCONT)
    lesson.expect_saved(name)
    expect(alarm).to_have_text("")
    assert kept(specimen_lab, "one-question") == {"when": "one two"}
    box.fill("one two three")
    lesson.expect_saved(name)
    expect(alarm).to_have_text("")


@pytest.mark.more
def test_a_very_long_reflection_is_kept(specimen_lab: Lab, page: Page) -> None:
    name = f"{UNIT}/trust-lost-or-won"
    lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))
    words = "عربي 🙂 words " * 8_000
    lesson.activity(name).locator("[data-part=description]").fill(words)
    lesson.expect_saved(name)
    assert kept(specimen_lab, "trust-lost-or-won")["description"] == words
