"""Branches of a conversation: every path goes on, can be mended, and ends with a debrief."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript, activities, spot
from course.model import Conversation


def paths_recover(manuscript: Manuscript) -> Iterator[Finding]:
    """Every path of a conversation can recover: no reply to its first turn ends it, and it has 2 endings or more."""
    for loaded, talk, place in activities(manuscript.all, Conversation):
        endings = {ending.id for ending in talk.endings}
        for position, reply in enumerate(talk.turns[0].replies):
            if reply.to in endings:
                yield Finding(
                    spot(loaded, (*place, "turns", 0, "replies", position, "to")),
                    f"The reply '{reply.id}' ends the conversation at its first turn, so nothing can be mended.",
                    "Lead it to another turn.",
                )
        if len(talk.endings) < 2:
            yield Finding(
                spot(loaded, (*place, "endings")),
                f"The conversation '{talk.id}' has one ending.",
                "Write 2 or more that are good enough.",
            )


def endings_debriefed(manuscript: Manuscript) -> Iterator[Finding]:
    """Every ending of a conversation has a debrief, and no principle is debriefed twice in it."""
    for loaded, talk, place in activities(manuscript.all, Conversation):
        for position, ending in enumerate(talk.endings):
            principles = [debrief.principle for debrief in ending.debrief if debrief.text.strip()]
            here = spot(loaded, (*place, "endings", position, "debrief"))
            if not principles:
                yield Finding(
                    here, f"The ending '{ending.id}' has no debrief.", "Say what a principle did on this path."
                )
            elif len(set(principles)) < len(principles):
                yield Finding(here, f"The ending '{ending.id}' debriefs a principle twice.", "Join the two.")


def no_orphans(manuscript: Manuscript) -> Iterator[Finding]:
    """Every turn and every ending of a conversation can be reached from its first turn."""
    for loaded, talk, place in activities(manuscript.all, Conversation):
        seen = reached(leads(talk), talk.turns[0].id)
        turns = {turn.id: ("turns", position) for position, turn in enumerate(talk.turns)}
        endings = {ending.id: ("endings", position) for position, ending in enumerate(talk.endings)}
        for name, where in (turns | endings).items():
            if name not in seen:
                yield Finding(
                    spot(loaded, (*place, *where)),
                    f"No reply leads to '{name}', so nobody will see it.",
                    "Lead a reply to it, or take it out.",
                )


def no_traps(manuscript: Manuscript) -> Iterator[Finding]:
    """From every turn of a conversation some path leads to an ending: no dead ends, and no loops without a way out."""
    for loaded, talk, place in activities(manuscript.all, Conversation):
        back: dict[str, set[str]] = {}
        for turn in talk.turns:
            for reply in turn.replies:
                back.setdefault(reply.to, set()).add(turn.id)
        saved = {name for ending in talk.endings for name in reached(back, ending.id)}
        for position, turn in enumerate(talk.turns):
            if turn.id not in saved:
                yield Finding(
                    spot(loaded, (*place, "turns", position)),
                    f"From the turn '{turn.id}' no path leads to an ending.",
                    "Lead one of its replies to a turn or an ending outside the loop.",
                )


def leads(talk: Conversation) -> dict[str, set[str]]:
    """Each turn, and where its replies lead."""
    return {turn.id: {reply.to for reply in turn.replies} for turn in talk.turns}


def reached(steps: Mapping[str, Set[str]], start: str) -> set[str]:
    """Every turn and ending to which a path leads from `start`, and `start`."""
    found, todo = {start}, [start]
    while todo:
        new = steps.get(todo.pop(), set()) - found
        found |= new
        todo += new
    return found
