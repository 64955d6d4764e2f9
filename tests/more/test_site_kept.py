"""The site on a later visit: what is kept in the browser, what is corrected, and what is never kept."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from course.loading.library import Library
from course.model import Reflection
from tests.browser.browser import remembering_page
from tests.browser.lesson import Lesson
from tests.conftest import ROOT
from tests.extension.lesson import show_jupyterlab
from tests.more.host import Host
from tests.more.made_site import STORE, export, taken

pytestmark = [pytest.mark.more, pytest.mark.timeout(1200)]
UNIT = "relationships"
DIARY = f"{UNIT}/when-trust-changed"


def save_by_hand(page: Page) -> None:
    """As somebody does who saves whatever they have open, in the lesson and in its code."""
    page.locator(".jp-MarkdownCell h1").first.click()
    page.keyboard.press("Control+s")
    show_jupyterlab(page)
    page.get_by_role("button", name="Show the code").click()
    page.locator(".jp-MarkdownCell h1").first.click()
    page.keyboard.press("Control+s")
    expect(page.get_by_text("is read-only. Use").first).to_be_visible()
    page.get_by_role("button", name="Hide the code").click()


def test_a_corrected_unit_arrives_on_the_next_visit_and_the_answers_are_still_there(
    site: Path, browser: Browser, library: Library, tmp_path: Path
) -> None:
    diary = library.unit(UNIT).activity(DIARY.partition("/")[2])
    assert isinstance(diary, Reflection)
    file = "01-enabling-relationships"
    before, after = library.unit(UNIT).title, "Believe people first"
    asked, corrected = diary.prompts[0].text, "What was said then, and what was done?"
    with Host(site) as host:
        with remembering_page(browser, tmp_path / "profile") as page:
            lesson = Lesson(page).open(host.lesson())
            expect(page.locator(".jp-MarkdownCell h1").first).to_contain_text(before)
            expect(lesson.activity(DIARY)).to_contain_text(asked)
            lesson.activity(DIARY).locator("textarea").first.fill("Written before it was corrected.")
            lesson.expect_saved(DIARY)
            save_by_hand(page)
            stored = page.evaluate(STORE, {})
            assert [path for path in stored if path.endswith(".ipynb")] == []
            assert [path for path in stored if path.endswith(".json")] != []
            # What an earlier form of the site let somebody save, and would show for ever.
            old = json.loads((site / "files" / f"{file}.ipynb").read_text())
            model = {"name": f"{file}.ipynb", "path": f"{file}.ipynb", "type": "notebook", "format": "json"}
            times = {"created": "2026-10-01T08:00:00Z", "last_modified": "2026-10-01T08:00:00Z"}
            page.evaluate(STORE, {"put": {**model, **times, "content": old, "writable": True, "size": 1}})

        for folder in ("content", "notebooks"):
            shutil.copytree(ROOT / folder, tmp_path / "course" / folder)
        unit = tmp_path / "course" / "content" / f"{file}.yaml"
        text = unit.read_text(encoding="utf-8")
        assert before in text
        assert asked in text
        unit.write_text(text.replace(before, after).replace(asked, corrected), encoding="utf-8")
        export(tmp_path / "corrected", tmp_path / "course")
        host.folder = tmp_path / "corrected"

        with remembering_page(browser, tmp_path / "profile") as page:
            lesson = Lesson(page).open(host.lesson())
            expect(page.locator(".jp-MarkdownCell h1").first).to_contain_text(after)
            expect(lesson.activity(DIARY)).to_contain_text(corrected)
            box = lesson.activity(DIARY).locator("textarea").first
            expect(box).to_have_value("Written before it was corrected.")
            box.fill("And after.")
            lesson.expect_saved(DIARY)


def test_without_https_the_course_runs_and_says_that_nothing_is_kept(
    host: Host, browser: Browser, tmp_path: Path
) -> None:
    name = "trust.test"  # a name, and so no longer a place that the browser takes for safe
    rule = f"--host-resolver-rules=MAP {name} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    with remembering_page(browser, tmp_path / "profile", rule, hosts=(name,)) as page:
        page.goto(host.url.replace("127.0.0.1", name))
        expect(page.get_by_role("alert")).to_contain_text("opened without HTTPS, so your answers are lost")
        lesson = Lesson(page).open(host.lesson().replace("127.0.0.1", name))
        expect(page.locator(".progress .banner")).to_contain_text("Your answers are lost when you close this page")
        lesson.activity(DIARY).locator("textarea").first.fill("Only for now.")
        saving = lesson.activity(DIARY).locator(".saving")
        expect(saving).to_have_text(re.compile(r"^Saved at \d\d:\d\d, for as long as this page is open\.$"))
        assert [*taken(lesson, tmp_path / "mine.json")] == [DIARY]


def test_whoever_keeps_nothing_leaves_nothing_in_the_browser(host: Host, page: Page) -> None:
    lesson = Lesson(page).open(host.lesson())
    page.get_by_label("Keep my answers in this browser").uncheck()
    expect(page.locator(".answers").get_by_role("status")).to_contain_text(
        "what you write or bring back is gone when you close this page or load it again."
    )
    lesson.activity(DIARY).locator("textarea").first.fill("Only for now.")
    expect(lesson.activity(DIARY).locator(".saving")).to_contain_text("Not kept: you chose to keep no answers")
    assert "Only for now." not in page.evaluate("JSON.stringify([{ ...sessionStorage }, { ...localStorage }])")
    lesson.reload()
    expect(lesson.activity(DIARY).locator("textarea").first).to_have_value("")
