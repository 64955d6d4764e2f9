"""What a unit of the second shape is made of: its core is exact in what is asked, so that it stays short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript, spot
from course.model import Activity, Conversation, Exchange, Map, Reflection, Rewrite, Task
from course.model.record import OutcomeId


@dataclass(frozen=True)
class Composition:
    """What the core of a unit asks of a learner, or its More practice."""

    best: int = 0
    other: int = 0
    judged: int = 0
    rewrites: int = 0
    turns: int = 0
    recalled: int = 0
    exchanges: int = 0
    maps: int = 0
    reflections: int = 0
    tasks: int = 0


LESSON = Composition(best=3, other=1, judged=1, rewrites=1, reflections=1, tasks=1)
TALKED_THROUGH = replace(LESSON, exchanges=1)
AGAIN = Composition(judged=1, recalled=2)

BLUEPRINT = {
    "welcome": (LESSON, Composition()),
    "relationships": (replace(TALKED_THROUGH, turns=7), AGAIN),
    "context": (replace(TALKED_THROUGH, turns=6), AGAIN),
    "understanding": (replace(TALKED_THROUGH, turns=7), replace(AGAIN, rewrites=1)),
    "options": (replace(TALKED_THROUGH, turns=9), AGAIN),
    "collaboration": (replace(TALKED_THROUGH, turns=6, maps=1), replace(AGAIN, rewrites=1)),
    "together": (Composition(judged=2, turns=13, recalled=4, reflections=1, tasks=1), Composition()),
    "service": (LESSON, Composition(recalled=2)),
    "plan": (Composition(rewrites=1, recalled=6, reflections=1), Composition(recalled=4)),
}
"""The curriculum's table: each unit's core, and (in brackets there) its More practice. A unit that is not in it may
hold what it likes."""

EXACT = {
    "best": "single best answer items",
    "other": "multiple response, ordering or matching items",
    "judged": "situational judgements",
    "rewrites": "rewrites",
}
AT_LEAST = {
    "turns": "turns on the longest path of a conversation",
    "recalled": "recall items",
    "exchanges": "exchanges",
    "maps": "maps",
    "reflections": "reflections",
    "tasks": "tasks for practice",
}


def blueprint_of_the_second_shape(manuscript: Manuscript) -> Iterator[Finding]:
    """A core of the second shape has just what the blueprint asks for, and More practice has that or more."""
    for loaded in manuscript.units:
        unit = loaded.record
        if unit.id not in BLUEPRINT or unit.shape == 1:
            continue
        asked, asked_of_more = BLUEPRINT[unit.id]
        own = {outcome.id for outcome in manuscript.entry(loaded).outcomes}
        core, more = _composition(unit.core, own), _composition(unit.more, own)
        here = spot(loaded, ("activities",))
        for name, means in {**EXACT, **AT_LEAST}.items():
            count, wanted = getattr(core, name), getattr(asked, name)
            if count < wanted:
                yield Finding(here, f"The core has too few {means}{_compared(count, wanted)}", "Write what is missing.")
            elif count > wanted and name in EXACT:
                todo = "Mark what is over 'more: true', or take it out."
                yield Finding(here, f"The core has too many {means}{_compared(count, wanted)}", todo)
            count, wanted = getattr(more, name), getattr(asked_of_more, name)
            if count < wanted:
                todo = "Write what is missing, and mark its activity 'more: true'."
                yield Finding(here, f"More practice has too few {means}{_compared(count, wanted)}", todo)


def _compared(count: int, wanted: int) -> str:
    return f": {count} where the blueprint asks for {wanted}."


def _composition(activities: Sequence[Activity], own: set[OutcomeId]) -> Composition:
    kinds = [type(activity) for activity in activities]
    items = [item for activity in activities for item in getattr(activity, "items", [])]
    new = [item.kind for item in items if not item.recall and own & set(item.outcomes)]
    return Composition(
        best=new.count("single-best-answer"),
        other=sum(new.count(kind) for kind in ("multiple-response", "ordering", "matching")),
        judged=new.count("situational-judgement"),
        rewrites=kinds.count(Rewrite),
        turns=max((talk.longest for talk in activities if isinstance(talk, Conversation)), default=0),
        recalled=sum(item.recall for item in items),
        exchanges=kinds.count(Exchange),
        maps=kinds.count(Map),
        reflections=kinds.count(Reflection),
        tasks=kinds.count(Task),
    )
