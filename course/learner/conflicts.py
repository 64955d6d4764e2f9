"""Two versions of the answers to one activity, side by side and in words, for the learner to choose between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from course.language.dates import long_date
from course.learner import messages
from course.learner.account import ACCOUNT
from course.learner.copies import with_copies
from course.learner.ownership import OwnFile
from course.learner.response import LONG_AGO, Saved, is_same, moment
from course.learner.store import Store
from course.learner.wording import OWN_WORDS, Named, in_words, last_paragraph
from course.loading.library import Library, NotThere
from course.loading.reader import Mistakes
from course.model import Activity, EditionPart, Response
from course.model.completion import is_filled
from course.model.edition import describe_activity, describe_former
from course.model.record import Record
from course.model.unit import AnyActivity

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
    title, unit, activity, former = own.activity, "", None, None
    try:
        in_unit, activity = library.activity(own.activity)
        title, unit = activity.title, in_unit.title
    except (NotThere, Mistakes):
        if found := describe_former(library.editions, own.activity, ()):
            _, in_former, former = found
            title, unit = former.text, in_former.text
    here_said, other_said = here.responses, own.saved.responses
    if own.activity == ACCOUNT:
        title = messages.YOUR_ACCOUNT
        here_said, other_said = (_accounts_in_words(library, each) for each in (here_said, other_said))
    return Conflict(
        own.activity,
        title,
        unit,
        here.revision,
        own.key,
        _when(here.saved),
        _when(own.saved.saved),
        f"{own.path.parent.name}/{own.path.name}",
        list(_differences(activity, former, here_said, other_said)),
    )


def _accounts_in_words(library: Library, accounts: Mapping[str, Response]) -> dict[str, Response]:
    """What stands in a learner's accounts, by the names of regulators, their headings and the course's activities."""
    said: dict[str, Response] = {}
    for regulator in library.regulators:
        titles: dict[str, str] = {heading.id: heading.title for heading in regulator.headings}
        account = accounts.get(regulator.id)
        given = account if isinstance(account, dict) else {}
        by_kind = {kind: found if isinstance(found := given.get(kind), dict) else {} for kind in given}
        picks = {_title(library, place): titles.get(str(to), to) for place, to in by_kind.get("picks", {}).items()}
        rest = {
            titles.get(name, name): each for kind in ("words", "ticked") for name, each in by_kind.get(kind, {}).items()
        }
        if regulator.id in accounts:
            said[regulator.name] = {**picks, **{title: each for title, each in rest.items() if is_filled(each)}}
    return said


def _title(library: Library, place: str) -> str:
    """What the activity of an answer is called."""
    try:
        return library.activity(place.rpartition("/")[0])[1].title
    except (NotThere, Mistakes):
        return place


def _differences(
    activity: Activity | None,
    former: EditionPart | None,
    here: Mapping[str, Response],
    other: Mapping[str, Response],
) -> Iterator[Difference]:
    """Where the activity is not in this edition, `former` describes it; where neither does, the ids must do."""
    parts = activity.parts if activity else []
    for part in dict.fromkeys((*parts, *here, *other)):
        if not is_same(here.get(part), other.get(part)):
            question, names = _words_of_former(former, part) if former else _words(activity, part)
            yield Difference(question, in_words(here.get(part), names), in_words(other.get(part), names))


def _words_of_former(former: EditionPart, part: str) -> tuple[str, dict[str, Named]]:
    asked = former.parts.get(part)
    names = {name: Named(each.text, each.text) for name, each in (asked or former).all_parts() if each.text}
    question = last_paragraph(asked.text) if asked and asked.text else messages.PARTS.get(part, part)
    return question, {} if part in OWN_WORDS else names


def _words(activity: Activity | None, part: str) -> tuple[str, dict[str, Named]]:
    """What a part asks, and everything that an id in a response to it may mean."""
    records = dict(_records(activity)) if activity else {}
    if asked := records.get(part):
        return _text(asked, _ASKED), _names(dict(_records(asked)))
    described = describe_activity(cast(AnyActivity, activity)).parts.get(part) if activity else None
    question = last_paragraph(described.text) if described and described.text else messages.PARTS.get(part, part)
    return question, {} if part in OWN_WORDS else _names(records)


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
