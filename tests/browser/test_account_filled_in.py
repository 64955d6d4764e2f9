"""What the course fills in of an account, and what stands there as a plan: in the one file as the command has it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from course.learner import archive
from course.learner.store import Store
from course.loading.library import Library
from course.render import messages
from tests.browser.one_file import opened
from tests.browser.own_record import panel_of
from tests.browser.test_account import KEPT, made_by_command, sections_of
from tests.portfolio.answers import put
from tests.portfolio.finish import finish


def test_the_course_says_what_it_was_and_a_plan_stands_as_a_plan_as_the_command_has_it(
    browser: Browser, course_file: Path, library: Library, tmp_path: Path
) -> None:
    finish(tmp_path, library.unit("relationships"))
    put(tmp_path, "welcome/a-label-you-read", {"what": "A word.", "now-what": "I shall ask."})
    with opened(browser, course_file, "#welcome") as file:
        file.keep()
        file.bring_folder(tmp_path)
        panel, frame = panel_of(file), file.read_record()
        panel.get_by_label("Under which headings:").select_option(value="nmc")
        picks = panel.locator("[data-picks]")
        plan = picks.get_by_role("combobox", name=re.compile("I shall ask"))
        expect(plan.locator("option[value=what-changed]")).to_have_count(1)
        word = picks.get_by_role("combobox", name=re.compile("A word"))
        expect(word.locator("option[value=what-changed]")).to_have_count(0)
        expect(frame.locator("[data-of-unit]")).to_have_count(2)
        expect(picks).to_contain_text(messages.PROPOSED.replace("'", "’"))
        expect(word).to_have_value("what-it-was")
        expect(plan).to_have_value("what-changed")
        for where in picks.get_by_role("combobox").all():
            where.select_option(value="")
        plan.select_option(value="what-changed")
        expect(frame.locator("[data-of-unit]")).to_have_text(
            [re.compile("not finished yet; last saved on 2 March 2026")]
        )
        expect(frame.locator("[data-heading=what-changed] .picked + [data-empty]")).to_contain_text(
            "Left blank for you"
        )
        box = panel.get_by_role("textbox", name="How did you change or improve your practice as a result?")
        box.fill("Sarah Jones in Bed 4 told me.")
        box.blur()
        expect(box.locator("xpath=following-sibling::p")).to_contain_text("This may name somebody")
        box.fill("")
        box.blur()
        expect(file.said).to_have_text(KEPT)
        with file.page.expect_download() as download:
            panel.get_by_role("button", name="Save it as a page").click()
        saved = sections_of(download.value.path().read_text(encoding="utf-8"))
        taken = file.take_file()
    store = Store(tmp_path / "brought")
    archive.restore(store, json.dumps(taken).encode())
    assert "Filled in by the course:" in dict(saved)["what-it-was"]
    assert made_by_command(library, store) == saved
