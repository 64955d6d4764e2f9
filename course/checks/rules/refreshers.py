"""The refreshers: short enough for a cup of tea, one question a principle, and as long as the calendar says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import LocatedItem, Manuscript, spot
from course.language.words import count_words, strip_markdown
from course.loading.reader import Loaded
from course.model import Plan, Quiz, Unit
from course.model.minutes import whole_minutes

LONGEST = 90
"""Words of an item, its question, options, feedback and rationale all told."""
MINUTES = re.compile(r"\b(\d+) minutes?\b")


def as_short_as_promised(manuscript: Manuscript) -> Iterator[Finding]:
    """A set of refreshers asks once for each principle in order, in 90 words an item and the minutes of its date."""
    loaded = manuscript.refreshers
    if loaded is None:
        return
    for at, activity in enumerate(loaded.record.activities):
        if activity.due and isinstance(activity, Quiz):
            yield from _one_a_principle(manuscript, loaded, activity, at)
    for located in manuscript.items(loaded):
        if located.quiz.due and (count := _words(located)) > LONGEST:
            yield Finding(
                located.at("stem"),
                f"The item '{located.item.id}' has {count} words all told, and {LONGEST} is the most in a refresher.",
                "Cut it to what must be said.",
            )
    yield from _minutes_told(manuscript, loaded)


def _one_a_principle(manuscript: Manuscript, loaded: Loaded[Unit], quiz: Quiz, at: int) -> Iterator[Finding]:
    principles = {unit.record.id: unit.record.principle for unit in manuscript.units}
    home = {
        outcome.id: principles.get(entry.unit) for entry in manuscript.course.record.units for outcome in entry.outcomes
    }
    expected = sorted(number for number in principles.values() if number)
    asked = [home.get(item.outcomes[0]) for item in quiz.items]
    if asked != expected:
        yield Finding(
            spot(loaded, ("activities", at, "items")),
            f"The set '{quiz.id}' asks about the principles {_listed(asked)}, and should about {_listed(expected)}.",
            "Write one item a principle, in their order: what was answered wrong is asked again in its place.",
        )


def _minutes_told(manuscript: Manuscript, loaded: Loaded[Unit]) -> Iterator[Finding]:
    """What a calendar says of each date is at least as long as what is due on it."""
    _, plan = manuscript.library.activity(loaded.record.dates) if loaded.record.dates else (None, None)
    told = {field.id: MINUTES.search(field.event) for field in plan.dates} if isinstance(plan, Plan) else {}
    for at, activity in enumerate(loaded.record.activities):
        minutes = whole_minutes([activity], manuscript.library.terms)
        if activity.due and (not (said := told.get(activity.due)) or int(said[1]) < minutes):
            yield Finding(
                spot(loaded, ("activities", at, "due")),
                f"'{activity.id}' takes longer than its date says.",
                f"Say in the 'event' of '{activity.due}' in {loaded.record.dates} how many minutes: {minutes} or more.",
            )


def _words(located: LocatedItem) -> int:
    item = located.item
    offered = [text for choice in item.choices for text in (choice.prompt, choice.text, choice.feedback)]
    return sum(count_words(strip_markdown(text)) for text in (item.stem, *offered, item.rationale))


def _listed(numbers: list[int | None] | list[int]) -> str:
    return ", ".join(str(number or "none") for number in numbers) or "none"
