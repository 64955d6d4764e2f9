"""A conversation of the specimen, played by two from screen to screen."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from course.model import Conversation

NAME = "specimen/at-the-counter"
PATH = ("move-aside", "ask-evenings", "one-step")
MINE = "What I wrote alone."


def press(activity: Locator, name: str) -> None:
    activity.get_by_role("button", name=name, exact=True).press("Enter")


def heading(activity: Locator, words: str) -> Locator:
    return activity.get_by_role("heading", name=words, exact=True)


def begin(activity: Locator) -> None:
    press(activity, "Play it with a colleague")
    expect(heading(activity, "Play it with a colleague")).to_be_focused()
    press(activity, "Begin")


def answer(activity: Locator, reply: str, words: str = "") -> None:
    """From the curtain for the person to the next one."""
    expect(heading(activity, "Turn the screen to Ruth")).to_be_focused()
    press(activity, "I play Ruth")
    expect(heading(activity, "Ruth")).to_be_focused()
    press(activity, "Turn the screen")
    expect(heading(activity, "Turn the screen to the professional")).to_be_focused()
    press(activity, "I play the professional")
    expect(heading(activity, "The professional")).to_be_focused()
    press(activity, "I have said it")
    activity.locator(f'[data-choices] input[value="{reply}"]').check()
    if words:
        activity.get_by_label("What you said, if you want to keep it").fill(words)
    press(activity, "Turn the screen")


def play_to_the_end(activity: Locator) -> None:
    for reply in PATH:
        answer(activity, reply)
    press(activity, "I play Ruth")
    press(activity, "Show us both how it ended")


def way_to(talk: Conversation, turn: str) -> list[str]:
    """The replies that lead from the first turn to this one."""
    turns = {each.id: each for each in talk.turns}
    ways: list[tuple[str, list[str]]] = [(talk.turns[0].id, [])]
    while ways:
        place, way = ways.pop(0)
        if place == turn:
            return way
        ways += [(reply.to, [*way, reply.id]) for reply in turns[place].replies if reply.to in turns]
    raise AssertionError(turn)
