"""What a numbers file may tell of a learner, as data: the kernel and a page both make one by it.

Everything in it has an id, and is one of a few: which units are done, which options were chosen, which numbers were
given. What is not in the outline never gets into a numbers file; so no word that somebody wrote does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypedDict

from course.language.markdown import inline
from course.language.plaintext import html_to_text
from course.model.completion import Completion
from course.model.edition import Edition
from course.model.practice import Rating
from course.model.question import Form
from course.model.quiz import Item, Quiz
from course.model.unit import AnyActivity, Unit

Place = str
"""Where a response is kept: unit/activity/part."""


class OutlinedActivity(TypedDict):
    """An activity that must be completed."""

    completion: Completion
    parts: dict[str, list[Place]]
    """Where a response to each part may stand: here, or where an earlier edition had it."""


class OutlinedItem(TypedDict):
    """A question with options."""

    name: Place
    places: list[Place]
    title: str
    """Of its quiz."""
    number: int
    """Its place in the quiz, from 1."""
    text: str
    form: Form
    prompts: dict[str, str]
    """What each choice is made for, in words, where there are several."""
    choices: dict[str, str]
    """What there is to choose, in words."""
    right: list[str]
    """The options that are right, where some are."""


class OutlinedRating(TypedDict):
    """A statement to which a number is given."""

    name: Place
    places: list[Place]
    title: str
    """Of its rating."""
    text: str
    lowest: int
    highest: int
    when: str
    """`before`, `then`, `after` or `now`, as its rating says."""
    beside: Place
    """The statement with which it is compared; empty where there is none."""


class OutlinedUnit(TypedDict):
    """A unit."""

    unit: str
    title: str
    activities: list[OutlinedActivity]
    earlier: dict[str, dict[str, Completion]]
    """By edition, the latest first: what completed each of its activities then."""
    items: list[OutlinedItem]
    ratings: list[OutlinedRating]


class Outline(TypedDict):
    """All that a numbers file of this edition may hold."""

    edition: str
    units: list[OutlinedUnit]


def outline(version: str, units: Iterable[Unit], editions: Sequence[Edition]) -> Outline:
    """The outline of the edition `version`, which has these `units`; `editions` were released, the oldest first."""
    earlier = [edition for edition in reversed(editions) if edition.edition != version]
    return {"edition": version, "units": [_unit(unit, earlier) for unit in units]}


def _unit(unit: Unit, earlier: Sequence[Edition]) -> OutlinedUnit:
    activities: list[OutlinedActivity] = [
        {
            "completion": activity.completion,
            "parts": {part: _places(unit, activity, part) for part in activity.parts},
        }
        for activity in unit.activities
        if activity.counts
    ]
    return {
        "unit": unit.id,
        "title": _plain(unit.title),
        "activities": activities,
        "earlier": {edition.edition: asked for edition in earlier if (asked := _asked(edition, unit.id))},
        "items": [
            _item(unit, quiz, number, item)
            for quiz in unit.activities
            if isinstance(quiz, Quiz)
            for number, item in enumerate(quiz.items, 1)
        ],
        "ratings": [line for rating in unit.activities if isinstance(rating, Rating) for line in _lines(unit, rating)],
    }


def _asked(edition: Edition, unit: str) -> dict[str, Completion]:
    parts = edition.units[unit].parts if unit in edition.units else {}
    return {f"{unit}/{name}": part.completion for name, part in parts.items() if part.completion}


def _places(unit: Unit, activity: AnyActivity, part: str) -> list[Place]:
    """Where a response to `part` is looked for, in the order of `learner/moved.py`."""
    items = activity.items if isinstance(activity, Quiz) else []
    moved = [was for item in items if item.id == part for was in item.was]
    return [f"{unit.id}/{activity.id}/{part}", *moved, *(f"{was}/{part}" for was in activity.was)]


def _item(unit: Unit, quiz: Quiz, number: int, item: Item) -> OutlinedItem:
    words: dict[str, str] = {choice.id: _plain(choice.text) for choice in item.choices}
    prompts: dict[str, str] = {choice.id: _plain(choice.prompt) for choice in item.choices if choice.prompt}
    return {
        "name": f"{unit.id}/{quiz.id}/{item.id}",
        "places": _places(unit, quiz, item.id),
        "title": _plain(quiz.title),
        "number": number,
        "text": _plain(item.question),
        "form": item.form,
        "prompts": words if item.scale else prompts,
        "choices": dict(item.scale) or words,
        "right": [choice.id for choice in item.choices if choice.correct],
    }


def _lines(unit: Unit, rating: Rating) -> list[OutlinedRating]:
    return [
        {
            "name": f"{unit.id}/{rating.id}/{statement.id}",
            "places": _places(unit, rating, statement.id),
            "title": _plain(rating.title),
            "text": _plain(statement.text),
            "lowest": 1 if statement.levels else 0,
            "highest": len(statement.levels) or 10,
            "when": rating.when,
            "beside": f"{rating.beside}/{statement.id}" if rating.beside else "",
        }
        for statement in rating.statements
    ]


def _plain(markdown: str) -> str:
    """Markdown as words in one line."""
    return " ".join(html_to_text(inline(markdown)).split())
