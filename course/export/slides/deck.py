"""A unit as slides for a room: what everybody sees goes on to the right, what is shown on request stands below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from course.export import notebooks
from course.export.slides import practice, questions
from course.export.slides.layout import Piece, Slide, fill, passage
from course.export.slides.questions import one
from course.loading.library import Library
from course.model import (
    Activity,
    Conversation,
    Entry,
    Exchange,
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
from course.model.option_order import LETTERS, shuffled
from course.render import KIND_NAMES


def deck(library: Library, entry: Entry) -> list[Slide]:
    """The slides of one unit, after its title. Raises Mistakes."""
    unit = library.unit(entry.unit)
    aims = [Piece("bullet", outcome.text) for outcome in entry.outcomes]
    slides = fill(Slide("__outcomes", "When you have finished, you will be able to"), aims) if aims else []
    for at, activity in enumerate(unit.activities):
        after = unit.activities[at + 1].id if at + 1 < len(unit.activities) else "__sources"
        dealt = list(_activity(library, unit, activity, after))
        slides += [replace(dealt[0], notes=activity.notes), *dealt[1:]]
    small = [replace(piece, sort="small") if piece.sort == "bullet" else piece for piece in _about(library, unit)]
    return [*slides, *fill(Slide("__sources", "Sources"), small)]


def _about(library: Library, unit: Unit) -> list[Piece]:
    return [piece for piece in passage(notebooks.sources(library, unit)) if piece.sort != "heading"]


def _activity(library: Library, unit: Unit, activity: Activity, after: str) -> Iterator[Slide]:
    first = Slide(activity.id, activity.title, KIND_NAMES[activity.kind])
    match activity:
        case Text():
            yield from _text(library, activity, first)
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
            raise AssertionError(f"No slides are known for a {activity.kind}.")


def _text(library: Library, activity: Text, first: Slide) -> Iterator[Slide]:
    terms = [f"**{library.terms[term].term}**: {library.terms[term].meaning.strip()}" for term in activity.terms]
    body = [*passage(activity.body), *(Piece("paragraph", term) for term in terms)]
    yield from fill(first, [*body, *questions.cited(library, activity.sources)])
    if activity.support:
        support = library.support
        help_first = Slide(f"{activity.id}__help", "Where to turn", first.over)
        yield from fill(help_first, [*passage(support.intro)])
        for nation in support.nations:
            routes = [
                Piece("bullet", f"{route.need.strip()}: **{route.name}**. {one(route.how)}") for route in nation.routes
            ]
            yield from fill(
                Slide(f"{activity.id}__help.{nation.id}", f"Where to turn: {nation.name}", first.over), routes
            )


def _story(library: Library, unit: Unit, story: Story, first: Slide) -> Iterator[Slide]:
    label = Piece("label", library.course.story_label)
    note = [Piece("paragraph", f"**Before you read:** {one(story.content_note)}")] if story.content_note else []
    leave = Piece("paragraph", "You can follow it, take the story in short, or leave it out. All three are fine.")
    short = fill(Slide(f"{story.id}__short", "The story in short", story.title, asked=True), passage(story.summary))
    opening = replace(first, hint="the story in short", below=tuple(short))
    yield from fill(opening, [label, *note, leave, *questions.cited(library, story.sources)])
    over = f"Illustrative story · {story.title}"
    for at, scene in enumerate(story.scenes, start=1):
        name = scene.title or f"Scene {at}"
        yield from fill(Slide(f"{story.id}.{scene.id}", name, over), passage(scene.body))
        if stop := scene.stop:
            at_stop = Slide(f"{story.id}__stop.{stop.id}", "Stop and predict", f"{over} · {name}")
            guesses = shuffled(stop.guesses, library.course.seed, unit.id, story.id, stop.id)
            said: list[Piece] = []
            for letter, guess in zip(LETTERS, guesses, strict=False):
                said += [Piece("option", f"**{one(guess.text)}**", letter), *passage(guess.feedback)]
            said += passage(stop.afterwards)
            if said:
                reply = Slide(f"{at_stop.id}__answer", "What we say to it", over, asked=True)
                at_stop = replace(at_stop, hint="what we say to it", below=tuple(fill(reply, said)))
            asked = [Piece("label", stop.prompt), *questions.lettered(guess.text for guess in guesses)]
            yield from fill(at_stop, asked)


def _exchange(library: Library, exchange: Exchange, first: Slide) -> Iterator[Slide]:
    yield from fill(first, [*passage(exchange.scene), *questions.cited(library, exchange.sources)])
    over = f"An exchange · {exchange.title}"
    lines = [Piece("line", line.says, line.speaker, step=True) for line in exchange.lines]
    yield from fill(Slide(f"{exchange.id}__lines", "Where does it go wrong?", over), lines)
    wrong: list[Piece] = []
    for line in exchange.lines:
        if line.why:
            wrong += [Piece("line", line.says, line.speaker), Piece("quotation", f"*{one(line.why)}*")]
    better: list[Piece] = []
    for spoken in exchange.better:
        better.append(Piece("line", spoken.says, spoken.speaker))
        if spoken.note:
            better.append(Piece("quotation", f"*{one(spoken.note)}*"))
    below = [
        *fill(Slide(f"{exchange.id}__why", "Our reading: where it goes wrong", over, asked=True), wrong),
        *fill(Slide(f"{exchange.id}__better", "A better way", over, asked=True), [*better, *passage(exchange.closing)]),
    ]
    yield from fill(
        Slide(
            f"{exchange.id}__prompt", "Talk about it", over, hint="our reading, and a better way", below=tuple(below)
        ),
        [Piece("label", exchange.prompt)],
    )


def _conversation(library: Library, unit: Unit, talk: Conversation, first: Slide, after: str) -> Iterator[Slide]:
    name = library.people[talk.person].name
    you = f"You are {talk.you}. At each turn, say your own words first. Then pick a reply, and go to the turn it names."
    label = Piece("label", library.course.story_label)
    yield from fill(
        first, [label, *passage(talk.scene), Piece("paragraph", you), *questions.cited(library, talk.sources)]
    )
    over = f"Conversation · {talk.title}"
    places = {turn.id: f"turn {at}" for at, turn in enumerate(talk.turns, start=1)}
    places |= {ending.id: f"ending {letter}" for letter, ending in zip(LETTERS, talk.endings, strict=False)}
    for turn in talk.turns:
        replies = shuffled(turn.replies, library.course.seed, unit.id, talk.id, turn.id)
        at = f"{talk.id}.{turn.id}"
        title = places[turn.id].replace("turn", "Turn")
        goes = [f"{one(reply.text)} [Go to {places[reply.to]}](#{talk.id}.{reply.to})" for reply in replies]
        inner: list[Piece] = []
        for letter, reply in zip(LETTERS, replies, strict=False):
            inner += [Piece("option", one(reply.text), letter), Piece("quotation", f"*{one(reply.inner)}*")]
        thinks = Slide(f"{at}__answer", f"{title}: what {name} thinks", over, asked=True)
        yield from fill(
            Slide(at, title, over, hint=f"what {name} thinks after each reply", below=tuple(fill(thinks, inner))),
            [Piece("label", f"{name}: {one(turn.says)}"), *questions.lettered(goes)],
        )
    for ending in talk.endings:
        debrief = []
        for part in ending.debrief:
            principle = library.course.units[part.principle].title
            debrief.append(Piece("bullet", f"**{part.principle} {principle}.** {one(part.text)}"))
        safety = [Piece("step", one(act), str(at)) for at, act in enumerate(ending.safety, start=1)]
        again = f"[Try another way through](#{talk.id}.{talk.turns[0].id}) or [go on](#{after})."
        title = f"{places[ending.id].replace('ending', 'Ending')}: {ending.title}"
        yield from fill(
            Slide(f"{talk.id}.{ending.id}", title, over),
            [*passage(ending.text), *safety, *debrief, Piece("paragraph", again)],
        )
