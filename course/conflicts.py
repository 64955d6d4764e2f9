"""Two versions of the answers to one activity, side by side and in words, for the learner to choose between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from course.library import Library, NotThere
from course.model import Activity, Response
from course.model.record import Record
from course.ownership import OwnFile
from course.reader import Mistakes
from course.saved import LONG_AGO, Saved, moment
from course.store import Store

NOTHING = "(nothing)"

_ASKED = ("prompt", "stem", "label", "says", "name", "text", "match", "title")
"""Where a part of an activity says what it is, the best first."""

_OWN_WORDS = ("words", "name")
"""Under these, a response holds what the learner typed, and no id."""


@dataclass(frozen=True)
class Difference:
    """A question that the two versions answer differently."""

    question: str
    here: str
    other: str


@dataclass(frozen=True)
class Conflict:
    """An activity of which there are two versions."""

    name: str
    title: str
    unit: str
    revision: int
    """The one that stands."""
    key: str
    """What tells the other one from all others."""
    here_saved: str
    other_saved: str
    file: str
    """Where the other one lies."""
    differences: list[Difference]


def conflicts(library: Library, store: Store) -> list[Conflict]:
    """Every activity with another version than the one that stands; none while the learner keeps nothing here."""
    if not store.keeps:
        return []
    found = ((name, own) for name in store.names() for own in store.copies(name))
    return [_conflict(library, store.load(name), own) for name, own in found]


def _conflict(library: Library, here: Saved, own: OwnFile) -> Conflict:
    title, unit, activity = own.activity, "", None
    try:
        in_unit, activity = library.activity(own.activity)
        title, unit = activity.title, in_unit.title
    except (NotThere, Mistakes):
        pass  # of another edition, or being written: the ids must do
    return Conflict(
        own.activity,
        title,
        unit,
        here.revision,
        own.key,
        _when(here.saved),
        _when(own.saved.saved),
        f"{own.path.parent.name}/{own.path.name}",
        list(_differences(activity, here.responses, own.saved.responses)),
    )


def _differences(
    activity: Activity | None, here: Mapping[str, Response], other: Mapping[str, Response]
) -> Iterator[Difference]:
    parts = activity.parts if activity else []
    for part in dict.fromkeys((*parts, *here, *other)):
        if here.get(part) != other.get(part):
            question, words = _words(activity, part)
            yield Difference(question, _said(here.get(part), words), _said(other.get(part), words))


def _words(activity: Activity | None, part: str) -> tuple[str, dict[str, str]]:
    """What a part asks, and what the ids in a response to it mean."""
    records = dict(_records(activity)) if activity else {}
    asked = records.get(part)
    if asked is None:  # the whole activity has one such part, such as the path through a conversation
        prompt = getattr(activity, "prompt", "") if part in ("text", "how", "why") else ""
        return prompt or part, {name: _text(each) for name, each in records.items()}
    return _text(asked), {name: _text(each) for name, each in _records(asked) if name != part}


def _records(record: Record) -> Iterator[tuple[str, Record]]:
    """Everything with an id in `record`, itself included."""
    if isinstance(name := getattr(record, "id", None), str):
        yield name, record
    for field in type(record).model_fields:
        value = getattr(record, field)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Record):
                yield from _records(each)


def _text(record: Record) -> str:
    found = (getattr(record, field, "") for field in _ASKED)
    return next((text.strip().rpartition("\n\n")[2] for text in found if isinstance(text, str) and text), "")


def _said(response: Response, words: Mapping[str, str]) -> str:
    """A response in words, however it is built; what the learner typed stays as it is."""
    match response:
        case None | "" | [] | {}:
            return NOTHING
        case bool():
            return "yes" if response else "no"
        case str():
            return words.get(response, response)
        case list():
            return "; ".join(_said(each, words) for each in response)
        case dict():
            return "; ".join(_pair(key, value, words) for key, value in response.items())
    return str(response)


def _pair(key: str, value: Any, words: Mapping[str, str]) -> str:
    said = _said(value, {} if key in _OWN_WORDS else words)
    return said if key == "answer" else f"{words.get(key, key)}: {said}"


def _when(saved: str) -> str:
    """A time in words, here."""
    at = moment(saved)
    if at == LONG_AGO:
        return "nobody knows when"
    try:
        at = at.astimezone()
    except (OverflowError, ValueError, OSError):  # a year that no clock has
        return saved
    return f"on {at.day} {at:%B %Y at %H:%M:%S}"
