"""Two versions of the answers to one activity, side by side and in words, for the learner to choose between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from course.language.dates import long_date
from course.learner import messages
from course.learner.copies import with_copies
from course.learner.ownership import OwnFile
from course.learner.response import LONG_AGO, Saved, is_same, moment
from course.learner.store import Store
from course.learner.wording import OWN_WORDS, Named, in_words, last_paragraph
from course.loading.library import Library, NotThere
from course.loading.reader import Mistakes
from course.model import Activity, Response
from course.model.record import Record

_ASKED = ("says", "prompt", "stem", "label", "name", "title", "text", "match")
"""Where something with an id says what it is, the best first."""

_MEANT = ("match", *_ASKED)
"""The same, where its id is the answer: of a pair, the second half."""


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
    found = ((name, own) for name in with_copies(store.folder) for own in store.copies(name))
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
        if not is_same(here.get(part), other.get(part)):
            question, names = _words(activity, part)
            yield Difference(question, in_words(here.get(part), names), in_words(other.get(part), names))


def _words(activity: Activity | None, part: str) -> tuple[str, dict[str, Named]]:
    """What a part asks, and everything that an id in a response to it may mean."""
    records = dict(_records(activity)) if activity else {}
    if asked := records.get(part):
        return _text(asked, _ASKED), _names(dict(_records(asked)))
    return messages.PARTS.get(part, part), {} if part in OWN_WORDS else _names(records)


def _names(records: Mapping[str, Record]) -> dict[str, Named]:
    return {name: Named(_text(record, _ASKED), _text(record, _MEANT)) for name, record in records.items()}


def _records(record: Record) -> Iterator[tuple[str, Record]]:
    """Everything with an id in `record`, itself included."""
    if isinstance(name := getattr(record, "id", None), str):
        yield name, record
    for field in type(record).model_fields:
        value = getattr(record, field)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Record):
                yield from _records(each)


def _text(record: Record, fields: tuple[str, ...]) -> str:
    found = (getattr(record, field, "") for field in fields)
    return next((last_paragraph(text) for text in found if isinstance(text, str) and text), "")


def _when(saved: str) -> str:
    """A time in words, here."""
    at = moment(saved)
    if at == LONG_AGO:
        return messages.SAVED_NOBODY_KNOWS
    try:
        at = at.astimezone()
    except (OverflowError, ValueError, OSError):  # a year that no clock has
        return saved
    return messages.SAVED_AT.format(date=long_date(at), time=f"{at:%H:%M:%S}")
