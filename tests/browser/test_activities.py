"""Single activities of the specimen in a page where nothing is kept: what they say, show and move."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from course import render
from course.loading.library import Library
from course.model.conversation import Conversation
from course.model.quiz import Ordering, Quiz, SingleBestAnswer
from course.widget.script import script, style

DRAW = """(markup) => {
  const el = document.querySelector("main").appendChild(document.createElement("div"));
  mount(el, markup, { responses: {}, revision: 0, saving: "", alarm: "", earlier: {}, send() {}, draw() {} });
}"""


def drawn(page: Page, library: Library, name: str, of: str = "specimen") -> Locator:
    unit = library.unit(of)
    page.set_content("<!doctype html><main></main>")
    page.add_style_tag(content=style())
    page.add_script_tag(content=script().replace("export default", "globalThis.front ="))
    page.evaluate(DRAW, render.html(library, unit, unit.activity(name), "interactive"))
    return page.locator("section.activity")


@pytest.fixture
def page(blank: Page) -> Page:
    return blank


@pytest.fixture
def quiz(library: Library) -> Quiz:
    found = library.unit("specimen").activity("one-of-each")
    assert isinstance(found, Quiz)
    return found


def test_the_head_says_whether_an_activity_is_not_begun_begun_or_done(page: Page, library: Library, quiz: Quiz) -> None:
    activity = drawn(page, library, quiz.id)
    state = activity.locator("header .state")
    expect(state).to_have_text("○ Not begun")
    activity.locator("input[type=radio]").first.check()
    expect(state).to_have_text("◐ Begun")
    assert json.loads(activity.get_attribute("data-completion") or "[]"), "or this tells of nothing"


def test_a_right_answer_shows_its_own_reason_and_no_more(page: Page, library: Library, quiz: Quiz) -> None:
    asked = next(item for item in quiz.items if isinstance(item, SingleBestAnswer))
    key = next(option.id for option in asked.options if option.correct)
    item = drawn(page, library, quiz.id).locator(f'[data-item="{asked.id}"]')
    item.locator(f'[data-option="{key}"] input').check()
    item.get_by_role("button", name="Check my answer").click()
    expect(item.get_by_role("status")).to_contain_text("That is right")
    expect(item.locator(".feedback:visible")).to_have_count(1)
    item.get_by_role("button", name="Explain every option").click()
    expect(item.locator(".feedback:visible")).to_have_count(len(asked.options))


def test_a_step_is_moved_again_by_a_mouse_that_stays_where_it_is(page: Page, library: Library, quiz: Quiz) -> None:
    asked = next(item for item in quiz.items if isinstance(item, Ordering))
    page.set_viewport_size({"width": 600, "height": 500})
    item = drawn(page, library, quiz.id).locator(f'[data-item="{asked.id}"]')
    step = item.locator("[data-option]").first
    name = step.get_attribute("data-option")
    step = item.locator(f'[data-option="{name}"]')
    down = step.get_by_role("button", name="down")
    down.scroll_into_view_if_needed()
    box = down.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for place in ("2", "3"):
        page.mouse.down()
        page.mouse.up()
        expect(step.locator(".place")).to_have_text(place)


def test_an_order_that_is_not_right_yet_tells_which_steps_follow_each_other(
    page: Page, library: Library, quiz: Quiz
) -> None:
    asked = next(item for item in quiz.items if isinstance(item, Ordering))
    item = drawn(page, library, quiz.id).locator(f'[data-item="{asked.id}"]')
    key = (item.locator(".steps").get_attribute("data-key") or "").split()
    # The last step first, all others in their order: none is in its place, and each but the second follows rightly.
    item.locator(".steps").evaluate(
        """(list, order) => { for (const id of order) list.append(list.querySelector(`[data-option="${id}"]`));
          list.dispatchEvent(new Event("change", { bubbles: true })) }""",
        [key[-1], *key[:-1]],
    )
    item.get_by_role("button", name="Check my answer").click()
    verdicts = item.locator(".verdict")
    expect(verdicts.nth(1)).to_have_text("✗ Not in its place yet.")
    expect(verdicts.nth(2)).to_have_text("✗ Not in its place yet, but right behind step 2 as it stands.")


def test_clearing_is_not_the_loud_button(page: Page, library: Library, quiz: Quiz) -> None:
    activity = drawn(page, library, quiz.id)
    activity.locator("[data-again]").click()
    background = "button => getComputedStyle(button).backgroundColor"
    clear, keep = (activity.get_by_role("button", name=name) for name in ("Clear them", "Keep them"))
    assert clear.evaluate(background) == "rgba(0, 0, 0, 0)"
    assert keep.evaluate(background) != "rgba(0, 0, 0, 0)"


def test_a_conversation_tells_how_many_turns_are_left_and_looks_back_over_all(page: Page, library: Library) -> None:
    unit = library.unit("specimen")
    conversation = next(activity for activity in unit.activities if isinstance(activity, Conversation))
    activity = drawn(page, library, conversation.id)
    left = activity.locator(".walked + .guidance")
    expect(left).to_contain_text("Turns left: ")
    turns = {turn.id: turn for turn in conversation.turns}
    place, seen = conversation.turns[0].id, set()
    while place in turns:
        seen.add(place)
        shown = activity.locator(f'[data-turn="{place}"]')
        shown.locator("textarea").fill("What I would say")
        shown.get_by_role("button", name="Show the replies").click()
        reply = next(reply for reply in turns[place].replies if reply.to not in seen)
        shown.locator(f'input[value="{reply.id}"]').check()
        shown.get_by_role("button", name="Say this").click()
        place = reply.to
    expect(activity.locator(".ending:visible")).to_have_count(1)
    expect(left).to_contain_text("Each reply on your way stands above")
    expect(activity.locator(".walked .inner").first).to_be_visible()


def test_no_two_groups_on_a_page_have_one_name(page: Page, library: Library) -> None:
    """As two stories may stand on one page, and what is asked in both may be the same."""
    unit = library.unit("specimen")
    names: list[str] = []
    for activity in unit.activities:
        if not activity.is_called or activity.kind == "quiz":
            continue
        markup = render.html(library, unit, activity, "interactive").replace(" hidden", "")
        page.set_content(f"<main>{markup}</main>")
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        names += page.locator("fieldset").evaluate_all(
            """groups => groups.map(group => group.getAttribute("aria-labelledby")?.split(" ")
              .map(id => document.getElementById(id)?.textContent ?? "").join(" ") ?? group.querySelector("legend").textContent)"""
        )
    assert names
    assert "" not in names
    assert len(set(names)) == len(names)


ROWS = (
    """numbers => Object.values(Object.groupBy(numbers.children, (each) => each.offsetTop)).map((row) => row.length)"""
)


@pytest.mark.parametrize(("width", "rows"), [(320, [6, 5]), (390, [6, 5]), (1280, [11])])
def test_a_scale_stands_in_one_line_or_breaks_in_the_middle(
    page: Page, library: Library, width: int, rows: list[int]
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    numbers = drawn(page, library, "confidence-before", of="welcome").locator(".numbers").first
    assert numbers.evaluate(ROWS) == rows
    assert numbers.evaluate("numbers => numbers.scrollWidth <= numbers.clientWidth")
    assert min(numbers.evaluate("numbers => [...numbers.children].map((each) => each.offsetWidth)")) >= 24
