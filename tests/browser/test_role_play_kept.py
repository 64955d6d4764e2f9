"""What two played at one screen is kept beside what was written alone, which stays."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.one_file import OneFile
from tests.browser.role_play import MINE, NAME, PATH, answer, begin, heading, press
from tests.browser.server import Lab


def test_in_the_one_file_what_was_written_alone_stays_and_another_play_asks_first(one_file: OneFile) -> None:
    activity = one_file.activity(NAME)
    one_file.keep()
    activity.locator("[data-alone] textarea:visible").fill(MINE)
    press(activity, "Show the replies")
    activity.locator('[data-alone] input[value="speak-louder"]').check()
    press(activity, "Say this")
    begin(activity)
    answer(activity, "move-aside", "Shall we find somewhere quiet?")
    one_file.expect_saved(NAME)
    one_file.reload()

    expect(activity.locator("[data-alone] .walked")).to_contain_text(MINE)
    press(activity, "Play it with a colleague")
    press(activity, "Begin")
    expect(activity.get_by_text("This takes away what you kept of your last role play.")).to_be_visible()
    press(activity, "Keep them")
    press(activity, "Go on where you stopped")
    expect(heading(activity, "Turn the screen to Ruth")).to_be_focused()
    for reply in PATH[1:]:
        answer(activity, reply)
    press(activity, "I play Ruth")
    press(activity, "Show us both how it ended")
    press(activity, "Look back together")
    expect(activity.locator("[data-way-gone]")).to_contain_text("Shall we find somewhere quiet?")
    one_file.expect_saved(NAME)
    kept = one_file.kept()[NAME]["responses"]
    assert kept["path"] == [{"turn": "too-noisy", "reply": "speak-louder", "words": MINE}]
    assert [step["reply"] for step in kept["played"]] == [*PATH]
    assert kept["ended"] == ["tuesday"]
    expect(activity.locator("header .state")).to_have_text(re.compile("Done"))

    press(activity, "Play it again")
    press(activity, "Begin")
    press(activity, "Take it away and begin")
    one_file.expect_saved(NAME)
    assert one_file.kept()[NAME]["responses"]["path"] == kept["path"]
    page = one_file.page
    page.emulate_media(media="print")
    expect(activity.locator(".role-play")).to_be_hidden()
    expect(activity.locator("[data-alone]")).to_be_visible()


@pytest.mark.more
def test_in_a_real_jupyterlab_it_is_played_by_keyboard_kept_beside_what_was_written_alone_and_in_my_record(
    lab: Lab, page: Page
) -> None:
    lesson = Lesson(page).open(lab.url(NOTEBOOK))
    activity = lesson.activity(NAME)
    activity.locator("[data-alone] textarea:visible").fill(MINE)
    begin(activity)
    words = activity.get_by_label("What you said, if you want to keep it")
    for reply in PATH:
        answer(activity, reply)
        if reply == PATH[0]:
            for name in ("I play Ruth", "Turn the screen", "I play the professional", "I have said it"):
                press(activity, name)
            words.press_sequentially("dd shall we? b a")  # single keys that JupyterLab takes for commands elsewhere
            expect(words).to_have_value("dd shall we? b a")
            press(activity, "Go back one turn")
            answer(activity, reply)
    press(activity, "I play Ruth")
    press(activity, "Show us both how it ended")
    lesson.expect_saved(NAME)
    assert violations(page, ".activity.conversation") == []
    saved = json.loads((lab.answers / f"{NAME}.json").read_text(encoding="utf-8"))["responses"]
    assert [step["reply"] for step in saved["played"]] == [*PATH]
    assert saved["ended"] == ["tuesday"]
    assert "path" not in saved
    assert MINE in saved["draft"].values()

    lesson.reload()
    expect(activity.locator("[data-alone] textarea:visible")).to_have_value(MINE)
    panel = page.locator(".activity.answers")
    panel.get_by_role("button", name="Read what you wrote").click()
    record = panel.frame_locator("[data-record] iframe").locator(f'[data-activity="{NAME}"]')
    expect(record).to_contain_text(MINE)
    expect(record).to_contain_text("In our role play: dd shall we? b a")
    expect(record.locator(".ticked")).to_have_count(4)
