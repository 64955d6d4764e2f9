"""Every kind of activity but the quiz, from start to end, with the keyboard alone."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from course.loading.library import Library
from tests.browser.keys import UNIT, begin, tab_to
from tests.browser.lesson import Lesson
from tests.browser.server import Lab


@pytest.fixture(autouse=True)
def _hands(specimen: Lesson) -> None:
    """No mouse: what was left open by another test keeps no focus."""
    specimen.page.evaluate("document.activeElement?.blur()")


def test_story(specimen: Lesson) -> None:
    page, story = specimen.page, begin(specimen, "a-minute-more")
    tab_to(page, story.get_by_role("button", name="Leave it out"))
    page.keyboard.press("Space")
    tab_to(page, story.get_by_role("button", name="Read it scene by scene"))
    page.keyboard.press("Enter")
    box = story.locator("[data-part=what-matters-to-derek]")
    tab_to(page, box)
    page.keyboard.type("He is worn out; x b dd a.")
    tab_to(page, story.locator("[data-scene=the-cuff] [data-go]"))
    page.keyboard.press("Enter")
    expect(story.locator("[data-scene=the-pause] h3")).to_be_focused()
    tab_to(page, story.locator("[data-scene=the-pause] input").first)
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    tab_to(page, story.locator("[data-scene=the-pause] [data-go]"))
    page.keyboard.press("Space")
    expect(story.locator("[data-scene=the-first-thing]")).to_be_visible()
    expect(story.locator("[data-scene=the-pause] .feedback:visible")).to_have_count(1)
    tab_to(page, story.locator("[data-part=who-chose]"))
    page.keyboard.type("Derek chose.")
    tab_to(page, story.locator("[data-scene=the-first-thing] [data-go]"))
    page.keyboard.press("Enter")
    expect(story.locator(".said:visible").last).to_contain_text("end of the story")
    specimen.expect_saved(f"{UNIT}/a-minute-more")


def test_exchange(specimen: Lesson) -> None:
    page, exchange = specimen.page, begin(specimen, "label-first")
    tab_to(page, exchange.locator("input").first)
    page.keyboard.press("Space")
    tab_to(page, exchange.locator("[data-part=why]"))
    page.keyboard.type("The label came before her back.")
    button = exchange.get_by_role("button", name="See our reading")
    tab_to(page, button)
    page.keyboard.press("Enter")
    expect(button).to_be_focused()
    expect(exchange.locator(".better")).to_be_visible()
    expect(exchange.locator(".feedback:visible").first).to_contain_text("You marked this line")
    specimen.expect_saved(f"{UNIT}/label-first")


def test_conversation_there_back_and_to_an_ending(specimen: Lesson) -> None:
    page, talk = specimen.page, begin(specimen, "at-the-counter")

    def take(turn: str, reply: str) -> None:
        here = talk.locator(f"[data-turn={turn}]")
        tab_to(page, here.locator("textarea"))
        page.keyboard.type("My own words.")
        tab_to(page, here.locator("[data-replies]"))
        page.keyboard.press("Enter")
        expect(here.locator("input").first).to_be_focused()
        page.keyboard.press("Space")
        for _ in range(here.locator("input").count()):
            if here.locator(f"input[value={reply}]").is_checked():
                break
            page.keyboard.press("ArrowDown")
        tab_to(page, here.locator("[data-say]"))
        page.keyboard.press("Enter")

    take("too-noisy", "move-aside")
    expect(talk.locator(".walked li")).to_have_count(1)
    expect(talk.locator(".walked .inner")).to_be_visible()
    expect(talk.locator("[data-turn=quiet-room] .says")).to_be_focused()
    tab_to(page, talk.get_by_role("button", name="Go back one turn"))
    page.keyboard.press("Enter")
    expect(talk.locator("[data-turn=too-noisy] .says")).to_be_focused()
    expect(talk.locator("[data-turn=too-noisy] textarea")).to_have_value("My own words.")
    take("too-noisy", "move-aside")
    take("quiet-room", "ask-evenings")
    take("back-to-choir", "one-step")
    expect(talk.locator("[data-ending=tuesday] h3")).to_be_focused()
    expect(talk.locator("[data-ending=tuesday] dt").first).to_contain_text(re.compile(r"^\d "))
    specimen.expect_saved(f"{UNIT}/at-the-counter")


def test_reflection_example_and_warning(specimen: Lesson) -> None:
    page, reflection = specimen.page, begin(specimen, "a-label-you-read")
    box = reflection.locator("[data-part=what]")
    tab_to(page, box)
    page.keyboard.type("A patient called Sarah Whitlock on Ward 7B.")
    page.keyboard.press("Tab")
    expect(reflection.locator(".identifying").first).to_contain_text("This may name somebody")
    example = reflection.get_by_role("button", name="Show an example beside mine").first
    tab_to(page, example)
    page.keyboard.press("Enter")
    expect(reflection.locator(".example").first).to_be_visible()
    expect(box).to_have_value("A patient called Sarah Whitlock on Ward 7B.")
    specimen.expect_saved(f"{UNIT}/a-label-you-read")


def test_rewrite_counts_words_and_keeps_ticks(specimen: Lesson) -> None:
    page, rewrite = specimen.page, begin(specimen, "note-after-a-visit")
    tab_to(page, rewrite.locator("textarea"))
    page.keyboard.type("Ruth could not come; she rang, and it didn't connect.")
    expect(rewrite.locator(".count")).to_contain_text(re.compile(r"^10 of \d+ words"))
    tab_to(page, rewrite.locator("input").first)
    page.keyboard.press("Space")
    tab_to(page, rewrite.get_by_role("button", name="Show one way to write it"))
    page.keyboard.press("Enter")
    expect(rewrite.locator(".example")).to_be_visible()
    specimen.expect_saved(f"{UNIT}/note-after-a-visit")


def test_map_lists_draws_and_says_the_same(specimen: Lesson) -> None:
    page, around = specimen.page, begin(specimen, "around-derek")
    for place in ("jean", "asha", "surgery", "link-worker", "carers-group"):
        tab_to(page, around.locator(f"[data-part={place}]"))
        page.keyboard.press("ArrowDown")
    tab_to(page, around.locator("[data-own=name]"))
    page.keyboard.type("The bus depot")
    tab_to(page, around.get_by_role("button", name="Add to the list"))
    page.keyboard.press("Enter")
    expect(around.locator(".own-list li")).to_contain_text("The bus depot: works well")
    picture = around.locator("svg")
    expect(picture).to_have_attribute("aria-label", re.compile("Around Derek: .*The bus depot, works well"))
    tab_to(page, around.get_by_role("button", name="Take away The bus depot"))
    page.keyboard.press("Enter")
    expect(around.locator("[data-own=name]")).to_be_focused()
    expect(around.locator(".own-list li")).to_have_count(0)
    specimen.expect_saved(f"{UNIT}/around-derek")


def test_ratings_before_and_after(specimen: Lesson, specimen_lab: Lab) -> None:
    page, before = specimen.page, begin(specimen, "how-sure-before")
    for statement in ("show-belief", "open-well"):
        tab_to(page, before.locator(f"input[data-part={statement}]").first)
        page.keyboard.press("Space")
        for _ in range(3):
            page.keyboard.press("ArrowRight")
    specimen.expect_saved(f"{UNIT}/how-sure-before")
    levels = begin(specimen, "your-team-now")
    tab_to(page, levels.locator("input").first)
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    specimen.expect_saved(f"{UNIT}/your-team-now")
    kept = json.loads((specimen_lab.answers / UNIT / "your-team-now.json").read_text())
    assert kept["responses"] == {"keeping-promises": 2}
    specimen.reload()
    after = specimen.activity(f"{UNIT}/how-sure-after")
    expect(after.locator("[data-earlier=show-belief]")).to_have_text("Before, you said 3.")


def test_plan_and_task(specimen: Lesson, library: Library) -> None:
    page, plan = specimen.page, begin(specimen, "if-then")
    tab_to(page, plan.locator("[data-part=if]"))
    page.keyboard.type("If someone says it is nothing")
    tab_to(page, plan.locator("[data-part=then]"))
    page.keyboard.type("then I ask about a bad day")
    tab_to(page, plan.locator("[data-part=start]"))
    page.keyboard.type("05052026")  # the same day whichever of day and month the browser puts first
    expect(plan.locator("[data-part=start]")).to_have_value("2026-05-05")
    specimen.expect_saved(f"{UNIT}/if-then")
    task = begin(specimen, "one-question")
    tab_to(page, task.locator("[data-part=when]"))
    page.keyboard.type("Tomorrow, first patient")
    tab_to(page, task.locator("[data-part=ticked]"))
    page.keyboard.press("Space")
    specimen.expect_saved(f"{UNIT}/one-question")


def test_start_again_asks_first_clears_one_activity_and_returns_the_focus(specimen: Lesson, specimen_lab: Lab) -> None:
    page, task = specimen.page, begin(specimen, "one-question")
    tab_to(page, task.locator("[data-part=when]"))
    page.keyboard.type("Something")
    specimen.expect_saved(f"{UNIT}/one-question")
    again = task.get_by_role("button", name=re.compile("Start again"))
    tab_to(page, again)
    page.keyboard.press("Enter")
    expect(task.get_by_role("button", name="Clear them")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(again).to_be_focused()
    expect(task.locator("[data-part=when]")).not_to_have_value("")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(task.locator("[data-part=when]")).to_have_value("")
    expect(task.get_by_role("button", name=re.compile("Start again"))).to_be_focused()
    assert not (specimen_lab.answers / UNIT / "one-question.json").exists()


def test_stray_keys_do_no_harm(specimen: Lesson) -> None:
    page = specimen.page
    cells = page.locator(".jp-Cell").count()
    words = page.locator(".jp-Notebook").inner_text()
    expect(page.locator(".jp-InputArea-editor:visible")).to_have_count(0)
    for target in (
        specimen.item(f"{UNIT}/one-of-each", "priya-not-heard").locator("input").first,
        specimen.activity(f"{UNIT}/a-minute-more").locator("[data-way=summary]"),
        specimen.activity(f"{UNIT}/a-minute-more").locator("h3:visible").first,
        page.locator(".jp-Cell").nth(2),
        page.locator(".jp-MarkdownCell").first,
    ):
        target.focus()
        for key in (
            "d",
            "d",
            "x",
            "a",
            "b",
            "m",
            "y",
            "z",
            "c",
            "v",
            "Shift+M",
            "0",
            "0",
            "i",
            "i",
            "Escape",
            "Delete",
        ):
            page.keyboard.press(key)
    page.locator(".jp-MarkdownCell").first.dblclick()
    page.locator(".jp-MarkdownCell").first.focus()
    for key in ("Enter", "b", "Escape", "ArrowDown", "ArrowUp", "Shift+Enter"):
        page.keyboard.press(key)
    expect(page.locator(".jp-Dialog")).to_have_count(0)
    assert page.locator(".jp-Cell").count() == cells
    expect(page.locator(".jp-InputArea-editor:visible")).to_have_count(0)
    specimen.wait_live()
    page.mouse.move(0, 0)  # a heading that the mouse rests on shows a ¶
    assert words.split()[:200] == page.locator(".jp-Notebook").inner_text().split()[:200]
