"""Safety: what must be asked and known, and what a page for somebody in distress must not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript, activities, spot
from course.checks.rules.branches import leads, reached
from course.language.words import strip_markdown
from course.loading.yaml_tree import Place
from course.model import Conversation, Story
from course.model.record import Id

UNSURE = re.compile(
    r"\bnot (been )?(checked|rung|verified|read)\b|\bcould not (check|read|verify)\b|\bnobody has rung\b|\barchived cop"
    r"|\bwe (give|print) no number\b|\bcheck (a|this|the) (route|number)\b|\b(may|might) have changed\b",
    re.I,
)
_SELF = "(himself|herself|myself|yourself|themself|themselves)"
MEANS = re.compile(
    rf"\boverdos\w*|\bstockpil\w*|\b(hang(s|ed|ing)?|drown(s|ed|ing)?) {_SELF}\b|\bligature\w*|\bnoose\w*"
    rf"|\bcut(s|ting)? ({_SELF}|(my|his|her|their) (wrists?|arms?|legs?))\b|\bpoison(ed|ing)\b"
    r"|\bjump(s|ed|ing)? (off|from|in front of)\b|\b(a handful|all) of (the|my|his|her) (tablets|pills)\b"
    r"|\b(took|take|taking|swallow\w*) (too many|all|\d+|a lot of) [a-z ]{0,20}(tablets|pills|paracetamol)\b",
    re.I,
)


def item_about_safety(manuscript: Manuscript) -> Iterator[Finding]:
    """Every unit with items asks in 1 or more what must be known or done to keep people safe."""
    for loaded in manuscript.lessons:
        items = manuscript.items(loaded)
        if items and not any(located.item.about == "safety" for located in items):
            yield Finding(
                spot(loaded, ("activities",)),
                "No item of the unit asks what must be known or done for safety.",
                "Write one, with 'about: safety': what to ask, whom to get, how fast.",
            )


def suicide_is_asked_about(manuscript: Manuscript) -> Iterator[Finding]:
    """After `risk: suicide` every path asks, and one answers yes and comes to an ending with `safety`; a story asks."""
    for loaded, talk, place in activities(manuscript.all, Conversation):
        endings = {ending.id for ending in talk.endings}
        unasked: dict[str, set[Id]] = {}
        for turn in talk.turns:
            unasked[turn.id] = {reply.to for reply in turn.replies if not reply.asks}
        at_risk = [at for at, turn in enumerate(talk.turns) if turn.risk]
        for at in at_risk:
            if silent := sorted(reached(unasked, talk.turns[at].id) & endings):
                yield Finding(
                    spot(loaded, (*place, "turns", at)),
                    f"From the turn '{talk.turns[at].id}' a path leads to '{silent[0]}' and nobody has asked.",
                    "Let every path pass a reply that asks in plain words, with 'asks: suicide'.",
                )
        safe = {ending.id for ending in talk.endings if ending.safety}
        after = {name for at in at_risk for name in reached(leads(talk), talk.turns[at].id)}
        yes = [turn.id for turn in talk.turns if turn.answers and turn.id in after]
        if at_risk and not any(reached(leads(talk), turn) & safe for turn in yes):
            yield Finding(
                spot(loaded, (*place, "turns", at_risk[0])),
                f"On no path of '{talk.id}' does the person answer yes and come to an ending that keeps them safe.",
                "Write a turn with 'answers: yes', and under the ending it leads to a 'safety:' list.",
            )
    for loaded, story, place in activities(manuscript.all, Story):
        for at, scene in enumerate(story.scenes):
            if scene.risk and not any(later.asks for later in story.scenes[at + 1 :]):
                yield Finding(
                    spot(loaded, (*place, "scenes", at)),
                    f"After the scene '{scene.id}' nobody asks about suicide.",
                    "Let a later scene ask in plain words, with 'asks: suicide'.",
                )


def help_routes_are_sure(manuscript: Manuscript) -> Iterator[Finding]:
    """Help routes say only what is sure: a page for somebody in distress gives no doubts."""
    support = manuscript.support
    texts: list[tuple[Place, str]] = [(("intro",), support.record.intro)]
    for at, nation in enumerate(support.record.nations):
        for number, route in enumerate(nation.routes):
            texts.append((("nations", at, "routes", number, "how"), route.how))
    for place, text in texts:
        if match := UNSURE.search(strip_markdown(text)):
            yield Finding(
                spot(support, place),
                f"'{match.group()}' leaves somebody in distress in doubt.",
                "Say what is sure, and leave the rest out; About this course says when it was last checked.",
            )


def no_means_of_self_harm(manuscript: Manuscript) -> Iterator[Finding]:
    """No words name a way of self-harm, an amount or a place, outside replies that ask about suicide."""
    for loaded in manuscript.all:
        for passage in manuscript.writing[loaded.file]:
            if _asks(loaded.record, passage.spot.place) or not (match := MEANS.search(strip_markdown(passage.text))):
                continue
            yield Finding(
                manuscript.within(passage, match.group()),
                f"'{match.group()}' may name a way of self-harm.",
                "Leave the way, the amount and the place out.",
            )


def _asks(unit: object, place: Place) -> bool:
    """Whether what stands at `place` is within a part that says `asks: suicide`."""
    part = unit
    for step in place:
        part = part[step] if isinstance(step, int) else getattr(part, step)  # type: ignore[index]
        if getattr(part, "asks", None):
            return True
    return False
