"""The bar and Contents over a lesson's markup alone, as the one file has them: no JupyterLab, no kernel."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from course.widget.script import BROWSER, join
from tests.browser.axe import violations
from tests.browser.browser import stop_clock, watched_page
from tests.browser.test_access import SPACING

ADDRESS = "http://127.0.0.1:9/"
BAR = join(BROWSER / "bar.js")
STYLE = "".join((BROWSER / name).read_text(encoding="utf-8") for name in ("palette.css", "marks.css", "bar.css"))
COLOURS = """
:root { --jp-layout-color1: #fff; --jp-layout-color2: #eee; --jp-ui-font-color1: #222; --jp-border-color1: #bbb }
* { box-sizing: border-box } body { margin: 0; font: 16px sans-serif } .body { min-height: 500px }
#scroller { height: 70vh; overflow: auto }
"""
WAYS = "ten-minutes whole-unit more-practice"


def part(name: str, title: str, ways: str = "whole-unit", body: str = "") -> str:
    return (
        f'<div data-place="{name}" data-ways="{ways}"><h2>{title}</h2><div class="body">{body or "Words."}</div></div>'
    )


PARTS = (
    part("good-news", "Good news, Amina", "ten-minutes whole-unit"),
    part("how-to", "How to do it"),
    part("heard", "What was heard?", "ten-minutes whole-unit"),
)
PROGRESS = {
    "good-news": {"minutes": 4, "state": "done", "counts": True},
    "how-to": {"minutes": 3, "state": "", "counts": False},
    "heard": {"minutes": 1, "state": "", "counts": True},
}


def markup(parts: Sequence[str] = PARTS, title: str = "Trust") -> str:
    """A lesson as templates and cells make it."""
    panel = f"""<section data-kind="progress" data-principle="1" data-parts='{json.dumps(PROGRESS)}'>
      <span data-words="unit">1 of 3 activities done.</span> <span data-words="left">About 9 minutes left.</span>
      <ul><li data-file="02-context" data-unit="context" data-principle="2"><span data-words="context">not begun.</span></li></ul></section>"""
    return f"""<header id="top"></header><main id="scroller"><div id="lesson">
      <div data-place="front"><h1>{title}</h1></div>
      <div data-place="opening" data-ways="{WAYS}"><ul><li><a href="#good-news">the short way</a> · about 12 minutes</li>
        <li><a href="#good-news">the whole unit</a> · about 40 minutes</li>
        <li><a href="#extra">more practice</a> · about 8 minutes</li></ul></div>
      <div data-place="progress">{panel}</div>
      {"".join(parts)}
      <div data-place="more"><h2>More practice: about 8 minutes</h2></div>
      {part("extra", "A second story", "more-practice")}
      <div data-place="contents"><h2>Contents</h2><ul><li>01 <strong>{title}</strong> (you are here)</li>
        <li>02 <a href="/files/02-context.ipynb?_xsrf=2%7C79">Understand context</a></li><li>03 <a href="03-gone.ipynb">Not here</a></li></ul>
        <p><a href="00-first.ipynb">Previous: First</a> · <a href="/files/02-context.ipynb?_xsrf=2%7C79">Next: Understand context</a></p>
        <p><a href="/files/about-this-course.ipynb?_xsrf=2%7C79">About this course</a>: privacy</p></div>
      <div data-place="sources"><details><summary><h2>Sources</h2></summary><div class="body">Here.</div></details></div>
      <div data-place="answers"><h2>Your answers</h2><div class="body">Yours.
        <button data-read onclick="this.textContent = 'Opened'">Read what you wrote</button></div></div>
    </div></main>"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with watched_page(browser) as found:
        found.route(f"{ADDRESS}**", lambda route: route.fulfill(content_type="text/html", body="<!doctype html>"))
        yield found


def show(page: Page, lesson: str = "", title: str = "Trust", fragment: str = "") -> Locator:
    """A lesson with its bar; the bar."""
    page.goto(ADDRESS)
    page.evaluate(
        "([html, style]) => { document.title = 'A lesson'; document.documentElement.lang = 'en'; document.body.innerHTML = html;"
        " document.head.append(Object.assign(document.createElement('style'), { textContent: style })) }",
        [lesson or markup(), STYLE + COLOURS],
    )
    page.add_script_tag(content=BAR)
    page.evaluate(
        """([title, fragment]) => {
          globalThis.told = [];
          globalThis.live = createBar(document.querySelector("#lesson"), document.querySelector("#scroller"), {
            title, principle: "1", isThere: (href) => !href.includes("gone"), tell: (part) => told.push(part),
            extras: () => [Object.assign(document.createElement("button"), { textContent: "Show JupyterLab" })],
          });
          document.querySelector("#top").append(live.bar);
          live.arrive(fragment && `#${fragment}`);
        }""",
        [title, fragment],
    )
    return page.locator(".wm-bar-inner")


def contents(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Contents")


def open_contents(page: Page) -> Locator:
    page.get_by_role("button", name="Contents", exact=True).click()
    return contents(page)


def test_contents_names_parts_ways_units_and_what_is_done(page: Page) -> None:
    show(page)
    nav = open_contents(page)
    expect(nav.get_by_role("heading")).to_have_text(
        [
            "Contents",
            "Ways through this unit",
            "In this unit",
            "More practice",
            "At the end of this unit",
            "Units of the course",
            "About the course, and this screen",
        ]
    )
    expect(nav.get_by_role("listitem")).to_have_text(
        [
            "the short way · about 12 minutes",
            "the whole unit · about 40 minutes",
            "more practice · about 8 minutes",
            "Good news, Amina · ✓ Done · about 4 min",
            "How to do it · about 3 min",
            "What was heard?",
            "A second story",
            "Sources",
            "Your answers",
            "1 Trust · 1 of 3 activities done.",
            "2 Understand context · not begun.",
            "Not here · not in this folder",
            "My record: read what you wrote",
            "About this course",
            "Show JupyterLab",
        ]
    )
    expect(nav).to_contain_text("About 9 minutes left.")
    expect(nav.get_by_role("img")).to_have_count(2)
    expect(nav.get_by_role("img", name="Principle 2")).to_be_visible()
    expect(nav.get_by_role("link", name="Trust")).to_have_attribute("aria-current", "page")
    expect(nav.get_by_role("link", name="Not here")).to_have_count(0)


def test_my_record_opens_from_contents(page: Page) -> None:
    show(page)
    open_contents(page).get_by_role("link", name="My record").press("Enter")
    expect(contents(page)).to_be_hidden()
    expect(page.get_by_role("button", name="Opened")).to_be_in_viewport()


def test_the_bar_has_the_mark_of_the_principle(page: Page) -> None:
    show(page)
    expect(page.locator(".wm-where").get_by_role("img", name="Principle 1")).to_have_text("1")


def test_a_unit_without_a_principle_has_a_quiet_mark_that_says_nothing(page: Page) -> None:
    show(page, markup().replace(' data-principle="2"', ""))
    line = open_contents(page).get_by_role("listitem").filter(has_text="Understand context")
    mark = line.locator(".wm-mark")
    expect(mark).to_have_text("")
    expect(mark).to_have_attribute("aria-hidden", "true")
    expect(line.get_by_role("img")).to_have_count(0)
    expect(contents(page).get_by_role("listitem").filter(has_text="Not here").locator(".wm-mark")).to_have_count(1)
    box, other = mark.bounding_box(), contents(page).get_by_role("img", name="Principle 1").bounding_box()
    assert box
    assert other
    assert (box["width"], box["x"]) == (other["width"], other["x"]), "the titles stand below each other"


def tell_of_progress(page: Page) -> None:
    """What the panel does once it lives, and at each save."""
    page.locator("section[data-kind=progress]").dispatch_event("wm-progress", {"bubbles": True})


def test_the_end_of_the_unit_tells_what_was_done_what_is_left_and_where_it_goes_on(page: Page) -> None:
    show(page)
    end = page.get_by_role("region", name="How far you are")
    expect(end).to_have_count(0)
    tell_of_progress(page)
    expect(end).to_contain_text("1 of 3 activities done. About 9 minutes left.")
    expect(end.get_by_role("listitem")).to_have_text(["What was heard?"])
    expect(end.get_by_role("link", name="Understand context")).to_be_visible()
    above = "end => end.compareDocumentPosition(document.querySelector('[data-place=more] h2'))"
    assert end.evaluate(above) & 4, "it stands at the end of the unit, before what is more"
    end.get_by_role("link", name="What was heard?").press("Enter")
    expect(page.get_by_role("heading", name="What was heard?")).to_be_focused()
    end.get_by_role("link", name="Read what you wrote").press("Enter")
    expect(page.get_by_role("button", name="Opened")).to_be_visible()

    units = open_contents(page).get_by_role("listitem").filter(has_text="What was heard?")
    expect(units).to_have_count(1)  # among the parts, and not among the units
    page.keyboard.press("Escape")
    link = end.get_by_role("link", name="What was heard?")
    link.focus()
    tell_of_progress(page)
    expect(link).to_be_focused()
    page.locator("section[data-kind=progress]").evaluate(
        "panel => { panel.dataset.parts = JSON.stringify({ heard: { state: 'done', counts: true } }) }"
    )
    tell_of_progress(page)
    expect(end.get_by_role("listitem")).to_have_count(0)


def test_the_next_unit_is_named_once_at_the_end(page: Page) -> None:
    show(page)
    here = page.locator("#lesson")
    expect(here.get_by_role("link", name="Next: Understand context")).to_be_visible()
    tell_of_progress(page)
    expect(page.get_by_role("region", name="How far you are")).to_contain_text("Next: Understand context")
    expect(here.get_by_role("link", name="Next: Understand context")).to_have_count(0)
    expect(here.get_by_role("link", name="Previous: First")).to_have_count(0)  # the list above has it
    expect(here.get_by_role("link", name="About this course")).to_be_visible()


def test_without_more_practice_the_end_stands_before_the_list_of_units(page: Page) -> None:
    show(page, re.sub(r'<div data-place="more".*\n', "", markup()))
    expect(page.locator("[data-place=more]")).to_have_count(0)
    tell_of_progress(page)
    end = page.get_by_role("region", name="How far you are")
    above = "end => end.compareDocumentPosition(document.querySelector('[data-place=contents] h2'))"
    assert end.evaluate(above) & 4


def test_a_long_title_goes_on_in_a_second_line_on_a_telephone_and_the_bar_stays_slim(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    bar = show(page, title="Jointly explore risks, options and expectations")
    name = page.locator(".wm-where strong")
    assert name.evaluate("name => name.scrollHeight <= name.clientHeight + 1 && name.scrollWidth <= name.clientWidth")
    box = bar.bounding_box()
    assert box and box["height"] <= 60


def test_it_opens_and_closes_by_keyboard_and_focus_goes_where_one_went(page: Page) -> None:
    show(page)
    opener = page.get_by_role("button", name="Contents", exact=True)
    opener.focus()
    expect(opener).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    contents(page).get_by_role("link", name="How to do it").focus()
    page.keyboard.press("Escape")
    expect(contents(page)).to_be_hidden()
    expect(opener).to_be_focused()

    page.keyboard.press("Enter")
    contents(page).get_by_role("heading", name="Contents").click()
    expect(opener).not_to_be_focused()
    page.keyboard.press("Escape")
    expect(contents(page)).to_be_hidden()
    expect(opener).to_be_focused()

    page.keyboard.press("Enter")
    contents(page).get_by_role("link", name="How to do it").focus()
    page.keyboard.press("Enter")
    expect(contents(page)).to_be_hidden()
    expect(page.get_by_role("heading", name="How to do it")).to_be_focused()
    expect(page.get_by_role("heading", name="How to do it")).to_be_in_viewport()
    expect(page.locator(".wm-part")).to_have_text("Part 2 of 3")
    opener.press("Enter")
    expect(contents(page).get_by_role("link", name="How to do it")).to_have_attribute("aria-current", "location")
    page.get_by_role("button", name="Close Contents").press("Enter")
    expect(opener).to_be_focused()

    opener.press("Enter")
    contents(page).get_by_role("link", name="Sources").press("Enter")
    expect(page.get_by_text("Here.")).to_be_visible()
    expect(page.locator("summary")).to_be_focused()


def test_next_part_goes_on_from_the_first_to_the_end(page: Page) -> None:
    show(page)
    where, next_part = page.locator(".wm-part"), page.get_by_role("button", name="Next part")
    expect(where).to_have_text("Parts in this unit: 3")
    for words, heading in [
        ("Part 1 of 3", "Good news, Amina"),
        ("Part 2 of 3", "How to do it"),
        ("Part 3 of 3", "What was heard?"),
        ("More practice: 1 of 1", "A second story"),
    ]:
        next_part.click()
        expect(where).to_have_text(words)
        expect(page.get_by_role("heading", name=heading)).to_be_focused()
    while next_part.is_visible():
        next_part.click()
    expect(where).to_have_text("Your answers")
    assert page.evaluate("told") == ["good-news", "how-to", "heard", "extra", "sources", "answers"]


def test_a_way_that_was_chosen_is_what_is_counted(page: Page) -> None:
    show(page)
    page.evaluate("document.querySelector('[data-place=opening] a').setAttribute('aria-current', 'true')")
    next_part = page.get_by_role("button", name="Next part")
    next_part.click()
    expect(page.locator(".wm-part")).to_have_text("Part 1 of 2")
    next_part.click()
    expect(page.locator(".wm-part")).to_have_text("Part 2 of 2")
    expect(page.get_by_role("heading", name="What was heard?")).to_be_focused()
    expect(open_contents(page).get_by_role("link", name="the short way")).to_have_attribute("aria-current", "true")


def test_scrolling_tells_which_part_is_on_the_screen(page: Page) -> None:
    show(page)
    page.evaluate("document.querySelector('[data-place=heard]').scrollIntoView()")
    expect(page.locator(".wm-part")).to_have_text("Part 3 of 3")
    page.evaluate("document.querySelector('#scroller').scrollTop = 0")
    expect(page.locator(".wm-part")).to_have_text("Parts in this unit: 3")


@pytest.mark.parametrize(
    ("fragment", "notice", "place"),
    [
        ("heard", "", "Part 3 of 3"),
        ("resume=heard", "You left off here. Start of the unit", "Part 3 of 3"),
        ("long-gone", "The part that this address names is not in this unit any more.", "Parts in this unit: 3"),
        ("resume=long-gone", "", "Parts in this unit: 3"),
    ],
)
def test_an_address_leads_to_a_part(page: Page, fragment: str, notice: str, place: str) -> None:
    page.clock.install()
    bar = show(page, fragment=fragment)
    page.clock.run_for(11_000)  # so long a part may take to be drawn
    expect(page.locator(".wm-part")).to_have_text(place)
    expect(bar.get_by_role("status")).to_contain_text(notice)
    if not notice:
        expect(bar.get_by_role("status")).to_be_empty()
    if fragment == "resume=heard":
        bar.get_by_role("link", name="Start of the unit").click()
        expect(page.locator(".wm-part")).to_have_text("Parts in this unit: 3")
        expect(page.get_by_role("heading", level=1)).to_be_focused()
        expect(bar.get_by_role("status")).to_be_empty()


def test_a_part_stays_in_its_place_while_what_is_above_it_comes_alive(page: Page) -> None:
    show(page, fragment="heard")
    expect(page.locator(".wm-part")).to_have_text("Part 3 of 3")
    page.evaluate("document.querySelector('#scroller').style.overflowAnchor = 'none'")
    page.evaluate("document.querySelector('[data-place=good-news] .body').style.height = '3000px'")
    page.wait_for_function(
        """() => { const top = (node) => document.querySelector(node).getBoundingClientRect().top;
          return Math.abs(top("[data-place=heard]") - top("#scroller")) < 2 }"""
    )


@pytest.mark.parametrize("is_waking", [True, False])
def test_it_stays_there_however_long_the_lesson_takes_to_come_alive(page: Page, is_waking: bool) -> None:
    stop_clock(page)
    show(page)
    lesson = page.locator("#lesson")
    lesson.evaluate("(lesson, on) => lesson.classList.toggle('wm-waking', on)", is_waking)
    page.evaluate("document.querySelector('#scroller').style.overflowAnchor = 'none'")
    page.evaluate("void live.arrive('#heard')")
    heard = page.get_by_role("heading", name="What was heard?")
    expect(heard).to_be_in_viewport()
    for _ in range(4):  # with breaks in which nothing comes
        page.clock.run_for(60_000 if is_waking else 9_000)
        page.locator("[data-place=good-news] .body").evaluate(
            "body => { body.style.height = `${body.offsetHeight + 700}px` }"
        )
        expect(heard).to_be_in_viewport()
        assert page.evaluate("told") == ["heard"], "what passes by meanwhile is no place where somebody read"
    lesson.evaluate("lesson => lesson.classList.remove('wm-waking')")
    page.clock.run_for(30_000)  # long after that, whatever grows moves nobody
    page.locator("#scroller").evaluate("scroller => { scroller.scrollTop = 0 }")
    page.locator("[data-place=good-news] .body").evaluate("body => { body.style.height = '9000px' }")
    page.clock.run_for(1_000)
    assert page.locator("#scroller").evaluate("scroller => scroller.scrollTop") == 0


def test_what_waits_to_be_saved_is_said_before_what_is_saved(page: Page) -> None:
    many = markup([f'<section data-activity="trust/{name}">{part(name, name)}</section>' for name in ("one", "two")])
    show(page, many)
    tell = """([name, words, isWaiting]) => document.querySelector(`[data-activity="trust/${name}"]`).dispatchEvent(
      new CustomEvent("wm-saving", { bubbles: true, detail: { words, isWaiting } }))"""
    for saying, words in [
        (["one", "Not saved yet.", True], "Not saved yet."),
        (["two", "Saved at 14:02", False], "Not saved yet."),
        (["one", "Saved at 14:03", False], "Saved at 14:03"),
    ]:
        page.evaluate(tell, saying)
        expect(page.locator(".wm-saved")).to_have_text(words)


HARD = {
    "200 parts": markup([part(f"part-{number}", f"Part {number} of a long unit") for number in range(200)]),
    "long titles": markup([part("long", "Donaudampfschifffahrtsgesellschaft" * 9)] * 3, "A very long title " * 20),
    "right to left": markup([part("rtl", "مرحبا بكم في الوحدة"), part("more-rtl", "שלום עולם")], "الوحدة الأولى"),
    "no parts": markup([]),
    "nothing at all": '<header id="top"></header><main id="scroller"><div id="lesson"><h1>Bare</h1></div></main>',
}


@pytest.mark.parametrize("lesson", HARD.values(), ids=HARD)
@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_is_cut_off_whatever_the_unit_holds(page: Page, lesson: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    show(page, lesson, title="A very long title " * 20 if "long" in lesson else "Trust")
    nav = open_contents(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert nav.evaluate("node => node.scrollWidth <= node.clientWidth")
    page.add_style_tag(content=SPACING)
    assert nav.evaluate("node => node.scrollWidth <= node.clientWidth")
    page.wait_for_function("document.querySelector('.wm-bar-inner').getBoundingClientRect().bottom <= innerHeight")
    small = page.locator(".wm-bar-inner :is(button, a):visible").evaluate_all(
        "nodes => nodes.map(node => node.getBoundingClientRect()).filter(box => box.width < 24 || box.height < 24).length"
    )
    assert small == 0


@pytest.mark.parametrize("colours", ["none", "active"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_with_contents_open(browser: Browser, colours: str, width: int) -> None:
    with watched_page(browser, forced_colors=colours, viewport={"width": width, "height": 640}) as page:
        page.route(f"{ADDRESS}**", lambda route: route.fulfill(content_type="text/html", body="<!doctype html>"))
        show(page)
        assert violations(page, ".wm-bar-inner") == []
        open_contents(page)
        assert violations(page, ".wm-bar-inner") == []
