"""In the panel a record may hold their own words alone, and an account what was written in one unit, as by command."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from course.language.plaintext import html_to_text
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import record
from tests.browser.one_file import opened
from tests.browser.own_record import panel_of
from tests.portfolio.answers import put
from tests.portfolio.finish import finish

DIARY, LABEL = "relationships/when-trust-changed", "welcome/a-label-you-read"


def words(text: str) -> str:
    return re.sub(r"Made on .*?\. | Nothing has looked .*? would\.", "", " ".join(text.split()))


def test_one_account_is_of_one_unit_and_the_record_may_be_of_own_words(
    browser: Browser, course_file: Path, library: Library, tmp_path: Path
) -> None:
    finish(tmp_path, library.unit("relationships"))
    put(tmp_path, DIARY, {"what": "I stood still.", "now-what": "I shall walk over."})
    put(tmp_path, LABEL, {"what": "A word on a letter."})
    with opened(browser, course_file, "#plan") as file:
        file.keep()
        file.bring_folder(tmp_path)
        panel, frame = panel_of(file), file.read_record()
        changed = frame.locator(".when")
        expect(changed.first).to_be_visible()
        panel.get_by_label("Only my own words").check()
        expect(changed).to_have_count(0)
        shown = frame.locator("main").evaluate("main => main.outerHTML")
        panel.get_by_label("Under which headings:").select_option(value="nmc")
        expect(frame.locator("main")).to_contain_text("A word on a letter.")
        panel.get_by_label("Write this account of:").select_option(value="relationships")
        expect(frame.locator("main")).to_contain_text("I stood still.")
        expect(frame.locator("main")).not_to_contain_text("A word on a letter.")
        expect(frame.locator("main")).to_contain_text("five accounts, each of one event")
        expect(panel.locator(f"[data-picks] [data-of='{LABEL}']")).to_be_hidden()
        panel.get_by_label("Write this account of:").select_option(value=LABEL)
        expect(frame.locator("main")).to_contain_text("A word on a letter.")
        expect(frame.locator("main")).not_to_contain_text("I stood still.")
        panel.get_by_label("Write this account of:").select_option(label="Everything I wrote")
        expect(frame.locator("main")).to_contain_text("A word on a letter.")
    by_command = record.to_html(library, Store(tmp_path), own_words=True)
    main = by_command[by_command.index("<main") : by_command.index("</main>")]
    check = re.compile(r'<div class="unchecked.*?(?=<div class="units")', re.S)
    assert words(html_to_text(check.sub("", shown))) == words(html_to_text(check.sub("", main)))
