"""The end of a unit in the one file: what is done and left there, by the page's own half of progress."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.one_file import OneFile
from tests.browser.test_pages_answers import reflection, write


def test_it_names_what_is_left_once_something_is_begun(one_file: OneFile) -> None:
    end = one_file.page.get_by_role("region", name="How far you are")
    expect(end.get_by_role("listitem")).to_have_count(0)
    name = write(one_file)
    one_file.expect_on_page(name)
    left = end.get_by_role("listitem")
    expect(left).not_to_have_count(0)
    story = one_file.page.locator("section.story h2, section.story h3").first.inner_text()
    expect(left.filter(has_text=story)).to_have_count(1)
    assert reflection(one_file) == name
