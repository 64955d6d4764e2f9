"""An activity drawn again while somebody is in it: where they were, and what they go on typing."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from playwright.sync_api import Browser, Page, expect

from course import render
from course.loading.library import Library
from course.model.question import Form
from course.widget.script import script, style
from tests.browser.browser import watched_page

NAME = "one-question"
DRAW = """
() => {
  const el = document.querySelector("main").appendChild(document.createElement("div"));
  const nobody = { send() {}, warn: bindIdentifiers };
  globalThis.place = { responses: {}, revision: 0, saving: "", alarm: "", earlier: {}, ...nobody };
  globalThis.live = mount(el, markup, place);
}
"""
TAKE_AWAY = "live.dispose(); document.querySelector('main').replaceChildren()"


@pytest.fixture
def drawn(blank: Page, library: Library) -> Page:
    return draw(blank, library)


def draw(page: Page, library: Library) -> Page:
    """A page with one activity in it."""
    unit = library.unit("specimen")
    markup = render.html(library, unit, unit.activity(NAME), "interactive")
    page.set_content("<main></main>")
    page.add_style_tag(content=style())
    page.add_script_tag(content=script().replace("export default", "globalThis.front ="))
    page.evaluate(f"globalThis.markup = {json.dumps(markup)}; ({DRAW})()")
    return page


def test_what_is_typed_while_there_is_no_box_is_in_the_next_one(drawn: Page) -> None:
    box = drawn.locator("[data-part=when]")
    box.press_sequentially("Some words and the end")
    for _ in "the end":
        drawn.keyboard.press("ArrowLeft")
    drawn.keyboard.type("then ")
    drawn.evaluate(TAKE_AWAY)
    drawn.keyboard.type("sone")
    for key in ("Backspace", "Backspace", "m", "e", "Enter"):
        drawn.keyboard.press(key)
    drawn.keyboard.type("more ")
    drawn.keyboard.press("Control+a")
    drawn.evaluate(DRAW)
    expect(box).to_be_focused()
    expect(box).to_have_value("Some words and then some\nmore the end")
    drawn.keyboard.type("before ")
    expect(box).to_have_value("Some words and then some\nmore before the end")


def test_the_caret_stays_where_keys_moved_it_however_often_it_is_drawn_again(drawn: Page) -> None:
    again = "live.dispose(true); live = mount(document.querySelector('main div'), markup, place)"
    box = drawn.locator("[data-part=when]")
    box.fill("Some words")
    for _ in "words":
        drawn.keyboard.press("ArrowLeft")
    for _ in "twice":
        drawn.evaluate(again)
        expect(box).to_be_focused()
        assert box.evaluate("box => box.selectionStart") == len("Some ")
    drawn.keyboard.type("more ")
    expect(box).to_have_value("Some more words")


def test_what_is_pasted_right_after_it_is_drawn_again_is_in_the_box(drawn: Page) -> None:
    box = drawn.locator("[data-part=when]")
    box.fill("Some words")
    again = "live.dispose(true); mount(document.querySelector('main div'), markup, place);"
    drawn.evaluate(f"{again} document.execCommand('insertText', false, ', pasted')")
    expect(box).to_have_value("Some words, pasted")


def test_there_is_behaviour_for_every_form_of_item(drawn: Page) -> None:
    assert set(drawn.evaluate("Object.keys(ITEMS)")) == set(get_args(Form)), "quiz.js has other forms than the model"


def test_keys_are_left_alone_where_no_box_was_taken_away(drawn: Page) -> None:
    heard = "globalThis.heard = []; addEventListener('keydown', (e) => e.defaultPrevented || heard.push(e.key))"
    drawn.evaluate(heard)
    drawn.locator("[data-part=when]").press_sequentially("a")
    drawn.evaluate("document.activeElement.blur()")
    drawn.keyboard.type("b")
    drawn.get_by_role("button", name="Start again").focus()
    drawn.evaluate(TAKE_AWAY)
    drawn.keyboard.type("c")
    assert drawn.evaluate("heard") == ["a", "b", "c"]


def test_a_browser_that_opens_a_tab_again_fills_nothing_in(drawn: Page) -> None:
    for control in drawn.locator("input, textarea, select").all():
        assert control.get_attribute("autocomplete") == "off"


def test_words_that_others_replaced_are_offered_at_the_foot(drawn: Page) -> None:
    """The tab is not asked: a page without an address has no storage."""
    drawn.evaluate(
        """() => {
          live.offered = [["when", "Old words"], ["odd", ["an-id"]]];
          globalThis.redrawn = 0;
          bindOffer(document.querySelector("[data-kind]"), live, () => redrawn++);
        }"""
    )
    offer = drawn.locator(".offer")
    expect(offer).to_contain_text("“Old words” and something that you ticked, chose or emptied")
    expect(offer).not_to_contain_text("an-id")
    offer.get_by_role("button", name="Use these instead").click()
    assert drawn.evaluate("[live.get('when'), redrawn]") == ["Old words", 1]
    offer.get_by_role("button", name="Let them go").click()
    expect(offer).to_have_count(0)
    expect(drawn.get_by_role("button", name="Start again")).to_be_focused()


def test_offered_words_can_stand_after_those_that_are_saved(drawn: Page) -> None:
    drawn.locator("[data-part=when]").fill("Saved words")
    offer = """(parts) => {
      document.querySelector(".offer")?.remove();
      live.offered = parts;
      bindOffer(document.querySelector("[data-kind]"), live, () => {});
    }"""
    both = drawn.get_by_role("button", name="Keep both, one after the other")
    drawn.evaluate(offer, [["when", "Old words"], ["odd", ["an-id"]]])
    expect(both).to_have_count(0)  # a choice cannot stand after another
    drawn.evaluate(offer, [["when", "Old words"]])
    both.click()
    assert drawn.evaluate("live.get('when')").split() == ["Saved", "words", "Old", "words"]


@pytest.mark.parametrize("moment", ["before it is drawn", "after"])
def test_letters_for_a_box_go_there_though_the_focus_went_elsewhere(drawn: Page, moment: str) -> None:
    drawn.evaluate("document.body.append(Object.assign(document.createElement('input'), { id: 'elsewhere' }))")
    box = drawn.locator("[data-part=when]")
    box.press_sequentially("one")
    drawn.evaluate(TAKE_AWAY)
    drawn.keyboard.type(" two")
    move = "document.querySelector('#elsewhere').focus()"
    steps = [move, f"({DRAW})()"] if moment == "before it is drawn" else [f"({DRAW})()", move]
    drawn.evaluate(f"() => {{ {'; '.join(steps)} }}")
    expect(box).to_have_value("one two")
    expect(drawn.locator("#elsewhere")).to_be_focused()
    drawn.keyboard.type("three")
    expect(drawn.locator("#elsewhere")).to_have_value("three")


NAMED = "Tosh from bay 2 and Mrs Pritchard laughed, and then Kwame Mensah came."


def test_the_click_that_leaves_a_box_lands_where_it_was_aimed_though_a_warning_comes(drawn: Page) -> None:
    warning, again = drawn.locator(".identifying").first, drawn.get_by_role("button", name="Start again")
    drawn.locator("[data-personal]").first.fill(NAMED)
    place = again.bounding_box()
    assert place
    drawn.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    drawn.mouse.down()
    assert again.bounding_box() == place, "nothing moves under a button that is held down"
    drawn.mouse.up()
    expect(warning).to_contain_text("“Mrs Pritchard”")
    expect(drawn.locator("footer .sure")).to_be_visible()
    moved = again.bounding_box()
    assert moved
    assert moved["y"] > place["y"] + 40, "the warning takes room, so this test would see a click that is lost"


def test_a_tap_lands_where_it_was_aimed_though_a_warning_comes(browser: Browser, library: Library) -> None:
    with watched_page(browser, has_touch=True) as page:
        draw(page, library)
        page.locator("[data-personal]").first.fill(NAMED)
        page.get_by_role("button", name="Start again").tap()
        expect(page.locator(".identifying").first).to_contain_text("“Mrs Pritchard”")
        expect(page.locator("footer .sure")).to_be_visible()


def test_the_keyboard_meets_the_warning_at_once_and_behind_its_box(drawn: Page) -> None:
    box = drawn.locator("[data-personal]").first
    box.fill(NAMED)
    drawn.keyboard.press("Tab")
    warning = box.locator("xpath=following-sibling::*[1]")
    expect(warning).to_contain_text("“Mrs Pritchard”")
    expect(warning).to_have_role("status")


def test_an_activity_is_not_drawn_again_under_a_button_that_is_held_down(blank: Page, library: Library) -> None:
    unit = library.unit("specimen")
    markup = render.html(library, unit, unit.activity(NAME), "interactive")
    blank.set_content("<main></main>")
    blank.add_script_tag(content=script().replace("export default", "globalThis.front ="))
    blank.evaluate(
        """(markup) => {
          const place = { responses: {}, revision: 0, keeps: true, owner: "sam", saving: "", alarm: "", earlier: {} };
          const state = { markup, place };
          const model = { get: (name) => state[name], on: (_, receive) => (globalThis.receive = receive), off() {}, send() {} };
          front.render({ model, el: document.querySelector("main") });
          globalThis.change = () => {
            state.place = { ...place, responses: { when: "From elsewhere" }, revision: 1 };
            receive({ type: "redraw", by: "elsewhere" });
          };
        }""",
        markup,
    )
    blank.get_by_role("button", name="Start again").hover()
    blank.mouse.down()
    blank.evaluate("change(); addEventListener('click', ({ target }) => (globalThis.clicked = target.textContent))")
    blank.mouse.up()
    expect(blank.locator("[data-part=when]")).to_have_value("From elsewhere")
    assert blank.evaluate("globalThis.clicked") == "Start again"


def test_an_earlier_number_that_was_changed_or_cleared_is_shown_so_and_nothing_else_is_drawn_again(
    blank: Page, library: Library
) -> None:
    unit = library.unit("specimen")
    markup = render.html(library, unit, unit.activity("how-sure-after"), "interactive")
    blank.set_content("<main></main>")
    blank.add_script_tag(content=script().replace("export default", "globalThis.front ="))
    blank.evaluate(
        """(markup) => {
          const place = { responses: {}, revision: 0, keeps: true, owner: "sam", saving: "", alarm: "" };
          const state = { markup, place: { ...place, earlier: { "show-belief": 4 } } };
          const model = { get: (name) => state[name], on: (_, receive) => (globalThis.receive = receive), off() {}, send() {} };
          front.render({ model, el: document.querySelector("main") });
          globalThis.change = (earlier) => {
            state.place = { ...place, earlier };
            receive({ type: "redraw", by: "" });
          };
        }""",
        markup,
    )
    line, control = blank.locator("[data-earlier=show-belief]"), blank.locator("input").first
    expect(line).to_have_text("Before, you said 4.")
    control.focus()
    blank.evaluate("change({ 'show-belief': 7 })")
    expect(line).to_have_text("Before, you said 7.")
    blank.evaluate("change({})")
    expect(line).to_be_hidden()
    expect(control).to_be_focused()
