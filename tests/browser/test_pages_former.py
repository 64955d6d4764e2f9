"""Answers from an earlier edition, in My record of the one file: as a kernel shows them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import lxml.html
from playwright.sync_api import Browser, expect

from course.learner import archive
from course.learner.earlier import clear_former, former_activities
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import record
from tests.browser.axe import violations
from tests.browser.one_file import opened
from tests.conftest import ROOT

EDITION = ROOT / "tests" / "editions" / "2026.1"
SECTION = "[data-unit=__former]"


def words_of(html: str) -> list[str]:
    return [" ".join(text.split()) for text in lxml.html.fromstring(html).itertext() if text.strip()]


def kernels(library: Library, store: Store) -> list[str]:
    [section] = lxml.html.fromstring(record.to_html(library, store)).xpath("//*[@data-unit='__former']")
    return words_of(lxml.html.tostring(section, encoding="unicode"))


def test_what_2026_1_asked_stands_in_my_record_as_in_the_kernels(
    browser: Browser, course_file: Path, library: Library, tmp_path: Path
) -> None:
    shutil.copytree(EDITION / "answers", tmp_path / "answers")
    store = Store(tmp_path / "answers", library.course.version, library.knows)
    store.save("relationships/trust-won-or-lost", {"own": "What has no id.\nTwo lines.", "ticked": ["a"]})
    expected = kernels(library, store)
    assert "What you added" in expected
    assert len(expected) > 100
    with opened(browser, course_file) as file:
        file.bring(archive.export(store).text.encode())
        section = file.read_record().locator(SECTION)
        expect(section.get_by_role("heading", name="From an earlier edition")).to_be_visible()
        section.evaluate("node => node.querySelectorAll('.may-name').forEach((note) => note.remove())")
        assert words_of(section.evaluate("node => node.outerHTML")) == expected
        assert section.evaluate("node => node.querySelectorAll('[data-part],[data-names],[data-gone]').length") == 0


def test_the_words_of_a_file_of_2026_1_are_read_in_my_record_which_before_said_nothing_of_it(
    browser: Browser, course_file: Path, library: Library
) -> None:
    raw = (EDITION / "my-answers.json").read_bytes()
    written = json.loads(raw)["activities"]["relationships/trust-won-or-lost"]["responses"]["what-happened"]
    title = library.editions[0].units["relationships"].parts["trust-won-or-lost"].text
    with opened(browser, course_file) as file:
        section = file.read_record().locator(SECTION)
        expect(section).to_have_count(0)
        file.bring(raw)
        file.page.locator("[data-read]").click()
        expect(section).to_contain_text(written)
        expect(section).to_contain_text(title)


def test_it_is_cleared_by_itself_in_the_panel_and_what_is_asked_now_stays(
    browser: Browser, course_file: Path, library: Library, tmp_path: Path
) -> None:
    shutil.copytree(EDITION / "answers", tmp_path / "answers")
    store = Store(tmp_path / "answers", library.course.version, library.knows)
    former = former_activities(library, store)
    with opened(browser, course_file, bypass_csp=True) as file:
        file.keep()
        file.bring(archive.export(store).text.encode())
        panel = file.page.locator("[data-earlier-edition]")
        shown = panel.locator("details.former")
        expect(shown).to_have_count(len(former))
        expect(shown.first.locator("summary")).to_contain_text(former[0].title)
        shown.evaluate_all("all => all.forEach((each) => (each.open = true))")
        assert sorted(shown.locator(".version").evaluate_all("all => all.map((each) => each.innerText)")) == sorted(
            answer.said.strip("\n") for activity in former for answer in activity.answers.values()
        )
        panel.get_by_role("button", name="Clear what is from an earlier edition").press("Enter")
        assert violations(file.page, ".activity.answers") == []
        panel.get_by_role("button", name="Clear them").press("Enter")
        expect(file.said).to_have_text(f"Your answers from an earlier edition are cleared: {len(former)} activities.")
        expect(shown).to_have_count(0)
        clear_former(library, store)
        expect(file.read_record().locator(SECTION)).to_have_count(0)
        left = {name: record["responses"] for name, record in file.take_file()["activities"].items()}
    assert left == {name: store.load(name).responses for name in store.names()}
