"""The identifier check under a learner's own words, in a real lesson."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from course.checks.prose import passages
from course.language.words import strip_markdown
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import record
from course.widget.script import BROWSER, join
from tests.browser.lesson import Lesson
from tests.portfolio.answers import put


def test_a_name_is_pointed_out_under_the_box_and_what_was_written_stays(specimen: Lesson) -> None:
    box = specimen.activity("specimen/one-question").locator("[data-personal]").first
    warning = box.locator("xpath=following-sibling::p[contains(@class, 'identifying')]")
    text = "They all know him as Tosh. Pritchard in bay 2 laughed."
    box.fill(text)
    box.blur()
    expect(warning).to_contain_text("“Tosh”")
    expect(warning).to_contain_text("“Pritchard”")
    expect(box).to_have_value(text)
    box.fill("An older man told me about his knees, and I sent him to A&E. I should have rung first.")
    box.blur()
    expect(warning).to_be_empty()


def test_the_courses_own_people_and_the_day_of_time_with_somebody_are_nobodys(
    page: Page, library: Library, tmp_path: Path
) -> None:
    line = {"with": "Community nurse", "day": "2026-11-24", "minutes": "20"}
    put(tmp_path, "relationships/one-sentence-this-week", {"how": "I read Jamie’s message to Jamie.", **line})
    page.set_content(record.to_html(library, Store(tmp_path)))
    head = page.locator("#__check.checked")
    expect(head).to_have_text("No signs found. It can't find everything: read it as a neighbour would.")

    put(tmp_path, "relationships/one-sentence-this-week", {"how": "Jamie Pritchard came on 24 November 2026.", **line})
    page.set_content(record.to_html(library, Store(tmp_path)))
    expect(head.get_by_role("listitem")).to_have_count(2)
    expect(head).to_contain_text("“Jamie Pritchard”")
    beside = page.locator(".words:has(.given) .answer + .may-name")
    expect(beside).to_contain_text("This may name somebody: “Jamie Pritchard”.")
    page.emulate_media(media="print")
    expect(beside).to_be_hidden()
    page.emulate_media(media="screen")


def test_who_has_a_name_in_a_units_stories_is_nobodys_in_words_about_that_unit_alone(
    page: Page, library: Library, tmp_path: Path
) -> None:
    words = "Callum told Mr Owusu. Owusu’s son rang Nurse Callum. Grace came."
    put(tmp_path, "relationships/one-sentence-this-week", {"how": words})
    page.set_content(record.to_html(library, Store(tmp_path)))
    expect(page.locator("#__check.checked")).to_contain_text("No signs found.")

    put(tmp_path, "relationships/one-sentence-this-week", {"how": "Sarah Owusu came, and Dr Reid."})
    put(tmp_path, "plan/my-plan", {"change": words})
    put(tmp_path, "context/one-barrier", {"how": words})
    page.set_content(record.to_html(library, Store(tmp_path)))
    head = page.locator("#__check.checked")
    for found in ("Sarah Owusu", "Dr Reid", "Callum", "Mr Owusu", "Grace"):
        expect(head.get_by_text(f"“{found}”").first).to_be_attached()


RUN_ON = re.compile("^(?:Suppose|Follow|Rewrite) (?=[A-Z])")
CHECK = join(BROWSER / "identifiers" / "check.js")
NO_PERSON = {"Assume", "Known", "Powys", "Shout", "Sorry", "Sydenham Garden", "Turn", "will"}
"""Words with capitals in the stories that the check takes for names; "will" after another's name is a verb."""


def test_nobody_who_has_a_name_in_the_course_is_taken_for_somebody_real(page: Page, library: Library) -> None:
    cast = {person.name for person in library.people.values()}
    missing, stale = {}, {}
    for entry in library.lessons:
        loaded = library.read_unit(entry.unit)
        texts = [strip_markdown(each.text) for each in passages(loaded.record, loaded.file, loaded.lines)]
        found = page.evaluate(f"(texts) => {{ {CHECK}\nreturn texts.flatMap(identifiers); }}", texts)
        names = {
            RUN_ON.sub("", re.sub(r"['’]s?$", "", each["found"]))
            for each in found
            if each["kind"] in ("name", "title-name")
        }
        known = cast | set(library.others.get(entry.unit, []))
        last = {name.rpartition(" ")[2] for name in known}
        missing[entry.unit] = {
            name for name in names - known - NO_PERSON if name[0].isupper() or name.rpartition(" ")[2] not in last
        }
        words = " ".join(texts)
        stale[entry.unit] = {name for name in library.others.get(entry.unit, []) if name not in words}
    assert {unit: names for unit, names in missing.items() if names} == {}, "add them to content/people.yaml"
    assert {unit: names for unit, names in stale.items() if names} == {}, "nobody is called so any more"
