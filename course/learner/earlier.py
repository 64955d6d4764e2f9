"""Answers from an earlier edition that have no place in this one any more, with the questions that they answered."""

from __future__ import annotations

from dataclasses import dataclass

from course.learner import messages
from course.learner.disk_errors import cleared_in_part
from course.learner.response import NotSaved, Saved
from course.learner.store import Store
from course.learner.wording import OWN_WORDS, Named, in_words
from course.loading.library import Library, NotThere
from course.loading.reader import Mistakes
from course.model import EditionPart, Response
from course.model.completion import is_filled
from course.model.edition import BOOKKEEPING, describe_former


@dataclass(frozen=True)
class Answer:
    """What was asked, and what the learner answered, in words."""

    question: str
    """Markdown."""
    said: str


@dataclass(frozen=True)
class FormerActivity:
    """An activity of an earlier edition, with the answers in it that have no place now."""

    name: str
    title: str
    unit: str
    edition: str
    answers: dict[str, Answer]
    """By the part under which each is kept."""


def former_activities(library: Library, store: Store) -> list[FormerActivity]:
    """Every activity with answers to what an earlier edition asked and this one does not."""
    former = (_former(library, name, store.load(name)) for name in store.names())
    return [activity for activity in former if activity]


def clear_former(library: Library, store: Store) -> str:
    """Take away every answer that `former_activities` tells of; what to tell the learner.

    Raises NotSaved, which says how many are cleared and names what is still there.
    """
    former = former_activities(library, store)
    refused: list[NotSaved] = []
    for activity in former:
        try:
            if library.parts_now(activity.name):
                store.clear_parts(activity.name, activity.answers)
            else:
                store.clear(activity.name)
        except NotSaved as error:
            refused.append(error)
    if refused:
        raise cleared_in_part(len(former) - len(refused), refused)
    cleared = messages.CLEARED_FORMER_ONE if len(former) == 1 else messages.CLEARED_FORMER
    return cleared.format(count=len(former))


def _former(library: Library, name: str, saved: Saved) -> FormerActivity | None:
    left = saved.responses.keys() - BOOKKEEPING
    try:
        if not left - _parts_at_home(library, name):  # mostly so, and seen without reading every file
            return None
        now = library.parts_now(name)
        left -= now
        found = describe_former(library.editions, name, now) if left else None
    except Mistakes:  # a unit is being written: what it has cannot be told now
        return None
    if not found:
        return None
    edition, unit, activity = found
    ours = {} if now else messages.PARTS  # what has no id of its own goes with its activity
    answers = {
        part: _answer(activity, part, saved.responses[part])
        for part in [*activity.parts, *sorted(ours.keys() - activity.parts.keys())]
        if part in left and is_filled(saved.responses[part])
    }
    return FormerActivity(name, activity.text, unit.text, edition.edition, answers) if answers else None


def _parts_at_home(library: Library, name: str) -> set[str]:
    """The parts of the activity that still has the name `name`, if one has."""
    try:
        return {*library.activity(name)[1].parts}
    except NotThere:
        return set()


def _answer(activity: EditionPart, part: str, response: Response) -> Answer:
    asked = activity.parts.get(part)
    if isinstance(response, dict) and "answer" in response:
        response = response["answer"]
    names = {name: Named(each.text, each.text) for name, each in (asked or activity).all_parts() if each.text}
    question = asked.text.strip() if asked and asked.text else messages.PARTS.get(part, part)
    return Answer(question, in_words(response, {} if part in OWN_WORDS else names))
