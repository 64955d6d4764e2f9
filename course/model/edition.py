"""A released edition: every id that it had, with the words that a learner saw under it.

Answers are kept by id. A later edition that no longer has an id can still say what an answer to it meant.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import assert_never

from course.model.completion import Completion
from course.model.conversation import Conversation
from course.model.exchange import Exchange
from course.model.map import Map
from course.model.practice import Plan, Rating, Rewrite, Task
from course.model.quiz import Item, Quiz
from course.model.reading import Figure, KeyPoints, Text
from course.model.record import Record
from course.model.reflection import Reflection
from course.model.story import Story, read_or_summarised
from course.model.unit import AnyActivity, Unit

GROUP = "group"
"""The kind of a part that only holds others, such as the turns of a conversation."""
BOOKKEEPING = frozenset(("way", "ways", "scene", "shown"))
"""Parts that say how far somebody was, and nothing that they meant."""


class EditionPart(Record):
    """A unit, an activity, or something in it that has an id."""

    kind: str
    text: str = ""
    """What the learner saw: a title, a question, an option (Markdown)."""
    parts: dict[str, EditionPart] = {}
    """In an activity: what responses are kept under. In a question: its options."""

    def all_parts(self) -> Iterator[tuple[str, EditionPart]]:
        """Everything with an id in this, at whatever depth, by that id."""
        for name, part in self.parts.items():
            yield name, part
            yield from part.all_parts()

    def of_kind(self, kind: str) -> list[str]:
        """The ids of the parts of a kind, in order."""
        return [name for name, part in self.parts.items() if part.kind == kind]

    @property
    def completion(self) -> Completion:
        """What completed this activity of a released edition: what `completion` of its record says, from ids alone."""
        match self.kind:
            case "story":
                return read_or_summarised(self.of_kind("stop"))
            case "quiz":
                return [[{"part": item, "field": "tries"} for item in self.parts]]
            case "exchange":
                return [[{"part": "shown"}, {"part": "marked"}], [{"part": "shown"}, {"part": "why"}]]
            case "conversation":
                return [[{"part": "ended"}]]
            case "reflection":
                return [[{"part": prompt}] for prompt in self.parts]
            case "rewrite":
                return [[{"part": "text"}]]
            case "map":
                return [[{"part": place} for place in self.of_kind("place")]]
            case "rating" | "plan":
                return [[{"part": part} for part in self.parts]]
            case "task":
                return [[{"part": "when"}], [{"part": "ticked"}]]
            case _:
                return []


class Edition(Record):
    """A released edition of the course."""

    edition: str
    """The course's version, such as 2026.1."""
    released: datetime.date
    units: dict[str, EditionPart]


def describe_former(
    editions: Sequence[Edition], name: str, now: Collection[str]
) -> tuple[Edition, EditionPart, EditionPart] | None:
    """The activity `name` (unit/activity) with all that any of `editions`, the oldest first, asked in it, and its unit.

    They are of the latest edition that asked something which is not among the parts asked `now`.
    """
    unit_id, _, activity_id = name.partition("/")
    units = [(edition, edition.units[unit_id]) for edition in editions if unit_id in edition.units]
    had = [(edition, unit, unit.parts[activity_id]) for edition, unit in units if activity_id in unit.parts]
    if not had:
        return None
    parts = {part: asked for *_, activity in had for part, asked in activity.parts.items()}
    left = parts.keys() - {*now} - BOOKKEEPING
    edition, unit, activity = next((one for one in reversed(had) if one[2].parts.keys() & left), had[-1])
    return edition, unit, activity.model_copy(update={"parts": parts})


def describe_edition(version: str, released: datetime.date, units: Iterable[Unit]) -> Edition:
    """The edition that `units` make up."""
    return Edition(edition=version, released=released, units={unit.id: describe_unit(unit) for unit in units})


def describe_unit(unit: Unit) -> EditionPart:
    """Every id of `unit`, with its words."""
    activities = {activity.id: describe_activity(activity) for activity in unit.activities}
    return EditionPart(kind="unit", text=unit.title, parts=dict(activities))


def describe_activity(activity: AnyActivity) -> EditionPart:
    """What responses to `activity` are kept under, with the words."""
    return EditionPart(kind=activity.kind, text=activity.title, parts=_parts(activity))


def _parts(activity: AnyActivity) -> dict[str, EditionPart]:
    match activity:
        case Text() | Figure() | KeyPoints():
            return {}
        case Story():
            scenes = {scene.id: EditionPart(kind="scene", text=scene.title) for scene in activity.scenes}
            stops: dict[str, EditionPart] = {
                stop.id: EditionPart(
                    kind="stop", text=stop.prompt, parts=_options((g.id, g.text) for g in stop.guesses)
                )
                for stop in activity.stops
            }
            return {"scene": EditionPart(kind=GROUP, parts=scenes), **stops}
        case Quiz():
            return {item.id: _describe_item(item) for item in activity.items}
        case Exchange():
            lines = _options((line.id, f"{line.speaker}: {line.says}") for line in activity.lines)
            return {
                "marked": EditionPart(kind=GROUP, parts=lines),
                "why": EditionPart(kind="words", text=activity.prompt),
            }
        case Conversation():
            turns = {
                turn.id: EditionPart(kind="turn", text=turn.says, parts=_options((r.id, r.text) for r in turn.replies))
                for turn in activity.turns
            }
            endings = {ending.id: EditionPart(kind="ending", text=ending.title) for ending in activity.endings}
            return {"path": EditionPart(kind=GROUP, parts=turns), "ended": EditionPart(kind=GROUP, parts=endings)}
        case Reflection():
            return {
                prompt.id: EditionPart(kind="words", text=f"{prompt.step} {prompt.text}") for prompt in activity.prompts
            }
        case Rewrite():
            ticks = _options((tick.id, tick.text) for tick in activity.checklist)
            return {
                "text": EditionPart(kind="words", text=activity.prompt),
                "ticked": EditionPart(kind=GROUP, parts=ticks),
            }
        case Map():
            places: dict[str, EditionPart] = {
                place.id: EditionPart(kind="place", text=place.name) for place in activity.places
            }
            return {**places, "next": EditionPart(kind="words", text=activity.next_prompt)}
        case Rating():
            return {
                statement.id: EditionPart(
                    kind="statement",
                    text=statement.text,
                    parts=_options((str(number), level) for number, level in enumerate(statement.levels, start=1)),
                )
                for statement in activity.statements
            }
        case Plan():
            return {field.id: EditionPart(kind="words", text=field.label) for field in activity.fields}
        case Task():
            return {
                "when": EditionPart(kind="words", text=activity.when_prompt),
                "how": EditionPart(kind="words", text=activity.prompt),
            }
        case _:
            assert_never(activity)


def _describe_item(item: Item) -> EditionPart:
    ratings = _options(item.scale.items())
    choices = {
        choice.id: EditionPart(
            kind="action" if ratings else "option",
            text=f"{choice.prompt} – {choice.text}" if choice.prompt else choice.text,
            parts=ratings,
        )
        for choice in item.choices
    }
    return EditionPart(kind=item.kind, text=item.stem, parts=dict(choices))


def _options(options: Iterable[tuple[str, str]]) -> dict[str, EditionPart]:
    return {name: EditionPart(kind="option", text=text) for name, text in options}
