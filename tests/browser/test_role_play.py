"""A conversation played by two at one screen: nobody sees the other's words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from course import render
from course.loading.library import Library
from course.model import Conversation
from course.render import activity_messages as say
from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.browser.role_play import answer, begin, heading, play_to_the_end, press, way_to
from tests.browser.test_activities import drawn


@pytest.fixture
def page(blank: Page) -> Page:
    return blank


@pytest.fixture
def talk(library: Library) -> Conversation:
    activity = library.unit("specimen").activity("at-the-counter")
    assert isinstance(activity, Conversation)
    return activity


def plain(words: str) -> str:
    """As they are typed: one space between words, and straight quotation marks."""
    return " ".join(words.replace("’", "'").replace("“", '"').replace("”", '"').split())


def test_the_rules_are_those_of_the_printed_sheet_and_stand_first(page: Page, library: Library) -> None:
    activity = drawn(page, library, "at-the-counter")
    press(activity, "Play it with a colleague")
    group = activity.get_by_role("group", name="Play it with a colleague")
    words = plain(group.inner_text())
    for message in map(
        plain, (say.TOUCHES_ON, say.MAY_WATCH_OR_LEAVE, say.RULE_CHOOSE, say.RULE_OWN_STORY, say.RULE_STOP)
    ):
        assert message in words
    assert words.index(say.TOUCHES_ON) < words.index("Choose a part") < words.index("Begin")
    expect(activity.locator("[data-alone]")).to_be_hidden()
    press(activity, "Leave the role play")
    expect(activity.get_by_role("button", name="Play it with a colleague")).to_be_focused()
    expect(activity.locator("[data-alone]")).to_be_visible()


def test_each_sees_their_own_words_alone_and_a_curtain_shows_neither(
    page: Page, library: Library, talk: Conversation
) -> None:
    activity = drawn(page, library, "at-the-counter")
    first, reply = talk.turns[0], talk.turns[0].replies[0]
    begin(activity)

    def seen() -> str:
        return plain(activity.inner_text())

    def expect_curtain() -> None:
        for turn in talk.turns:
            assert plain(turn.spoken) not in seen()
            for each in turn.replies:
                assert plain(each.text) not in seen()
                assert plain(each.inner) not in seen()

    expect_curtain()
    assert violations(page, ".activity") == []
    press(activity, "I play Ruth")
    expect(activity.locator("[data-screen=person]")).to_contain_text("my back and my legs again")
    assert plain(reply.text) not in seen()
    assert violations(page, ".activity") == []
    press(activity, "Turn the screen")
    expect_curtain()
    press(activity, "I play the professional")
    expect(activity.locator("[data-screen=professional]")).to_contain_text("my back and my legs again")
    assert plain(reply.text) not in seen(), "first they say their own"
    press(activity, "I have said it")
    press(activity, "Turn the screen")
    expect(activity.locator(".role-play > .said")).to_contain_text("Pick the reply that is nearest")
    activity.locator(f'[data-choices] input[value="{reply.id}"]').check()
    assert not any(plain(each.inner) in seen() for each in first.replies)
    assert violations(page, ".activity") == []
    press(activity, "Turn the screen")
    expect_curtain()
    press(activity, "I play Ruth")
    assert plain(reply.inner) in seen()


def test_they_look_back_over_the_whole_way_by_principle_and_whoever_watched_is_asked(
    page: Page, library: Library, talk: Conversation
) -> None:
    activity = drawn(page, library, "at-the-counter")
    press(activity, "Play it with a colleague")
    activity.get_by_label("Somebody watches").check()
    expect(activity.get_by_text(say.YOU_WATCH)).to_be_visible()
    press(activity, "Begin")
    play_to_the_end(activity)
    expect(heading(activity, "How it ended")).to_be_focused()
    ending = next(each for each in talk.endings if each.id == "tuesday")
    expect(heading(activity, ending.title)).to_be_visible()
    for part in ending.debrief:
        assert plain(part.text) not in plain(activity.inner_text())
    press(activity, "Look back together")
    for part in ending.debrief:
        assert plain(part.text) in plain(activity.inner_text())
    expect(activity.locator("[data-way-gone] li")).to_have_count(3)
    expect(activity.get_by_text(say.WHAT_TO_LOOK_FOR)).to_be_visible()
    expect(activity.get_by_role("group", name="Time you spent on this with somebody")).to_be_visible()
    assert violations(page, ".activity") == []


def test_they_stop_swap_and_go_back_and_the_way_to_help_is_one_press_on_every_screen(
    page: Page, library: Library
) -> None:
    activity = drawn(page, library, "at-the-counter")
    help_routes = activity.locator(".help > summary")
    begin(activity)
    expect(help_routes).to_be_visible()
    answer(activity, "move-aside")
    press(activity, "Go back one turn")
    expect(heading(activity, "Turn the screen to Ruth")).to_be_focused()
    press(activity, "I play Ruth")
    expect(activity.locator("[data-thought]")).to_be_empty()
    press(activity, "Turn the screen")
    press(activity, "I play the professional")
    press(activity, "Change parts")
    expect(heading(activity, "Turn the screen to the professional")).to_be_focused()
    expect(activity.locator(".role-play > .said")).to_contain_text("You have changed parts.")
    expect(help_routes).to_be_visible()
    press(activity, "Stop")
    expect(heading(activity, "You have stopped")).to_be_focused()
    help_routes.press("Enter")
    expect(activity.locator(".help")).to_contain_text("116 123")
    press(activity, "Go on from here")
    expect(heading(activity, "Turn the screen to Ruth")).to_be_focused()


def test_before_a_turn_about_suicide_the_curtain_says_so(page: Page, library: Library) -> None:
    activity = drawn(page, library, "something-stronger", "options")
    turn = next(
        turn
        for turn in library.unit("options").activity("something-stronger").turns
        if turn.risk  # type: ignore[union-attr]
    )
    press(activity, "Play it with a colleague")
    press(activity, "Begin")
    risk = activity.locator("[data-screen=for-person] [data-risk-ahead]")
    seen: list[bool] = []
    for _ in range(12):
        person = activity.locator("[data-screen=for-person]")
        person.get_by_role("button").press("Enter")
        if activity.locator("[data-last]").is_visible():
            break
        activity.locator("[data-act=for-professional]").press("Enter")
        activity.locator("[data-act=professional]").press("Enter")
        activity.locator("[data-act=replies]").press("Enter")
        # The reply that leads to the turn in question, where one does.
        choice = activity.locator(f'[data-choices] input[data-to="{turn.id}"]')
        (choice if choice.count() else activity.locator("[data-choices] input")).first.check()
        activity.locator("[data-act=answer]").press("Enter")
        seen.append(risk.is_visible())
        if seen[-1]:
            expect(risk).to_contain_text("Before you go on: The next turn is about suicide.")
            break
    assert seen[-1]
    assert not all(seen[:-1])


def test_what_the_professional_says_first_comes_before_the_curtain_and_is_no_line_of_the_persons(
    page: Page, library: Library
) -> None:
    talk = library.unit("understanding").activity("wear-worry-and-wires")
    assert isinstance(talk, Conversation)
    turn = next(turn for turn in talk.turns if turn.cue)
    activity = drawn(page, library, "wear-worry-and-wires", "understanding")
    cue, person = activity.locator("[data-screen=cue]"), activity.locator("[data-screen=person]")
    press(activity, "Play it with a colleague")
    press(activity, "Begin")
    for reply in way_to(talk, turn.id):
        press(activity, "I play Shanice")
        activity.locator("[data-act=for-professional]").press("Enter")
        press(activity, "I play the professional")
        press(activity, "I have said it")
        expect(cue).to_be_hidden()
        activity.locator(f'[data-choices] input[value="{reply}"]').check()
        activity.locator("[data-act=answer]").press("Enter")

    expect(heading(activity, "Before the next turn")).to_be_focused()
    expect(cue).to_contain_text("In the consultation room you say")
    expect(cue.locator("[data-risk-ahead]")).to_be_visible(visible=turn.risk is not None)
    assert plain(turn.spoken) not in plain(activity.inner_text())
    assert violations(page, ".activity") == []
    press(activity, "Change parts")
    expect(cue).to_be_visible()
    cue.get_by_role("button", name="Turn the screen").press("Enter")
    expect(heading(activity, "Turn the screen to Shanice")).to_be_focused()
    press(activity, "I play Shanice")
    expect(person.locator("[data-says]")).not_to_be_empty()
    assert plain(turn.spoken) in plain(person.inner_text())
    expect(person).not_to_contain_text("In the consultation room you say")
    activity.locator("[data-act=for-professional]").press("Enter")
    press(activity, "Stop")
    press(activity, "Go on from here")
    expect(cue).to_be_visible()


def test_drawn_again_meanwhile_it_shows_nobodys_words_and_they_go_on(page: Page, library: Library) -> None:
    activity = drawn(page, library, "at-the-counter")
    begin(activity)
    press(activity, "I play Ruth")
    expect(activity.locator("[data-screen=person]")).to_be_visible()
    page.evaluate(
        """markup => mount(document.querySelector("main > div"), markup,
          { responses: { played: [{ turn: "too-noisy", reply: "move-aside", words: "" }] }, revision: 1, saving: "",
            alarm: "", earlier: {}, send() {}, draw() {} })""",
        render.html(
            library, library.unit("specimen"), library.unit("specimen").activity("at-the-counter"), "interactive"
        ),
    )
    expect(activity.locator("[data-alone]")).to_be_hidden()
    expect(activity.locator("[data-screen]:visible")).to_have_count(1)
    press(activity, "Go on where you stopped")
    expect(heading(activity, "Turn the screen to Ruth")).to_be_focused()
    press(activity, "I play Ruth")
    expect(activity.locator("[data-thought]")).to_contain_text("She noticed.")


def test_it_fits_a_small_phone_and_keeps_its_lines_in_forced_colours(browser: Browser, library: Library) -> None:
    with watched_page(browser, forced_colors="active") as page:
        page.set_viewport_size({"width": 320, "height": 640})
        activity = drawn(page, library, "at-the-counter")
        begin(activity)
        for name in ("I play Ruth", "Turn the screen", "I play the professional", "I have said it"):
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            press(activity, name)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        border = activity.locator(".role-play").evaluate("node => getComputedStyle(node).borderTopWidth")
        assert border == "2px"
