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
        expect(show.get_by_role("heading", name=re.compile(r"Your trainer \(1 of \d\)"))).to_be_visible()
        look_closely(show)


QUESTION = "specimen--one-of-each.priya-not-heard"
KINDS = [
    "__title", "specimen__block--arrive__slide", "specimen--a-minute-more", "specimen--a-minute-more.what-she-says",
    "specimen--label-first", "specimen--label-first__lines", "specimen--how-to-do-it__say", f"{QUESTION}__case", QUESTION,
    f"{QUESTION}__answer", "specimen--at-the-counter.too-noisy", "specimen--if-then", "specimen--if-then__example",
    "specimen--five-to-take-away", "specimen--five-to-take-away__safety", "__where-to-turn",
]  # fmt: skip


def test_axe_finds_nothing_on_slides_of_every_kind(show: Page) -> None:
    for name in KINDS:
        turn_to(show, name)
        assert violations(show) == [], name
        assert show.locator("section.present:not(.stack) > :is(h1, h2)").count() == 1
        size = show.locator(f"[id='{name}'] :is(p, li, figcaption):not(.over, .hint)").first.evaluate(
            "node => parseFloat(getComputedStyle(node).fontSize)"
        )
        assert size >= (28 if name == "__title" else 32)


def test_going_on_never_shows_an_answer_and_reaches_the_end(show: Page) -> None:
    seen = [now(show)]
    for key in ("ArrowRight", "Space", "PageDown", "n") * 10:
        show.keyboard.press(key)
        seen.append(now(show))
    asked = show.evaluate("[...document.querySelectorAll('section.on-request')].map(s => s.id)")
    everything = show.evaluate("[...document.querySelectorAll('.slides section[id]')].map(s => s.id)")
    assert asked == [f"{QUESTION}__answer"]
    assert not set(asked) & set(seen)
    assert list(dict.fromkeys(seen)) == [name for name in everything if name not in asked]


def test_down_shows_the_answer_and_the_question_comes_back_without_it(show: Page) -> None:
    turn_to(show, QUESTION)
    expect(show.locator("section.present > .hint")).to_have_text("Down arrow key: the answer")
    expect(show.locator("section.present > .hint")).to_be_visible()
    show.keyboard.press("ArrowDown")
    assert now(show) == f"{QUESTION}__answer"
    expect(show.locator("section.present section.present")).to_contain_text("shown on request")
    show.keyboard.press("ArrowRight")
    assert now(show) == "specimen--at-the-counter"
    show.keyboard.press("ArrowLeft")
    assert now(show) == QUESTION
    show.wait_for_function("name => location.hash === `#/${name}`", arg=QUESTION)
    show.reload()
    begin(show)
    assert now(show) == QUESTION


def test_the_exchange_opens_with_its_first_line_and_goes_on_line_by_line(show: Page) -> None:
    turn_to(show, "specimen--label-first__lines")
    lines = show.locator("[id='specimen--label-first__lines'] .talk p")
    shown = lambda: sum(lines.nth(at).is_visible() for at in range(5))  # noqa: E731
    for count in range(1, 6):
        assert shown() == count
        show.keyboard.press("ArrowRight")
    assert now(show) == "specimen--how-to-do-it__say"


def test_the_buttons_work_by_keyboard_and_tab_leaves_the_page(show: Page) -> None:
    turn_to(show, QUESTION)
    down = show.get_by_role("button", name="below slide")
    down.focus()
    assert down.evaluate("node => getComputedStyle(node).outlineStyle") == "solid"
    show.keyboard.press("Space")
    assert now(show) == f"{QUESTION}__answer"
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


def test_the_trainers_window_has_the_notes_and_a_clock_for_each_block_and_follows(show: Page) -> None:
    turn_to(show, "__title")
    with show.expect_popup() as opened:
        show.keyboard.press("s")
    window = opened.value
    notes, left = window.locator(".speaker-controls-notes"), window.locator(".speaker-controls-time .pacing")
    expect(notes).to_contain_text("Say so at the start")
    expect(notes).to_contain_text("10 minutes: Arrive and agree")
    small = window.frame_locator("iframe").first
    expect(small.locator("section.present h1")).to_be_visible()
    show.keyboard.press("ArrowRight")
    expect(small.locator("section.present h2")).to_have_text("Arrive and agree")
    expect(notes).to_contain_text("What would help you to think well here today?")
    expect(window.locator(".pacing-title")).to_have_text("Time left in this block")
    window.locator(".speaker-controls-time").click()
    expect(left).to_contain_text(re.compile("00:(10:00|09:5)"))
    turn_to(show, "specimen--a-minute-more.what-she-says")
    expect(notes).to_contain_text("Likely answers")
    expect(left).to_contain_text(re.compile("00:(35:00|34:)"))
    assert show.locator("aside.notes:visible").count() == 0


def test_without_script_it_is_a_long_page_to_read(browser: Browser, path: Path) -> None:
    for width in (1280, 320):
        with watched_page(browser, viewport={"width": width, "height": 800}, java_script_enabled=False) as page:
            page.goto(path.as_uri())
            expect(page.locator("h1")).to_be_visible()
            headings = page.locator("section > h2")
            assert headings.count() > 15
            assert all(headings.nth(at).is_visible() for at in range(headings.count()))
            expect(page.get_by_text("What do you think the nurse says?")).to_be_visible()
            answer = page.locator(f"[id='{QUESTION}__answer']")
            expect(answer.get_by_text("Ask what her back stops her doing.")).to_be_hidden()
            answer.get_by_text("Show this").click()
            expect(answer.get_by_text("Ask what her back stops her doing.")).to_be_visible()
            expect(page.locator("aside.notes").first).to_be_hidden()


def test_a_narrow_window_gets_the_long_page_and_the_links_lead_to_and_fro(browser: Browser, path: Path) -> None:
    with watched_page(browser, viewport={"width": 320, "height": 800}) as page:
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        expect(page.get_by_role("link", name="Show these as slides")).to_be_hidden()
        page.set_viewport_size(SIZE)
        begin(page)
        page.get_by_role("link", name="Read this as one long page").click()
        expect(page.locator("section > h2").last).to_be_visible()
        page.get_by_role("link", name="Show these as slides").click()
        page.wait_for_url(re.compile(r"\?(#|$)"))
        begin(page)


def test_on_paper_every_slide_stands(show: Page, tmp_path: Path) -> None:
    turn_to(show, QUESTION)
    show.emulate_media(media="print")
    headings = show.locator("section > h2")
    assert all(headings.nth(at).is_visible() for at in range(headings.count()))
    expect(show.locator(".controls")).to_be_hidden()
