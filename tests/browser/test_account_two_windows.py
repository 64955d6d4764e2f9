"""An account that two windows of the one file have open, and one whose page goes while somebody types."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Locator, expect

from tests.browser.one_file import OneFile, offline, opened
from tests.waiting import wait_until

CHANGED = "How did you change or improve your practice as a result?"

NO_PAUSE_ENDS = """() => {
  const wait = window.setTimeout;
  window.setTimeout = (act, delay, ...rest) => (delay === 400 ? 0 : wait(act, delay, ...rest));
}"""


def picks_of(file: OneFile) -> Locator:
    """My record, open at the account of a nurse."""
    file.read_record()
    file.page.get_by_label("Under which headings:").select_option(value="nmc")
    return file.page.locator("[data-picks]")


def words_kept(file: OneFile) -> list[str]:
    record = file.kept()["course/account"]
    versions = [record, *record.get("others", [])]
    return [version["responses"]["nmc"]["words"].get("what-changed", "") for version in versions]


def test_a_second_window_takes_no_words_of_an_account_away(browser: Browser, specimen_file: Path) -> None:
    with offline(browser, specimen_file) as room:
        one, other = [OneFile(room.new_page(), specimen_file).go() for _ in range(2)]
        one.keep()
        expect(other.page.locator("[data-keep]")).to_be_checked()
        mine, theirs = picks_of(one), picks_of(other)
        mine.get_by_label(CHANGED).fill("Words of window one.")
        mine.get_by_label(CHANGED).blur()
        expect(one.said).to_contain_text("is saved with your answers")
        theirs.get_by_label("Preserve safety").check()
        expect(other.said).to_contain_text("is saved with your answers")
        # What one window keeps, another reads a moment later: each has a process of its own.
        wait_until(lambda: words_kept(other) == ["Words of window one."])
        assert other.kept()["course/account"]["responses"]["nmc"]["ticked"] == {"the-code": ["Preserve safety"]}

        theirs.get_by_label(CHANGED).fill("Words of window two.")
        theirs.get_by_label(CHANGED).blur()
        expect(other.page.locator("[data-conflicts] .conflict")).to_have_count(1)
        wait_until(lambda: words_kept(one) == ["Words of window two.", "Words of window one."])


def test_the_last_words_typed_under_a_heading_are_kept_when_the_page_goes(
    browser: Browser, specimen_file: Path
) -> None:
    with opened(browser, specimen_file) as file:
        file.keep()
        box = picks_of(file).get_by_label(CHANGED)
        file.page.evaluate(NO_PAUSE_ENDS)
        box.press_sequentially("I ring by four.")
        file.page.reload()
        file.wait_live()
        expect(picks_of(file).get_by_label(CHANGED)).to_have_value("I ring by four.")
