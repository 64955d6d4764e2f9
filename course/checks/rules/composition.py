"""What a unit of the second shape is made of: its core is exact in what is asked, so that it stays short."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript, spot
from course.model import Conversation, Exchange, Map, Reflection, Rewrite, Task, Unit
from course.model.record import OutcomeId


@dataclass(frozen=True)
class Composition:
    """A row of the curriculum's blueprint for the second shape."""

    best: int = 0
    other: int = 0
    judged: int = 0
    rewrites: int = 0
    turns: int = 0
    recalled: int = 0
    """In More practice or in the core."""
    exchanges: int = 0
    maps: int = 0
    reflections: int = 1
    tasks: int = 1


BLUEPRINT = {
    "welcome": Composition(best=3, other=1, judged=1, rewrites=1),
    "relationships": Composition(best=3, other=1, judged=1, rewrites=1, turns=7, recalled=2, exchanges=1),
    "context": Composition(best=3, other=1, judged=1, rewrites=1, turns=6, recalled=2, exchanges=1),
    "understanding": Composition(best=3, other=1, judged=1, rewrites=1, turns=7, recalled=2, exchanges=1),
    "options": Composition(best=3, other=1, judged=1, rewrites=1, turns=9, recalled=2, exchanges=1),
    "collaboration": Composition(best=3, other=1, judged=1, rewrites=1, turns=6, recalled=2, exchanges=1, maps=1),
    "together": Composition(judged=2, turns=13, recalled=4),
    "service": Composition(best=3, other=1, judged=1, rewrites=1, recalled=2),
    "plan": Composition(rewrites=1, recalled=10, tasks=0),
}
"""The curriculum's table; a unit that is not in it may hold what it likes."""

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


def core_met(manuscript: Manuscript) -> Iterator[Finding]:
    """A core of the second shape has just the items, judgements and rewrites of the blueprint, and all else."""
    for loaded in manuscript.units:
        asked = BLUEPRINT.get(loaded.record.id)
        if asked is None or loaded.record.shape == 1:
            continue
        has = _composition(loaded.record, {outcome.id for outcome in manuscript.entry(loaded).outcomes})
        for name, means in {**EXACT, **AT_LEAST}.items():
            count, wanted = getattr(has, name), getattr(asked, name)
            if count < wanted or (name in EXACT and count > wanted):
                yield Finding(
                    spot(loaded, ("activities",)),
                    f"The unit has {count} {means}, and the blueprint asks for {wanted}.",
                    "Write what is missing." if count < wanted else "Mark what is over 'more: true', or take it out.",
                )


def _composition(unit: Unit, own: set[OutcomeId]) -> Composition:
    core = unit.core
    kinds = [type(activity) for activity in core]
    items = [item for activity in core for item in getattr(activity, "items", [])]
    everywhere = [item for activity in unit.activities for item in getattr(activity, "items", [])]
    new = [item.kind for item in items if not item.recall and own & set(item.outcomes)]
    return Composition(
        best=new.count("single-best-answer"),
        other=sum(new.count(kind) for kind in ("multiple-response", "ordering", "matching")),
        judged=new.count("situational-judgement"),
        rewrites=kinds.count(Rewrite),
        turns=max((talk.longest for talk in core if isinstance(talk, Conversation)), default=0),
        recalled=sum(item.recall for item in everywhere),
        exchanges=kinds.count(Exchange),
        maps=kinds.count(Map),
        reflections=kinds.count(Reflection),
        tasks=kinds.count(Task),
    )
