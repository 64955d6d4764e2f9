"""The notices in a browser: from the foot of a unit in the single-document view, and as a page to print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from course.export import output_folder
from course.export.paper import notices
from course.export.paper.document import PrintOptions
from course.export.paper.html import to_html
from course.loading.library import Library
from course.render.front_matter import NOTICES_STEM
from tests.browser.axe import violations
from tests.browser.lesson import Lesson
from tests.browser.server import Lab


@pytest.mark.more
def test_the_foot_of_a_unit_leads_there_and_it_leads_back(lab: Lab, page: Page, library: Library) -> None:
    first = library.lessons[0]
    lesson = Lesson(page).open(lab.url(f"{first.file}.ipynb"))
    page.get_by_role("link", name="About this course").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(NOTICES_STEM))
    expect(page.get_by_role("heading", level=1)).to_contain_text("About this course")
    for notice in library.notices:
        expect(page.get_by_role("heading", level=2, name=notice.title)).to_be_visible()
    expect(page.locator(".wm-reading .jp-MarkdownCell")).to_have_count(
        len(library.notices) + 3
    )  # the front, how it was checked, contents
    expect(page.get_by_role("button", name="Start this lesson")).to_have_count(0)
    assert violations(page, ".wm-reading .jp-RenderedMarkdown") == []
    page.get_by_role("link", name=first.title).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(first.file)))
    lesson.wait_live()


def test_the_page_opens_from_a_file_and_the_form_fits_one_sheet(library: Library, page: Page, tmp_path: Path) -> None:
    html = to_html(library, notices.build(library, PrintOptions()), PrintOptions())
    (path,) = output_folder.put(tmp_path / "with spaces and é", [("about.html", html.encode())])
    page.goto(path.as_uri())
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.set_viewport_size({"width": 1200, "height": 900})

    def sheets(hidden: str) -> int:
        page.add_style_tag(content=f"{hidden} {{ display: none }}")
        return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))

    whole = sheets("nothing")
    assert 4 <= whole <= 10
    assert sheets("body > header, .passage:not(:last-of-type)") == 1
