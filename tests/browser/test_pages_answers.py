"""Answers in the one file: on the page alone, kept once the reader says so, taken away and brought back."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from course.learner import archive
from course.learner.store import Store
from tests.browser.one_file import KEEP, OneFile, offline, opened

REFLECTION = "specimen/what-stays-with-you"
WORDS = "Tell me more. 🙂 مرحبا"


def reflection(file: OneFile) -> str:
    """The name of the first activity in which words are written."""
    name = file.page.locator("section.reflection").first.get_attribute("data-activity")
    assert name
    return name


def write(file: OneFile, words: str = WORDS) -> str:
    name = reflection(file)
    file.activity(name).locator("textarea").first.fill(words)
    file.activity(name).locator("textarea").first.blur()
    return name


def test_until_the_reader_chooses_so_nothing_is_kept_and_each_activity_says_so(one_file: OneFile) -> None:
    page = one_file.page
    expect(one_file.activity(reflection(one_file)).locator(".saving")).to_have_text(
        "Your answers are on this page alone, and gone when you close it."
    )
    name = write(one_file)
    one_file.expect_on_page(name)
    expect(page.locator(".wm-saved")).to_have_text("Not kept.")
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    one_file.reload()
    expect(one_file.activity(name).locator("textarea").first).to_have_value("")


def test_whoever_would_lose_words_is_asked_before_the_page_closes(browser: Browser, specimen_file: Path) -> None:
    with offline(browser, specimen_file) as room:
        page = room.new_page()
        asked: list[str] = []

        def stay(dialog) -> None:  # type: ignore[no-untyped-def]
            asked.append(dialog.type)
            dialog.accept()

        page.on("dialog", stay)
        file = OneFile(page, specimen_file).go()
        file.reload()
        assert asked == [], "nothing would be lost"
        file.expect_on_page(write(file))
        file.take_file()
        file.reload()
        assert asked == [], "it was taken away"
        file.expect_on_page(write(file))
        file.reload()
        assert asked == ["beforeunload"]


def test_kept_beside_the_saved_state_it_is_there_again_after_a_reload(one_file: OneFile) -> None:
    name = write(one_file)
    one_file.expect_on_page(name)
    one_file.activity(name).get_by_role("button", name=KEEP).click()
    expect(one_file.activity(name).locator(".saving")).to_have_text("Your answers save as you go, in this browser.")
    expect(one_file.activity(name).get_by_role("button", name=KEEP)).to_be_hidden()
    assert one_file.kept()[name]["responses"]
    one_file.reload()
    box = one_file.activity(name).locator("textarea").first
    expect(box).to_have_value(WORDS)
    box.fill(f"{WORDS} And more.")
    one_file.expect_saved(name)
    one_file.reload()
    expect(box).to_have_value(f"{WORDS} And more.")


def test_what_was_typed_last_is_kept_though_the_page_is_left_at_once(one_file: OneFile) -> None:
    one_file.keep()
    name = reflection(one_file)
    one_file.activity(name).locator("textarea").first.fill("The last words")
    one_file.reload()
    expect(one_file.activity(name).locator("textarea").first).to_have_value("The last words")


def test_unticked_the_browser_holds_nothing_and_the_page_still_does(one_file: OneFile) -> None:
    one_file.keep()
    name = write(one_file)
    one_file.expect_saved(name)
    one_file.page.locator("[data-keep]").uncheck()
    expect(one_file.said).to_contain_text("what it kept is taken out")
    assert one_file.page.evaluate("Object.keys(localStorage).filter(key => /answers/.test(key))") == []
    expect(one_file.activity(name).locator("textarea").first).to_have_value(WORDS)
    assert one_file.take_file()["activities"][name]["responses"]


def test_cleared_answers_are_gone_from_page_and_browser(one_file: OneFile) -> None:
    one_file.keep()
    name = write(one_file)
    one_file.expect_saved(name)
    one_file.page.locator("[data-ask]").click()
    one_file.page.locator("[data-clear]").click()
    expect(one_file.said).to_have_text("Your answers are cleared: 1 activity.")
    expect(one_file.activity(name).locator("textarea").first).to_have_value("")
    assert one_file.kept() == {}
    one_file.reload()
    expect(one_file.activity(name).locator("textarea").first).to_have_value("")


def test_one_activity_starts_again(one_file: OneFile) -> None:
    one_file.keep()
    name = write(one_file)
    one_file.expect_saved(name)
    one_file.activity(name).get_by_role("button", name=re.compile("^Start again")).click()
    one_file.activity(name).get_by_role("button", name="Clear them").click()
    expect(one_file.activity(name).locator("textarea").first).to_have_value("")
    one_file.reload()
    expect(one_file.activity(name).locator("textarea").first).to_have_value("")


def test_answers_go_from_the_page_into_a_notebooks_folder_and_back(
    browser: Browser, specimen_file: Path, one_file: OneFile, tmp_path: Path
) -> None:
    name = write(one_file)
    one_file.expect_on_page(name)
    taken = one_file.take_file()
    assert set(taken) == {"format", "kind", "course", "exported", "activities"}

    store = Store(tmp_path / "answers", "2026.2")
    restored = archive.restore(store, json.dumps(taken).encode())
    assert restored.brought == [name]
    assert store.load(name).responses == taken["activities"][name]["responses"]
    part = next(iter(store.load(name).responses))
    store.save(name, {part: f"{WORDS} In the notebook."})

    again = archive.export(store).text
    assert one_file.bring(again.encode()) == "1 of your activities came back."
    expect(one_file.activity(name).locator("textarea").first).to_have_value(f"{WORDS} In the notebook.")
    with opened(browser, specimen_file) as other:
        assert other.bring(again.encode()) == "1 of your activities came back."
        expect(other.activity(name).locator("textarea").first).to_have_value(f"{WORDS} In the notebook.")


def test_two_versions_are_both_there_until_the_learner_chooses(one_file: OneFile) -> None:
    name = write(one_file, "What stands here.")
    one_file.expect_on_page(name)
    taken = one_file.take_file()
    entry = taken["activities"][name]
    [(part, _)] = entry["responses"].items()
    later = {**entry, "responses": {part: "From another computer."}, "saved": "2999-01-01T00:00:00.000+00:00"}
    said = one_file.bring(json.dumps({**taken, "activities": {name: later}}).encode())
    assert said.startswith("1 of your activities came back. 1 has more than one version: each is kept.")
    box = one_file.activity(name).locator("textarea").first
    expect(box).to_have_value("From another computer.")
    conflict = one_file.page.locator(".conflict")
    expect(conflict).to_contain_text("From another computer.")
    expect(conflict).to_contain_text("What stands here.")
    assert len(one_file.take_file()["activities"][name]["others"]) == 1
    conflict.get_by_role("button", name="Use the other one").click()
    expect(box).to_have_value("What stands here.")
    expect(conflict).to_have_count(0)
    assert "others" not in one_file.take_file()["activities"][name]
