"""A unit as slides for a room: what everybody sees goes on to the right, what is shown on request stands below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from course.export.slides import messages, practice, questions, reading
from course.export.slides.layout import Piece, Slide, fill, passage
from course.export.slides.questions import one_line
from course.loading.library import Library
from course.model import (
    AnyActivity,
    Conversation,
    Entry,
    Exchange,
    Figure,
    KeyPoints,
    Map,
    Plan,
    Quiz,
    Rating,
    Reflection,
    Rewrite,
    Story,
    Task,
    Text,
    Unit,
)
from course.model.dialogue import Reply
from course.model.option_order import LETTERS, shuffled
from course.render import front_matter
from course.render import messages as say


def deck(library: Library, entry: Entry) -> list[Slide]:
    """The slides of one unit, after its title. Raises Mistakes."""
    unit = library.unit(entry.unit)
    aims = [Piece("bullet", outcome.text) for outcome in entry.outcomes]
    slides = fill(Slide("__outcomes", messages.ABLE_TO), aims) if aims else []
    in_order = unit.in_order
    for at, activity in enumerate(in_order):
        after = in_order[at + 1].id if at + 1 < len(in_order) else "__sources"
        dealt = list(_activity(library, unit, activity, after))
        slides += [replace(dealt[0], notes=activity.notes), *dealt[1:]]
    small = [replace(piece, style="small") if piece.style == "bullet" else piece for piece in _about(library, unit)]
    return [*slides, *fill(Slide("__sources", say.SOURCES_TITLE), small)]


def _about(library: Library, unit: Unit) -> list[Piece]:
    return [piece for piece in passage(front_matter.sources(library, unit)) if piece.style != "heading"]


def _activity(library: Library, unit: Unit, activity: AnyActivity, after: str) -> Iterator[Slide]:
    eyebrow = f"{say.MORE_PRACTICE} · {activity.kind_name}" if activity.more else activity.kind_name
    first = Slide(activity.id, activity.title, eyebrow)
    match activity:
        case Text():
            yield from reading.text(library, activity, first)
        case Figure():
            yield from reading.figure(library, activity, first)
        case KeyPoints():
            yield from reading.key_points(activity, first)
        case Story():
            yield from _story(library, unit, activity, first)
        case Quiz():
            yield from questions.quiz(library, unit, activity, first)
        case Exchange():
            yield from _exchange(library, activity, first)
        case Conversation():
            yield from _conversation(library, unit, activity, first, after)
        case Reflection():
            yield from practice.reflection(activity, first)
        case Rewrite():
            yield from practice.rewrite(library, activity, first)
        case Map():
            yield from practice.places(library, activity, first)
        case Rating():
            yield from practice.rating(activity, first)
        case Plan():
            yield from practice.plan(activity, first)
        case Task():
            yield from practice.task(library, activity, first)
        case _:
            assert_never(activity)


def _story(library: Library, unit: Unit, story: Story, first: Slide) -> Iterator[Slide]:
    label = Piece("label", library.course.story_label)
    note = (
        [Piece("paragraph", f"**{say.BEFORE_YOU_READ}** {one_line(story.content_note)}")] if story.content_note else []
    )
    leave = Piece("paragraph", messages.FOLLOW_OR_LEAVE)
    short = fill(Slide(f"{story.id}__short", say.IN_SHORT, story.title, on_request=True), passage(story.summary))
    opening = replace(first, hint=messages.STORY_IN_SHORT, children=tuple(short))
    yield from fill(opening, [label, *note, leave, *questions.source_line(library, story.sources)])
    eyebrow = messages.ILLUSTRATIVE_STORY.format(title=story.title)
    for at, scene in enumerate(story.scenes, start=1):
        name = scene.title or say.SCENE.format(number=at)
        yield from fill(Slide(f"{story.id}.{scene.id}", name, eyebrow), passage(scene.body))
        if stop := scene.stop:
            at_stop = Slide(f"{story.id}__stop.{stop.id}", say.STOP_AND_PREDICT, f"{eyebrow} · {name}")
            guesses = shuffled(stop.guesses, library.course.seed, unit.id, story.id, stop.id)
            replies: list[Piece] = []
            for letter, guess in zip(LETTERS, guesses, strict=False):
                replies += [Piece("option", f"**{one_line(guess.text)}**", letter), *passage(guess.feedback)]
            replies += passage(stop.afterwards)
            if replies:
                reply = Slide(f"{at_stop.id}__answer", messages.OUR_REPLY, eyebrow, on_request=True)
                at_stop = replace(at_stop, hint=messages.OUR_REPLY_HINT, children=tuple(fill(reply, replies)))
            prompt = [Piece("label", stop.prompt), *questions.lettered_options(guess.text for guess in guesses)]
            yield from fill(at_stop, prompt)


def _exchange(library: Library, exchange: Exchange, first: Slide) -> Iterator[Slide]:
    yield from fill(first, [*passage(exchange.scene), *questions.source_line(library, exchange.sources)])
    eyebrow = f"{first.eyebrow} · {exchange.title}"
    lines = [Piece("line", line.says, line.speaker, step=True) for line in exchange.lines]
    yield from fill(Slide(f"{exchange.id}__lines", messages.WHERE_WRONG, eyebrow), lines)
    wrong: list[Piece] = []
    for line in exchange.lines:
        if line.why:
            wrong += [Piece("line", line.says, line.speaker), Piece("quotation", f"*{one_line(line.why)}*")]
    better: list[Piece] = []
    for spoken in exchange.better:
        better.append(Piece("line", spoken.says, spoken.speaker))
        if spoken.note:
            better.append(Piece("quotation", f"*{one_line(spoken.note)}*"))
    below = [
        *fill(Slide(f"{exchange.id}__why", messages.READING_OF_WRONG, eyebrow, on_request=True), wrong),
        *fill(
            Slide(f"{exchange.id}__better", say.A_BETTER_WAY, eyebrow, on_request=True),
            [*better, *passage(exchange.closing)],
        ),
    ]
    yield from fill(
        Slide(
            f"{exchange.id}__prompt",
            messages.TALK_ABOUT_IT,
            eyebrow,
            hint=messages.READING_AND_BETTER,
            children=tuple(below),
        ),
        [Piece("label", exchange.prompt)],
    )


def _conversation(library: Library, unit: Unit, talk: Conversation, first: Slide, after: str) -> Iterator[Slide]:
    name = library.people[talk.person].name
    you = messages.YOU_ARE.format(you=talk.you)
    label = Piece("label", library.course.story_label)
    yield from fill(
        first, [label, *passage(talk.scene), Piece("paragraph", you), *questions.source_line(library, talk.sources)]
    )
    eyebrow = f"{first.eyebrow} · {talk.title}"
    numbers = {turn.id: number for number, turn in enumerate(talk.turns, start=1)}
    letters = {ending.id: letter for letter, ending in zip(LETTERS, talk.endings, strict=False)}

    def leads(reply: Reply) -> str:
        link = f"#{talk.id}.{reply.to}"
        if reply.to in numbers:
            return messages.GO_TO_TURN.format(reply=one_line(reply.text), number=numbers[reply.to], link=link)
        return messages.GO_TO_ENDING.format(reply=one_line(reply.text), letter=letters[reply.to], link=link)

    for turn in talk.turns:
        replies = shuffled(turn.replies, library.course.seed, unit.id, talk.id, turn.id)
        at = f"{talk.id}.{turn.id}"
        title = say.TURN.format(number=numbers[turn.id])
        inner: list[Piece] = []
        for letter, reply in zip(LETTERS, replies, strict=False):
            inner += [Piece("option", one_line(reply.text), letter), Piece("quotation", f"*{one_line(reply.inner)}*")]
        thinks = Slide(f"{at}__answer", messages.TURN_THINKS.format(turn=title, name=name), eyebrow, on_request=True)
        yield from fill(
            Slide(
                at,
                title,
                eyebrow,
                hint=messages.THINKS_AFTER_EACH.format(name=name),
                children=tuple(fill(thinks, inner)),
            ),
            [Piece("label", f"{name}: {one_line(turn.says)}"), *questions.lettered_options(map(leads, replies))],
        )
    for ending in talk.endings:
        debrief = []
        for part in ending.debrief:
            principle = library.course.units[part.principle].title
            debrief.append(Piece("bullet", f"**{part.principle} {principle}.** {one_line(part.text)}"))
        safety = [Piece("step", one_line(act), str(at)) for at, act in enumerate(ending.safety, start=1)]
        if safety:
            safety.insert(0, Piece("heading", say.KEEP_SAFE_NOW))
        again = messages.ANOTHER_WAY.format(start=f"#{talk.id}.{talk.turns[0].id}", after=f"#{after}")
        title = say.ENDING.format(letter=letters[ending.id], title=ending.title)
        yield from fill(
            Slide(f"{talk.id}.{ending.id}", title, eyebrow),
            [*passage(ending.text), *safety, *debrief, Piece("paragraph", again)],
        )
