"""What is proposed for an account, in the one file as the command has it, whatever somebody wrote."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from course.learner.store import Store
from course.loading.library import Library
from course.model.with_others import WithOthers
from course.portfolio import certificate
from tests.browser.one_file import opened
from tests.browser.own_record import HOSTILE, panel_of
from tests.browser.test_account import made_by_command, sections_of
from tests.portfolio.answers import put
from tests.portfolio.finish import finish

DIARY, TASK, OWN = (
    "relationships/when-trust-changed",
    "relationships/one-sentence-this-week",
    "plan/the-reflective-account",
)
WHOLE = f"What was it?\nA course.\n\n{HOSTILE}\nWhat did I learn?\nTo wait.\n**What did I change?** I wait."
LONG = f"{HOSTILE}\n" * 1500


def test_what_is_proposed_is_what_the_command_proposes(
    browser: Browser, course_file: Path, library: Library, tmp_path: Path
) -> None:
    assert len(LONG) > 100_000
    put(tmp_path, DIARY, {"what": LONG, "so-what": HOSTILE, "now-what": "\u202eI shall ask."})
    put(tmp_path, TASK, {"how": "I said it.", "with": HOSTILE, "minutes": "20"})
    put(tmp_path, OWN, {"text": WHOLE})
    with opened(browser, course_file, "#plan") as file:
        file.keep()
        file.bring_folder(tmp_path)
        panel, frame = panel_of(file), file.read_record()
        record = frame.locator("main")
        expect(record).to_contain_text("for 20 min. No day given yet: add it where you wrote this.")
        panel.get_by_label("Under which headings:").select_option(value="nmc")
        expect(frame.locator("[data-heading=what-changed] .given")).to_have_text(
            ["I wait.", "I said it.", "\u202eI shall ask."]
        )
        expect(frame.locator("[data-heading=the-code] .ticked")).to_have_count(0)
        file.page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('No.')))")
        file.page.locator("[data-copy]").click()
        copied = file.page.get_by_label("What you wrote, as text").input_value()
        with file.page.expect_download() as download:
            panel.get_by_role("button", name="Save it as a page").click()
        saved = sections_of(download.value.path().read_text(encoding="utf-8"))
    assert made_by_command(library, Store(tmp_path)) == saved
    assert "\n    To wait.\n" in copied
    assert "My answer" not in copied, "an account holds their words alone"


def test_everything_that_is_proposed_is_left_out_at_one_press(
    browser: Browser, course_file: Path, tmp_path: Path
) -> None:
    put(tmp_path, DIARY, {"what": "What I saw.", "so-what": "What I made of it."})
    put(tmp_path, TASK, {"how": "I said it."})
    with opened(browser, course_file, "#relationships") as file:
        file.keep()
        file.bring_folder(tmp_path)
        panel, frame = panel_of(file), file.read_record()
        headings = panel.get_by_label("Under which headings:")
        headings.select_option(value="nmc")
        expect(frame.locator(".given")).to_have_count(3)
        panel.get_by_role("button", name="Leave everything out").click()
        expect(frame.locator(".given")).to_have_count(0)
        expect(panel.locator("[data-proposed]")).to_be_hidden()
        panel.get_by_role("group", name="For each thing you wrote").get_by_role("combobox").first.select_option(index=1)
        expect(frame.locator(".given")).to_have_count(1)
        headings.select_option(value="hcpc")
        expect(frame.locator(".given")).to_have_count(3)
        headings.select_option(value="nmc")
        expect(frame.locator(".given")).to_have_count(1)


def test_a_certificate_is_one_page_of_paper(page: Page, library: Library, tmp_path: Path) -> None:
    for unit in library.written[:3]:
        finish(tmp_path, library.unit(unit.unit))
    others = [WithOthers(60, "practice educator"), WithOthers(30, "physiotherapist"), WithOthers(45, "pharmacist")]
    for _ in ("three units", "the whole course"):
        page.set_content(certificate.to_file(library, Store(tmp_path), "html", "Grace Mensah", others).decode())
        assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1
        for unit in library.written:
            finish(tmp_path, library.unit(unit.unit))
