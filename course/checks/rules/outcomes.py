"""Outcomes: said so that they can be seen, practised in their unit, and recalled later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript, spot
from course.model import Activity, Conversation, Exchange, Map, Plan, Quiz, Rewrite, Task

BANNED = ("understand", "know", "appreciate", "be aware of", "learn", "realise", "be familiar with")

_VERBS = (
    "adapt analyse apply appraise arrange ask assess build calculate choose classify combine compare compose "
    "construct contrast convert critique defend define demonstrate describe design develop diagnose distinguish "
    "draft evaluate explain find formulate give group identify illustrate integrate interpret judge justify label "
    "list map match measure name negotiate offer order outline perform plan predict prepare prioritise produce "
    "propose rank rate recommend record reframe repair report respond review rewrite role-play say select sequence "
    "show sketch solve sort state summarise teach test use verify weigh write"
)
MEASURABLE = frozenset(_VERBS.split())

LEVELS = ("remember", "understand", "apply", "analyse", "evaluate", "create")

BOOKENDS = ("welcome", "plan")
"""The first unit and the last: one task an outcome is enough, and the last needs no later recall."""


def measurable_verbs(manuscript: Manuscript) -> Iterator[Finding]:
    """Every outcome begins with a verb that can be seen and measured, and none with one such as know."""
    for unit, entry in enumerate(manuscript.course.record.units):
        for position, outcome in enumerate(entry.outcomes):
            place = spot(manuscript.course, ("units", unit, "outcomes", position, "text"))
            text = outcome.text.strip().lower()
            first = re.split(r"[\s,;:]", text)[0]
            banned = next((verb for verb in BANNED if re.search(rf"(^|\band ){verb}\b", text)), None)
            if banned:
                yield Finding(
                    place,
                    f"The outcome {outcome.id} says '{banned}', which nobody can see.",
                    "Write what the learner will do, such as identify, explain or compose.",
                )
            elif first not in MEASURABLE:
                yield Finding(
                    place,
                    f"The outcome {outcome.id} begins with '{first}', which is not on the list of measurable verbs.",
                    "Begin with one such as identify, explain, choose, apply, compare or compose.",
                )


def three_or_four_outcomes(manuscript: Manuscript) -> Iterator[Finding]:
    """Every unit has 3 or 4 outcomes."""
    for position, entry in enumerate(manuscript.course.record.units):
        if not 3 <= (count := len(entry.outcomes)) <= 4:
            yield Finding(
                spot(manuscript.course, ("units", position, "outcomes")),
                f"The unit '{entry.unit}' has {count} outcome{'' if count == 1 else 's'}.",
                "Give it 3 or 4.",
            )


def practised_in_its_unit(manuscript: Manuscript) -> Iterator[Finding]:
    """Every outcome has 2 or more tasks in its own unit that name it (1 or more in the first and last unit)."""
    for loaded in manuscript.units:
        needed = 1 if loaded.record.id in BOOKENDS else 2
        tasks = [name for activity in loaded.record.activities for name in tagged(activity)]
        for outcome in manuscript.entry(loaded).outcomes:
            if (count := tasks.count(outcome.id)) < needed:
                yield Finding(
                    spot(loaded, ("activities",)),
                    f"The outcome {outcome.id} has {count} task{'' if count == 1 else 's'} in this unit, "
                    f"and needs {needed}.",
                    f'Write a task for it, or add "{outcome.id}" to the outcomes of one that serves it.',
                )


def recalled_later(manuscript: Manuscript) -> Iterator[Finding]:
    """Every outcome but the last unit's is asked for again in a later unit, by an item with `recall: true`."""
    written = {loaded.record.id for loaded in manuscript.units}
    order = [entry.unit for entry in manuscript.course.record.units]
    recalled: dict[str, set[str]] = {}
    for located in manuscript.course_items:
        if located.item.recall:
            for outcome_id in located.item.outcomes:
                recalled.setdefault(outcome_id, set()).add(located.loaded.record.id)
    for unit, entry in enumerate(manuscript.course.record.units):
        if entry.unit == BOOKENDS[1] or entry.unit not in written:
            continue
        for position, outcome in enumerate(entry.outcomes):
            if not recalled.get(outcome.id, set()) & set(order[unit + 1 :]):
                yield Finding(
                    spot(manuscript.course, ("units", unit, "outcomes", position)),
                    f"No later unit recalls the outcome {outcome.id}.",
                    "Write an item on it with 'recall: true' in a later unit.",
                )


def items_serve_their_unit(manuscript: Manuscript) -> Iterator[Finding]:
    """Every item serves its own unit's outcomes, or an earlier unit's as recall; the first unit may ask ahead."""
    order = [entry.unit for entry in manuscript.course.record.lessons]
    home = {outcome.id: at for at, entry in enumerate(manuscript.course.record.units) for outcome in entry.outcomes}
    for loaded in manuscript.lessons:
        here = order.index(loaded.record.id)
        for located in manuscript.items(loaded):
            units = {home[outcome] for outcome in located.item.outcomes}
            if located.item.recall and not any(unit < here for unit in units):
                yield Finding(
                    located.at("outcomes"),
                    f"The item '{located.item.id}' says 'recall: true' and names no outcome of an earlier unit.",
                    "Name the outcome it recalls, or take 'recall' out.",
                )
            elif not located.item.recall and here not in units and loaded.record.id != BOOKENDS[0]:
                yield Finding(
                    located.at("outcomes"),
                    f"The item '{located.item.id}' serves no outcome of this unit.",
                    "Name one of this unit's outcomes, or write 'recall: true' if it goes back to an earlier unit.",
                )


def half_at_apply(manuscript: Manuscript) -> Iterator[Finding]:
    """In every unit, half of the items or more are at the level apply or above."""
    for loaded in manuscript.lessons:
        items = [located.item for located in manuscript.items(loaded)]
        high = sum(_high(item.level) for item in items)
        if items and high * 2 < len(items):
            yield Finding(
                spot(loaded, ("activities",)),
                f"{high} of the unit's {len(items)} items are at the level apply or above.",
                "Make it half or more: set items in a situation and ask what to do.",
            )


def most_at_apply(manuscript: Manuscript) -> Iterator[Finding]:
    """Over the whole course, 60% of the items or more are at the level apply or above."""
    course_items = manuscript.course_items
    high = sum(_high(located.item.level) for located in course_items)
    if course_items and high * 100 < 60 * len(course_items):
        yield Finding(
            spot(manuscript.course, ("units",)),
            f"{high} of the course's {len(course_items)} items are at the level apply or above.",
            "Make it 60% or more: set items in a situation and ask what to do.",
        )


def _high(level: str) -> bool:
    return LEVELS.index(level) >= LEVELS.index("apply")


def tagged(activity: Activity) -> list[str]:
    """The outcomes for which this is a task, once for each task."""
    match activity:
        case Quiz():
            return [outcome for item in activity.items for outcome in item.outcomes]
        case Conversation() | Exchange() | Rewrite() | Map() | Plan() | Task():
            return list(activity.outcomes)
        case _:
            return []
