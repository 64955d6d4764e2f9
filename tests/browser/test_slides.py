"""Slides of one of everything, opened from a folder in a real browser: measured, walked by keyboard, read without script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from course.export import slides
from course.loading.library import Library
from course.model import Trainer
from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.browser.deck import SIZE, begin, look_closely, now, shown, turn_to, written


@pytest.fixture
def path(library: Library, tmp_path: Path) -> Path:
    return written(library, "specimen", tmp_path / "with spaces and é")


@pytest.fixture
def show(browser: Browser, path: Path) -> Iterator[Page]:
    with shown(browser, path) as page:
        yield page


def test_no_slide_overflows_and_axe_finds_nothing_in_the_long_page(show: Page) -> None:
    assert show.evaluate("Reveal.VERSION") == slides.REVEAL
    look_closely(show)


def test_a_trainer_of_many_words_fits_their_slides(browser: Browser, library: Library, tmp_path: Path) -> None:
    name, organisation = " ".join(["Anneliese Wójcik-Okafor"] * 5), ", ".join(["Northtown Training"] * 10)
    many = Trainer(name=name, organisation=organisation, note="Please bring " * 76)
    with shown(browser, written(library, "specimen", tmp_path, many)) as show:
        show.keyboard.press("ArrowRight")
        expect(show.get_by_role("heading", name="Your trainer (1 of 3)")).to_be_visible()
        expect(show.locator("section p").get_by_text(f"{name}, {organisation}")).to_be_visible()
        look_closely(show)


KINDS = [
    "__title", "before-you-start", "help-for-you__help.uk", "how-sure-before", "a-minute-more", "a-minute-more.the-cuff",
    "a-minute-more__stop.what-she-says", "a-minute-more__stop.what-she-says__answer", "one-of-each.priya-not-heard",
    "one-of-each.priya-not-heard__answer", "one-of-each.which-principle", "label-first__lines", "at-the-counter.too-noisy",
    "risk-in-people__people", "around-derek__places", "your-team-now.keeping-promises", "if-then__fields", "__sources",
]  # fmt: skip


def test_axe_finds_nothing_on_slides_of_every_kind(show: Page) -> None:
    for name in KINDS:
        turn_to(show, name)
        assert violations(show) == [], name
        assert show.locator("section.present:not(.stack) > :is(h1, h2)").count() == 1
        size = show.locator(f"[id='{name}'] :is(p, li, figcaption):not(.over, .hint)").first.evaluate(
            "node => parseFloat(getComputedStyle(node).fontSize)"
        )
        assert size >= (24 if name in ("__title", "__sources") else 28)


def test_going_on_never_shows_an_answer_and_reaches_the_end(show: Page) -> None:
    seen = [now(show)]
    for key in ("ArrowRight", "Space", "PageDown", "n") * 40:
        show.keyboard.press(key)
        seen.append(now(show))
    asked = show.evaluate("[...document.querySelectorAll('.on-request')].map(s => s.id)")
    everything = show.evaluate("[...document.querySelectorAll('.slides section[id]')].map(s => s.id)")
    assert len(asked) > 20
    assert not set(asked) & set(seen)
    assert list(dict.fromkeys(seen)) == [name for name in everything if name not in asked]


def test_down_shows_the_answer_and_the_question_comes_back_without_it(show: Page) -> None:
    turn_to(show, "one-of-each.priya-not-heard")
    expect(show.locator("section.present > .hint")).to_have_text("Down arrow key: the answer")
    expect(show.locator("section.present > .hint")).to_be_visible()
    show.keyboard.press("ArrowDown")
    assert now(show) == "one-of-each.priya-not-heard__answer"
    expect(show.locator("section.present section.present")).to_contain_text("shown on request")
    show.keyboard.press("ArrowRight")
    assert now(show) == "one-of-each.pain-and-mood__situation"
    show.keyboard.press("ArrowLeft")
    assert now(show) == "one-of-each.priya-not-heard"
    show.wait_for_function("location.hash === '#/one-of-each.priya-not-heard'")
    show.reload()
    begin(show)
    assert now(show) == "one-of-each.priya-not-heard"


def test_the_exchange_comes_line_by_line_and_replies_lead_on(show: Page) -> None:
    turn_to(show, "label-first__lines")
    lines = show.locator("[id='label-first__lines'] .talk p")
    shown = lambda: sum(lines.nth(at).is_visible() for at in range(5))  # noqa: E731
    for count in range(6):
        assert shown() == count
        if count < 5:
            show.keyboard.press("ArrowRight")
    show.keyboard.press("ArrowRight")
    assert now(show) == "label-first__prompt"
    turn_to(show, "at-the-counter.too-noisy")
    link = show.get_by_role("link", name="Go to turn 3")
    link.focus()
    show.keyboard.press("Enter")
    show.wait_for_function("Reveal.getCurrentSlide().id === 'at-the-counter.quiet-room'")


def test_the_buttons_work_by_keyboard_and_tab_leaves_the_page(show: Page) -> None:
    turn_to(show, "one-of-each.priya-not-heard")
    down = show.get_by_role("button", name="below slide")
    down.focus()
    assert down.evaluate("node => getComputedStyle(node).outlineStyle") == "solid"
    show.keyboard.press("Space")
    assert now(show) == "one-of-each.priya-not-heard__answer"
    for _ in range(15):
        show.keyboard.press("Tab")
        if show.evaluate("document.activeElement === document.body"):
            break
    else:
        raise AssertionError("Tab does not leave the page")
    assert show.locator("[role=application]").count() == 0


def test_nothing_moves(show: Page) -> None:
    show.emulate_media(reduced_motion="reduce")
    for key in ("ArrowRight", "ArrowRight", "Escape", "Escape"):
        show.keyboard.press(key)
        assert show.evaluate("document.getAnimations().length") == 0


def test_the_trainers_window_has_the_notes_and_follows(show: Page) -> None:
    turn_to(show, "__title")
    with show.expect_popup() as opened:
        show.keyboard.press("s")
    window = opened.value
    notes = window.locator(".speaker-controls-notes")
    expect(notes).to_contain_text("Say so at the start")
    expect(notes).to_contain_text("10 minutes: Arrive and agree")
    small = window.frame_locator("iframe").first
    expect(small.locator("section.present h1")).to_be_visible()
    show.keyboard.press("ArrowRight")
    expect(small.locator("section.present h2")).to_contain_text("Before you start")
    assert show.locator("aside.notes:visible").count() == 0


def test_without_script_it_is_a_long_page_to_read(browser: Browser, path: Path) -> None:
    for width in (1280, 320):
        with watched_page(browser, viewport={"width": width, "height": 800}, java_script_enabled=False) as page:
            page.goto(path.as_uri())
            expect(page.locator("h1")).to_be_visible()
            headings = page.locator("h2")
            assert headings.count() > 60
            assert all(headings.nth(at).is_visible() for at in range(headings.count()))
            expect(page.get_by_text("Here are three of the five principles")).to_be_visible()
            answer = page.locator("[id='one-of-each.priya-not-heard__answer']")
            expect(answer.get_by_text("Priya said what goes wrong for her.")).to_be_hidden()
            answer.get_by_text("Show this").click()
            expect(answer.get_by_text("Priya said what goes wrong for her.")).to_be_visible()
            expect(page.locator("aside.notes").first).to_be_hidden()


def test_a_narrow_window_gets_the_long_page_and_the_links_lead_to_and_fro(browser: Browser, path: Path) -> None:
    with watched_page(browser, viewport={"width": 320, "height": 800}) as page:
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        expect(page.get_by_role("link", name="Show these as slides")).to_be_hidden()
        page.set_viewport_size(SIZE)
        begin(page)
        page.get_by_role("link", name="Read this as one long page").click()
        expect(page.locator("h2").last).to_be_visible()
        page.get_by_role("link", name="Show these as slides").click()
        page.wait_for_url(re.compile(r"\?(#|$)"))
        begin(page)


def test_on_paper_every_slide_stands(show: Page, tmp_path: Path) -> None:
    turn_to(show, "one-of-each.priya-not-heard")
    show.emulate_media(media="print")
    headings = show.locator("h2")
    assert all(headings.nth(at).is_visible() for at in range(headings.count()))
    expect(show.locator(".controls")).to_be_hidden()
