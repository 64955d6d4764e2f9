"""What a browser does with answers of the one file: two windows at once, no storage, no room, a newer format."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.one_file import KEEP, OneFile, offline, opened
from tests.browser.test_pages_answers import reflection, write

PREFIX = "what-matters-to-me:answers"
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The browser keeps nothing.", "SecurityError"); }
});"""
BURST = """async ([activity, parts, word]) => {
  const box = (part) => document.querySelector(`[data-activity="${activity}"] [data-part="${part}"]`);
  for (let turn = 1; turn <= 40; turn++) {
    for (const part of parts) {
      box(part).value = `${word} ${turn}`;
      box(part).dispatchEvent(new Event("input", { bubbles: true }));
      box(part).dispatchEvent(new Event("change", { bubbles: true }));
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}"""


def two_windows(room, path: Path) -> tuple[OneFile, OneFile]:  # type: ignore[no-untyped-def]
    """Two windows of one browser on the same file, in which answers are kept."""
    files = []
    for _ in range(2):
        page: Page = room.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        files.append(OneFile(page, path).go())
    files[0].keep()
    files[1].panel_open()
    expect(files[1].page.locator("[data-keep]")).to_be_checked()
    return files[0], files[1]


def parts_of(file: OneFile, name: str) -> list[str]:
    return file.activity(name).locator("textarea[data-part]").evaluate_all("boxes => boxes.map(b => b.dataset.part)")


def test_two_windows_show_each_others_words(browser: Browser, specimen_file: Path) -> None:
    with offline(browser, specimen_file) as room:
        one, other = two_windows(room, specimen_file)
        name = write(one, "From one window")
        one.expect_saved(name)
        expect(other.activity(name).locator("textarea").first).to_have_value("From one window")
        other.activity(name).locator("textarea").nth(1).fill("From the other")
        other.expect_saved(name)
        expect(one.activity(name).locator("textarea").nth(1)).to_have_value("From the other")
        assert len(one.kept()[name]["responses"]) == 2


def test_two_windows_that_type_into_one_box_at_once_lose_neither(browser: Browser, specimen_file: Path) -> None:
    with offline(browser, specimen_file) as room:
        files = two_windows(room, specimen_file)
        name = reflection(files[0])
        part = parts_of(files[0], name)[0]
        for word, file in zip(("Harriet", "Mohammed"), files):
            file.activity(name).locator(f'[data-part="{part}"]').evaluate(
                "(box, word) => { box.value = word; box.dispatchEvent(new Event('input', { bubbles: true })) }", word
            )
        for file in files:
            expect(file.page.locator(".conflict")).to_have_count(1)
            [record] = [file.kept()[name]]
            words = [record["responses"][part], *(other["responses"][part] for other in record["others"])]
            assert sorted(words) == ["Harriet", "Mohammed"]


def test_two_windows_that_write_one_activity_at_once_lose_nothing_that_was_kept(
    browser: Browser, specimen_file: Path
) -> None:
    with offline(browser, specimen_file) as room:
        one, other = two_windows(room, specimen_file)
        name = reflection(one)
        parts = parts_of(one, name)
        assert len(parts) > 1
        half = len(parts) // 2
        for file, mine, word in ((one, parts[:half], "one"), (other, parts[half:], "other")):
            # Not awaited: both are at it at the same time.
            file.page.evaluate(f"(asked) => {{ globalThis.burst = ({BURST})(asked) }}", [name, mine, word])
        for file in (one, other):
            file.page.evaluate("burst")
        expected = dict.fromkeys(parts[:half], "one 40") | dict.fromkeys(parts[half:], "other 40")
        for file in (one, other):
            for part, words in expected.items():
                expect(file.activity(name).locator(f'[data-part="{part}"]')).to_have_value(words)
        one.page.wait_for_function(
            "([key, count]) => Object.keys(JSON.parse(localStorage.getItem(key)).responses).length === count",
            arg=[f"{PREFIX}:{name}", len(parts)],
        )
        assert one.kept()[name]["responses"] == expected


def test_what_one_window_clears_does_not_come_back_from_the_other(browser: Browser, specimen_file: Path) -> None:
    with offline(browser, specimen_file) as room:
        one, other = two_windows(room, specimen_file)
        name = write(one, "To be cleared")
        one.expect_saved(name)
        expect(other.activity(name).locator("textarea").first).to_have_value("To be cleared")
        expect(one.page.locator(".wm-saved")).to_contain_text("Saved at")
        other.activity(name).locator("textarea").nth(1).fill("To be cleared too")
        expect(other.page.locator(".wm-saved")).to_contain_text("Saved at")
        one.page.locator("[data-ask]").click()
        one.page.locator("[data-clear]").click()
        expect(other.activity(name).locator("textarea").first).to_have_value("")
        for file in (one, other):
            expect(file.page.locator(".wm-saved")).to_have_text("Cleared.")
        other.activity(name).locator("textarea").nth(1).fill("Written afterwards")
        other.expect_saved(name)
        assert [*one.kept()[name]["responses"].values()] == ["Written afterwards"]


def test_what_one_window_takes_out_of_the_browser_the_other_still_shows(browser: Browser, specimen_file: Path) -> None:
    with offline(browser, specimen_file) as room:
        one, other = two_windows(room, specimen_file)
        name = write(one, "Mine")
        one.expect_saved(name)
        expect(other.activity(name).locator("textarea").first).to_have_value("Mine")
        one.page.locator("[data-keep]").uncheck()
        expect(other.page.locator("[data-keep]")).not_to_be_checked()
        expect(other.activity(name).locator("textarea").first).to_have_value("Mine")
        assert one.kept() == {}


def test_where_the_browser_keeps_nothing_that_is_said_and_the_words_can_be_taken_away(
    browser: Browser, specimen_file: Path
) -> None:
    with offline(browser, specimen_file) as room:
        room.add_init_script(NO_STORAGE)
        page = room.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        file = OneFile(page, specimen_file).go()
        name = write(file)
        file.expect_on_page(name)
        file.activity(name).get_by_role("button", name=KEEP).click()
        keeps_nothing = "This browser keeps nothing for this page."
        expect(file.activity(name).locator(".alarm")).to_contain_text(keeps_nothing)
        file.panel_open()
        expect(page.locator("[data-where]")).to_contain_text(keeps_nothing)
        page.locator("[data-keep]").click()
        expect(file.said).to_contain_text(keeps_nothing)
        expect(page.locator("[data-keep]")).not_to_be_checked()
        assert file.take_file()["activities"][name]["responses"]


FILL = """() => {
  let words = "x".repeat(1 << 20);
  for (let at = 0; words; ) {
    try { localStorage.setItem(`another page ${at}`, words); at++; } catch { words = words.slice(words.length >> 1 || words.length); }
  }
}"""


def test_a_browser_without_room_refuses_in_words_and_loses_nothing(one_file: OneFile) -> None:
    one_file.keep()
    one_file.page.evaluate(FILL)
    name = write(one_file, "No room for this")
    alarm = one_file.activity(name).locator(".alarm")
    expect(alarm).to_contain_text("Not saved. This browser has no more room for your answers.")
    one_file.page.locator("[data-keep]").uncheck()
    expect(alarm).to_be_empty()
    expect(one_file.activity(name).locator(".saving")).to_contain_text("on this page alone")
    assert [*one_file.take_file()["activities"][name]["responses"].values()] == ["No room for this"]
    one_file.page.evaluate(FILL)
    one_file.page.locator("[data-keep]").click()
    expect(one_file.said).to_contain_text("This browser has no room for your answers, so nothing was changed.")
    expect(one_file.page.locator("[data-keep]")).not_to_be_checked()
    assert one_file.kept() == {}


def test_what_a_newer_version_keeps_is_left_alone(browser: Browser, specimen_file: Path) -> None:
    with opened(browser, specimen_file) as file:
        newer = json.dumps({"format": 2, "keeps": True})
        file.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [PREFIX, newer])
        file.reload()
        expect(file.page.locator("#__notice")).to_contain_text("answers that a newer version of the course kept")
        name = write(file)
        file.expect_on_page(name)
        file.activity(name).get_by_role("button", name=KEEP).click()
        expect(file.activity(name).locator(".alarm")).to_contain_text("a newer version of the course")
        assert file.page.evaluate("Object.entries(localStorage)") == [[PREFIX, newer]]


def test_one_activity_of_a_newer_format_is_left_alone(one_file: OneFile) -> None:
    one_file.keep()
    name = reflection(one_file)
    newer = json.dumps({"format": 2, "activity": name, "wrapped": "elsewhere"})
    one_file.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"{PREFIX}:{name}", newer])
    one_file.reload()
    expect(one_file.activity(name).locator(".alarm")).to_contain_text("saved by a newer version of the course")
    write(one_file)
    alarm = one_file.activity(name).locator(".alarm")
    expect(alarm).to_contain_text("Not saved. These answers were saved by a newer")
    one_file.activity(name).locator("[data-again]").click()
    one_file.activity(name).locator("[data-yes]").click()
    expect(alarm).to_contain_text("Not cleared. These answers were saved by a newer")
    assert one_file.page.evaluate("key => localStorage.getItem(key)", f"{PREFIX}:{name}") == newer


def test_a_damaged_answer_is_set_aside_and_said(one_file: OneFile) -> None:
    one_file.keep()
    name = reflection(one_file)
    torn = '{"format": 1, "activity": "specimen/'
    one_file.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"{PREFIX}:{name}", torn])
    one_file.reload()
    expect(one_file.activity(name).locator(".alarm")).to_contain_text("It was set aside, not deleted.")
    one_file.expect_saved(write(one_file))
    assert torn in one_file.page.evaluate("Object.values(localStorage)")
    one_file.panel_open()
    one_file.page.locator("[data-keep]").uncheck()
    expect(one_file.said).to_contain_text("what it kept is taken out")
    assert torn not in one_file.page.evaluate("Object.values(localStorage)")


def test_where_the_choice_to_keep_cannot_be_written_no_words_stay_behind(one_file: OneFile) -> None:
    write(one_file, "Not to be found here")
    one_file.page.evaluate(
        """() => { const put = Storage.prototype.setItem; Storage.prototype.setItem = function (key, text) {
          if (key === "what-matters-to-me:answers") throw new DOMException("full", "QuotaExceededError");
          return put.call(this, key, text); } }"""
    )
    one_file.panel_open()
    one_file.page.locator("[data-keep]").click()
    expect(one_file.said).to_contain_text("This browser has no room for your answers, so nothing was changed.")
    expect(one_file.page.locator("[data-keep]")).not_to_be_checked()
    assert one_file.kept() == {}


def test_clearing_one_activity_without_room_is_refused_in_a_sentence(one_file: OneFile) -> None:
    one_file.keep()
    name = write(one_file, "Still here")
    one_file.expect_saved(name)
    one_file.page.evaluate(
        """() => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") } }"""
    )
    place = one_file.activity(name)
    place.locator("[data-again]").click()
    place.locator("[data-yes]").click()
    expect(place.locator(".alarm")).to_contain_text("This browser has no more room for your answers.")
    expect(place.locator("textarea").first).to_have_value("Still here")
