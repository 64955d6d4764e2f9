"""The identifier check under a learner's own words, in a real lesson."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.lesson import Lesson


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
