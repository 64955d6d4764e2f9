"""What is read in a session, as slides: stories, talks, texts, pictures and key points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from course.export.paper import opening
from course.export.slides import messages
from course.export.slides.layout import WORDS, Piece, Slide, deal, fits, passage
from course.export.slides.questions import lettered_options, one_line
from course.language import markdown
from course.language.readability import sentences
from course.language.words import count_words
from course.loading.library import Library
from course.model import (
    NATIONS,
    Activity,
    Conversation,
    Exchange,
    Figure,
    HelpRoute,
    KeyPoints,
    Story,
    Support,
    Text,
    Unit,
)
from course.model.option_order import LETTERS, shuffled
from course.render import activity_messages as say

_NOW = re.compile(r"\b(A&E|999)\b(?: \([^)]*\))? now\b")
_IN_A_LIST = ("bullet", "step")


def touches_on(activities: Iterable[Activity]) -> list[Piece]:
    """What a session touches on: people hear of it before it begins."""
    notes = [Piece("bullet", one_line(note)) for note in opening.content_notes(activities)]
    return [Piece("label", messages.TOUCHES_ON), *notes] if notes else []


def story(library: Library, unit: Unit, story: Story, first: Slide) -> Iterator[Slide]:
    """Where it begins, and each stop; the story itself is read aloud, or on paper."""
    yield replace(first, pieces=(Piece("paragraph", library.course.story_label),))
    eyebrow = messages.ILLUSTRATIVE_STORY.format(title=story.title)
    for at, scene in enumerate(story.scenes, start=1):
        if stop := scene.stop:
            guesses = shuffled(stop.guesses, library.course.seed, unit.id, story.id, stop.id)
            replies = [
                f"**{letter}** {one_line(guess.text)} {one_line(guess.feedback)}"
                for letter, guess in zip(LETTERS, guesses, strict=False)
            ]
            yield Slide(
                f"{first.id}.{stop.id}",
                say.STOP_AND_PREDICT,
                f"{eyebrow} · {scene.title or say.SCENE.format(number=at)}",
                (Piece("label", stop.prompt), *lettered_options(guess.text for guess in guesses)),
                "question",
                notes=markdown.html("\n\n".join([*replies, stop.afterwards])),
            )


def exchange(exchange: Exchange, first: Slide) -> Iterator[Slide]:
    """The scene, and the first version line by line; the better one is handed out afterwards."""
    yield from deal(first, passage(exchange.scene))
    eyebrow = f"{first.eyebrow} · {exchange.title}"
    lines = [Piece("line", line.says, line.speaker, step=True) for line in exchange.lines]
    for slide in deal(Slide(f"{first.id}__lines", messages.WHERE_WRONG, eyebrow, size="question"), lines):
        # The first of each slide stands there from the beginning.
        yield replace(slide, pieces=(replace(slide.pieces[0], step=False), *slide.pieces[1:]))


def conversation(library: Library, talk: Conversation, first: Slide, turns: Sequence[str]) -> Iterator[Slide]:
    """Where it begins, and what the person says at each of `turns`; replies are on the screen or on paper."""
    yield replace(first, pieces=(Piece("paragraph", library.course.story_label),))
    name = library.people[talk.person].name
    for number, turn in enumerate(talk.turns, start=1):
        if turn.id in turns:
            happens, says = passage(turn.happens), passage(turn.spoken)
            slide = Slide(
                f"{first.id}.{turn.id}",
                messages.WHAT_WOULD_YOU_SAY,
                f"{talk.title} · {say.TURN.format(number=number)}",
                size="question",
            )
            asked = [*happens, *(replace(piece, style="line", mark=name) for piece in says)]
            room, at = WORDS["question"] - count_words(slide.title), 0
            while at < len(happens) and sum(piece.fill for piece in asked[at:]) > room:
                at += 1
            yield from deal(replace(slide, id=f"{slide.id}__case", title=talk.title), happens[:at])
            asked = asked[at:]
            yield replace(slide, pieces=tuple(asked))


def text(text: Text, first: Slide) -> Iterator[Slide]:
    """What a page on paper is about, and its parts that a group looks at together.

    Where it lists signs that cannot wait, they are what is shown of it, and their title says what to do.
    """
    pieces = passage(text.body)
    headings = [replace(piece, style="bullet") for piece in pieces if piece.style == "heading"]
    opening = list(takewhile(lambda piece: piece.style != "heading", pieces))
    listed = [piece for piece in opening if piece.style == "step"]
    leads = [piece for piece in opening if piece.text.startswith("**") and fits(piece.text)]
    if signs := _signs(pieces):
        yield from deal(replace(first, title=signs[0], eyebrow=text.title, size="question"), signs[1])
    else:
        yield from deal(first, listed or (headings if len(headings) > 1 else leads[:1]))
    steps = [Piece("step", one_line(act), str(at)) for at, act in enumerate(text.steps, start=1)]
    yield from deal(Slide(f"{first.id}__steps", say.STEPS, text.title), steps)
    words = [Piece("pair", one_line(phrasing.better), one_line(phrasing.rushed)) for phrasing in text.say]
    yield from deal(Slide(f"{first.id}__say", say.WORDS_TO_USE, text.title), words)
    example = Slide(f"{first.id}__example", say.AN_EXAMPLE, text.title, size="question")
    yield from deal(example, passage(text.example))


def _signs(pieces: Sequence[Piece]) -> tuple[str, list[Piece]] | None:
    """What to do at any one of the signs that a page lists, and the signs; None where it lists none.

    They are signs where the heading or the words in bold above them send people to hospital now, for any one of them.
    """
    for at, piece in enumerate(pieces):
        is_lead = piece.style == "heading" or (piece.style == "paragraph" and piece.text.startswith("**"))
        found = _NOW.search(piece.text) if is_lead else None
        words = list(takewhile(lambda other: other.style not in (*_IN_A_LIST, "heading"), pieces[at + 1 :]))
        listed = list(takewhile(lambda other: other.style in _IN_A_LIST, pieces[at + 1 + len(words) :]))
        under = " ".join(other.text for other in (piece, *words)).replace("*", "")
        if found and listed and "any one" in under.lower():
            message = messages.ANY_ONE_NEW_OR_CHANGED if "new or changed" in under else messages.ANY_ONE_OF_THESE
            now = messages.NOW.format(where=found[1])
            return message.format(now=now), [replace(other, style="bullet") for other in listed]
    return None


def figure(figure: Figure, first: Slide) -> Iterator[Slide]:
    """The picture; what it says in words is for the trainer."""
    words = markdown.html(figure.words)
    yield replace(first, pieces=(Piece("picture", figure.image, mark=first.id),), notes=words)


def key_points(library: Library, points: KeyPoints, first: Slide) -> Iterator[Slide]:
    """What to take away, line by line; those for safety by themselves, with what holds on a ward."""
    lines = [
        (point.about, Piece("step", one_line(point.text), str(at))) for at, point in enumerate(points.points, start=1)
    ]
    others, safe = ([line for about, line in lines if bool(about) is is_safe] for is_safe in (False, True))
    on_a_ward = library.said_on_a_ward(" ".join(line.text for _, line in lines))
    title = messages.UP_TO.format(title=points.title, last=others[-1].mark) if safe and others else points.title
    yield from deal(replace(first, title=title, size="question"), others)
    safety = replace(first, id=f"{first.id}__safety", title=say.KEEP_PEOPLE_SAFE, size="question")
    yield from deal(safety, [*safe, *(Piece("paragraph", line) for line in on_a_ward)])


def where_to_turn(support: Support, first: Slide) -> Slide:
    """Help for the people in the room: what holds anywhere, and what to ring at once in each nation.

    It says what the sheet for the wall says, of each route with a number its first sentence.
    """
    anywhere, *nations = support.nations
    routes = [_route(route) for route in anywhere.routes if any(character.isdigit() for character in route.how)]
    urgent = [
        messages.IN_NATION.format(nation=nation.name, how=_first_sentence(nation.routes[0].how))
        for nation in nations
        if nation.name in NATIONS
    ]
    shown = [Piece("bullet", words) for words in routes]
    shown += [Piece("label", messages.URGENT_HELP), *(Piece("bullet", words) for words in urgent)]
    return replace(first, pieces=tuple(shown), size="question")


def _route(route: HelpRoute) -> str:
    how = _first_sentence(route.how)
    message = messages.ROUTE_WITH_ITS_NAME if route.name.lower() in how.lower() else messages.ROUTE
    return message.format(need=route.need, name=route.name, how=how)


def _first_sentence(text: str) -> str:
    return sentences(one_line(text))[0]
