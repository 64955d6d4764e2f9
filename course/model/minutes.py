"""How long things take, by the curriculum's formula: every word that stands open is read, and what is done takes time.

A story is read scene by scene, one option is chosen a question, a conversation takes its longest path. What opens
only on request (model answers, summaries, hints, the reading of a map, sources, help) is not counted.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import assert_never, cast

from course.language.words import count_words
from course.model import (
    Activity,
    Conversation,
    Exchange,
    IconArray,
    Item,
    Map,
    Matching,
    MultipleResponse,
    Ordering,
    Plan,
    Quiz,
    Rating,
    Reflection,
    Rewrite,
    SingleBestAnswer,
    SituationalJudgement,
    Story,
    Task,
    Term,
    Text,
)
from course.model.dialogue import Ending, Turn
from course.model.unit import AnyActivity

WORDS_A_MINUTE = 200
PREDICTION, ITEM, JUDGEMENT, EXCHANGE, TASK, TURN = 0.25, 0.5, 1.0, 1.0, 1.0, 0.5
WRITING, REFLECTION, RATING = 4.0, 3.0, 2.0

Terms = Mapping[str, Term]
"""The glossary by id: a text explains its terms."""


def minutes(activity: Activity, terms: Terms) -> float:
    """Minutes for one activity, not rounded."""
    kind = cast("AnyActivity", activity)
    heading = _read(activity.title)
    match kind:
        case Text():
            explained = [terms[name] for name in kind.terms]
            return heading + _read(kind.body, *(f"{term.term} {term.meaning}" for term in explained))
        case Story():
            return heading + _story(kind)
        case Quiz():
            return heading + _read(kind.intro) + sum(_item(item) for item in kind.items)
        case Exchange():
            lines = [f"{line.speaker} {line.says} {line.why}" for line in kind.lines]
            better = [f"{line.speaker} {line.says} {line.note}" for line in kind.better]
            return heading + _read(kind.scene, *lines, kind.prompt, *better, kind.closing) + EXCHANGE
        case Conversation():
            return heading + _read(kind.scene) + kind.heaviest_path(_turn, _ending)
        case Reflection():
            steps = [f"{prompt.step} {prompt.text} {prompt.guidance}" for prompt in kind.prompts]
            return heading + _read(kind.intro, *steps) + REFLECTION
        case Rewrite():
            checklist = [tick.text for tick in kind.checklist]
            charts = _charts(kind.icon_arrays)
            return heading + _read(kind.intro, kind.original, *charts, kind.prompt, *checklist) + WRITING
        case Map():
            places = [f"{place.name} {place.about}" for place in kind.places]
            return heading + _read(kind.intro, kind.prompt, *places, kind.next_prompt) + WRITING
        case Rating():
            statements = [words for statement in kind.statements for words in (statement.text, *statement.levels)]
            return heading + _read(kind.intro, *statements) + RATING
        case Plan():
            fields = [f"{field.label} {field.guidance} {field.example}" for field in kind.fields]
            return heading + _read(kind.intro, *fields) + WRITING
        case Task():
            return heading + _read(kind.body, kind.pair, kind.when_prompt, kind.prompt) + TASK
        case _:
            assert_never(kind)


def whole_minutes(activities: Iterable[Activity], terms: Terms) -> int:
    """Whole minutes for the activities of a unit, or for some of them, rounded up."""
    return math.ceil(round(sum(minutes(activity, terms) for activity in activities), 6))


def _read(*texts: str) -> float:
    return count_words(*texts) / WORDS_A_MINUTE


def _story(story: Story) -> float:
    scenes = _read(story.content_note, *(f"{scene.title} {scene.body}" for scene in story.scenes))
    stops = 0.0
    for stop in story.stops:
        guesses = [guess.text for guess in stop.guesses]
        answer = _longest(guess.feedback for guess in stop.guesses)
        stops += _read(stop.prompt, *guesses, *answer, stop.afterwards) + PREDICTION
    return scenes + stops


def _item(item: Item) -> float:
    asked = _read(item.stem, *_charts(item.icon_arrays), item.rationale)
    match item:
        case SingleBestAnswer():
            answer = _longest(option.feedback for option in item.options)
            return asked + _read(*(option.text for option in item.options), *answer) + ITEM
        case MultipleResponse():
            answers = _longest((option.feedback for option in item.options), item.choose)
            return asked + _read(*(option.text for option in item.options), *answers) + ITEM
        case Ordering():
            return asked + _read(*(f"{step.text} {step.feedback}" for step in item.steps)) + ITEM
        case Matching():
            pairs = [f"{pair.prompt} {pair.match} {pair.feedback}" for pair in item.pairs]
            spares = [f"{spare.match} {spare.feedback}" for spare in item.spares]
            return asked + _read(*pairs, *spares) + ITEM
        case SituationalJudgement():
            return asked + _read(*(f"{option.text} {option.feedback}" for option in item.options)) + JUDGEMENT
        case _:
            assert_never(item)


def _turn(turn: Turn) -> float:
    inner = _longest(reply.inner for reply in turn.replies)
    return _read(turn.says, turn.prompt, *(reply.text for reply in turn.replies), *inner) + TURN


def _ending(ending: Ending) -> float:
    return _read(ending.title, ending.text, *ending.safety, *(debrief.text for debrief in ending.debrief))


def _charts(charts: Iterable[IconArray]) -> list[str]:
    return [f"{chart.caption} {chart.affected} {chart.unaffected}" for chart in charts]


def _longest(texts: Iterable[str], number: int = 1) -> list[str]:
    """The longest of what is shown to whoever chose it, so that nobody is promised less time than it takes."""
    return sorted(texts, key=count_words, reverse=True)[:number]
