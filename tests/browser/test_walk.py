"""A learner's whole way, in a real JupyterLab: from 00 to 08 by their own clicks and typing, twelve weeks on, and what they
take away of it. Their words are where they belong, and nobody's elsewhere."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Download, Locator, Page, expect

from course.language.markdown import curly
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import record
from tests.browser.browser import watched_page
from tests.browser.conftest import forget
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.more.learner import complete

pytestmark = [pytest.mark.more, pytest.mark.timeout(3000)]

FINISHED, TWELVE_WEEKS_ON = "2026-12-01T09:00:00", "2027-02-23T09:00:00"
AFTER = "refreshers/did-i-do-it"
LAST = "We rang seven times of eleven."


def words_for(unit: str) -> str:
    """What the learner writes everywhere in that unit, and nowhere else."""
    return f"Written in <b>{unit}</b> & meant. 🙂"


@pytest.fixture(scope="module")
def walked(shared_lab: Lab, browser: Browser, library: Library) -> Iterator[Page]:
    """The page of a learner who did every unit, and came back twelve weeks after that."""
    lab = forget(shared_lab)
    with watched_page(browser) as page:
        page.clock.set_fixed_time(FINISHED)
        lesson = Lesson(page)
        for entry in library.course.units:
            lesson.open(lab.url(f"{entry.file}.ipynb"))
            complete(lesson, library.unit(entry.unit), words_for(entry.unit))
            lab.end_kernels()
        page.clock.set_fixed_time(TWELVE_WEEKS_ON)
        lesson.open(lab.url("09-refreshers.ipynb"))
        after = lesson.activity(AFTER)
        expect(after.locator(".due")).to_have_text("Due today.")
        expect(after.locator("[data-beside] dd:visible").first).to_have_text(words_for("plan"))
        after.get_by_role("textbox").first.fill(LAST)
        after.get_by_role("textbox").first.blur()
        lesson.expect_saved(AFTER)
        yield page


def panel_of(page: Page) -> Locator:
    return page.locator(".activity.answers")


def save(page: Page, button: str) -> Download:
    with page.expect_download() as download:
        panel_of(page).get_by_role("button", name=button).click()
    return download.value


def open_page(page: Page, download: Download, path: Path) -> Page:
    """What was saved, opened as a file of its own."""
    download.save_as(path)
    opened = page.context.new_page()
    opened.goto(path.as_uri())
    return opened


def expect_words_where_they_belong(opened: Page, library: Library) -> None:
    """Until each unit of a record has its own words, and none of another's."""
    names = [entry.unit for entry in library.course.units]
    for name in names:
        unit = opened.locator(f'[data-unit="{name}"]')
        expect(unit.locator(".given", has_text=words_for(name)).first).to_be_visible()
        for other in names:
            if other != name:
                expect(unit.locator(".given", has_text=words_for(other))).to_have_count(0)


def test_the_record_has_everything_under_its_unit(walked: Page, library: Library, tmp_path: Path) -> None:
    panel_of(walked).get_by_role("button", name="Read what you wrote").click()
    opened = open_page(walked, save(walked, "Save it as a page"), tmp_path / "record.html")
    expect_words_where_they_belong(opened, library)
    expect(opened.locator('[data-unit="refreshers"]')).to_contain_text(LAST)
    expect(opened.get_by_text(LAST)).to_have_count(1)
    opened.close()


def test_an_account_has_what_was_picked_and_no_more(walked: Page, library: Library, tmp_path: Path) -> None:
    panel = panel_of(walked)
    panel.get_by_role("button", name="Read what you wrote").click()
    panel.get_by_label("Under which headings:").select_option("Nurses, midwives and nursing associates (NMC)")
    picks = panel.get_by_role("group", name="For each thing you wrote, say where it goes")
    title = curly(library.unit("relationships").activity("when-trust-changed").title)
    picks.get_by_role("button", name="Leave everything out").click()
    pick = picks.get_by_role("list", name=title).get_by_role("combobox").first
    pick.select_option(index=2)
    opened = open_page(walked, save(walked, "Save it as a page"), tmp_path / "account.html")
    learnt = opened.get_by_role("region", name="What did you learn")
    expect(learnt.locator(".given")).to_contain_text(words_for("relationships"))
    expect(opened.locator(".given")).to_have_count(1)
    opened.close()


def test_the_certificate_has_every_unit_and_no_word_of_theirs(walked: Page, library: Library, tmp_path: Path) -> None:
    panel = panel_of(walked)
    panel.get_by_role("button", name="Your certificate").click()
    panel.get_by_label("Your name, as it is to stand there").fill("Sam Okafor")
    panel.get_by_role("button", name="Make it").click()
    opened = open_page(walked, save(walked, "Save it as a page"), tmp_path / "certificate.html")
    expect(opened.locator("main")).to_contain_text("Sam Okafor")
    expect(opened.locator("main")).to_contain_text("has finished the whole course")
    for entry in library.course.units:
        expect(opened.locator("main")).to_contain_text(curly(entry.title))
    assert "Written in" not in opened.content()
    opened.close()


def test_the_calendar_has_the_dates_and_no_word_of_theirs(walked: Page, shared_lab: Lab) -> None:
    Lesson(walked).open(shared_lab.url("08-action-plan.ipynb"))
    with walked.expect_download() as download:
        walked.get_by_role("button", name="Save a calendar file").click()
    raw = Path(download.value.path()).read_bytes()
    days = [event.decoded("DTSTART") for event in Calendar.from_ical(raw).walk("VEVENT")]
    assert days == [date(2026, 12, 8), date(2026, 12, 29), date(2027, 1, 26), date(2027, 2, 23)]
    assert b"Written in" not in raw


def test_the_answers_file_and_word_have_them_all_and_the_numbers_none(
    walked: Page, shared_lab: Lab, library: Library, tmp_path: Path
) -> None:
    panel = panel_of(walked)
    panel.get_by_role("button", name="Take your answers with you").click()
    save(walked, "Save a copy to bring back").save_as(tmp_path / "mine.json")
    activities = json.loads((tmp_path / "mine.json").read_text(encoding="utf-8"))["activities"]
    for name, entry in activities.items():
        unit = name.partition("/")[0]
        written = [
            each.unit for each in library.course.units if words_for(each.unit) in json.dumps(entry, ensure_ascii=False)
        ]
        assert written in ([], [unit]), name
    panel.get_by_role("button", name="See my numbers file").click()
    save(walked, "Download this file").save_as(tmp_path / "numbers.json")
    assert "Written in" not in (tmp_path / "numbers.json").read_text(encoding="utf-8")
    raw = record.to_file(library, Store(shared_lab.answers), "docx")
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(raw)).paragraphs)
    for entry in library.course.units:
        assert words_for(entry.unit) in text
