"""My record in the one file: the learner's ratings at several times, as the kernel shows them."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Browser, expect

from course.learner import archive
from course.learner.store import Store
from course.loading.library import Library
from course.model import Rating
from course.portfolio import record
from tests.browser.one_file import OneFile, opened

SECTION = "[data-unit=__ratings]"
SPARE = """(() => {
  const frame = document.querySelector("[data-record] iframe");
  return frame.clientHeight - frame.contentDocument.documentElement.offsetHeight;
})()"""


def rated(library: Library) -> dict[str, Rating]:
    """The ratings of the course that are shown side by side, by their names."""
    activities = {f"{e.unit}/{a.id}": a for e in library.lessons for a in library.unit(e.unit).activities}
    return {name: a for name, a in activities.items() if isinstance(a, Rating) and a.when != "now"}


def words_of(section: lxml.html.HtmlElement) -> list[str]:
    return [" ".join(text.split()) for text in section.itertext() if text.strip()]


def shapes_of(section: lxml.html.HtmlElement) -> list[tuple[str, dict[str, str]]]:
    """The drawing, element by element."""
    [drawing] = section.xpath(".//*[local-name()='svg']")
    return [(each.tag, {name.lower(): value for name, value in each.attrib.items()}) for each in drawing.iter()]


def spare_of(file: OneFile) -> int:
    """How much taller the frame is than what it shows, in pixels; less than nothing where that scrolls."""
    return int(file.page.evaluate(SPARE))


def section_of(file: OneFile) -> lxml.html.HtmlElement:
    """What stands in the record on the page."""
    frame = file.read_record()
    return lxml.html.fromstring(frame.locator(SECTION).evaluate("node => node.outerHTML"))


@pytest.mark.more
def test_ratings_stand_side_by_side_as_in_the_kernels_record(
    browser: Browser, course_file: Path, library: Library, tmp_path: Path
) -> None:
    store = Store(tmp_path / "answers", library.course.version)
    activities = rated(library)
    assert len({activity.when for activity in activities.values()}) > 1
    for turn, (name, activity) in enumerate(activities.items()):
        statements = [statement.id for statement in activity.statements]
        left_out = {statements[0]} if turn else {statements[-1]}  # rated once, at the most
        for at, statement in enumerate(statements):
            if statement not in left_out:
                store.save(name, {statement: (turn * 3 + at) % 11})
    kernel = lxml.html.fromstring(record.to_html(library, store)).xpath("//*[@data-unit='__ratings']")[0]
    with opened(browser, course_file) as file:
        file.bring(archive.export(store).text.encode())
        page = section_of(file)
        assert words_of(page) == words_of(kernel)
        assert shapes_of(page) == shapes_of(kernel)


@pytest.mark.more
def test_without_two_ratings_of_one_statement_nothing_is_said_of_them(browser: Browser, course_file: Path) -> None:
    with opened(browser, course_file) as file:
        expect(file.read_record().locator(SECTION)).to_have_count(0)


def test_the_frame_is_as_tall_as_what_it_shows(browser: Browser, specimen_file: Path) -> None:
    with opened(browser, specimen_file) as file:
        box = file.activity("specimen/trust-lost-or-won").locator("[data-part=description]")
        box.fill("A long line.\n" * 200)
        box.blur()
        file.expect_on_page("specimen/trust-lost-or-won")
        frame = file.read_record()
        expect(frame.locator(".given")).to_be_visible()
        assert spare_of(file) == 0, "with the record in it"

        file.page.get_by_label("Under which headings:").select_option(value="nmc")
        expect(frame.get_by_role("heading", level=1)).to_have_text("Reflective account")
        file.page.wait_for_function(SPARE + " === 0")
