"""What is only read, as slides: texts and their parts, pictures, key points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from course.export.slides import messages
from course.export.slides.layout import Piece, Slide, fill, passage
from course.export.slides.questions import one_line, source_line
from course.loading.library import Library
from course.model import Figure, KeyPoints, Text
from course.render import messages as say


def text(library: Library, text: Text, first: Slide) -> Iterator[Slide]:
    """A passage, each of its parts on slides of its own, and where to turn."""
    terms = [f"**{library.terms[term].term}**: {library.terms[term].meaning.strip()}" for term in text.terms]
    body = [*passage(text.body), *(Piece("paragraph", term) for term in terms)]
    yield from fill(first, [*body, *source_line(library, text.sources)])
    eyebrow = f"{first.eyebrow} · {text.title}"
    for name, title, pieces in _parts(text):
        if pieces:
            yield from fill(Slide(f"{text.id}__{name}", title, eyebrow), pieces)
    if text.cards:
        roles = [Piece("bullet", card.role) for card in text.cards]
        asked = Slide(f"{text.id}__cards", say.MORE_FOR_YOUR_ROLE, eyebrow, hint=messages.LINES_FOR_EACH_ROLE)
        yield from fill(replace(asked, children=tuple(_cards(text))), roles)
    if text.support:
        yield from _help(library, text, first)


def _parts(text: Text) -> Iterator[tuple[str, str, list[Piece]]]:
    """The name, the heading and the pieces of each part that a group looks at together."""
    yield "steps", say.STEPS, [Piece("step", one_line(act), str(at)) for at, act in enumerate(text.steps, start=1)]
    yield (
        "say",
        say.WORDS_TO_USE,
        [Piece("pair", one_line(words.better), one_line(words.rushed)) for words in text.say],
    )
    yield "example", say.AN_EXAMPLE, passage(text.example)
    safety = []
    for row in text.safety:
        acts = ((say.DO_THIS, row.does), (say.GET_THEM, row.gets), (say.HOW_FAST, row.within))
        safety.append(Piece("heading", row.role))
        safety += [Piece("bullet", f"**{label}:** {one_line(words)}") for label, words in acts]
    yield "safety", say.KEEP_PEOPLE_SAFE, safety
    evidence = [replace(piece, style="small") for piece in passage(text.evidence)]
    yield "evidence", say.WHAT_THE_EVIDENCE_SAYS, evidence


def _cards(text: Text) -> Iterator[Slide]:
    for at, card in enumerate(text.cards, start=1):
        slide = Slide(f"{text.id}__card.{at}", card.role, say.MORE_FOR_YOUR_ROLE, on_request=True)
        yield from fill(slide, [Piece("bullet", one_line(line)) for line in card.lines])


def _help(library: Library, text: Text, first: Slide) -> Iterator[Slide]:
    support = library.support
    help_first = Slide(f"{text.id}__help", messages.WHERE_TO_TURN, first.eyebrow)
    yield from fill(help_first, passage(support.intro))
    for nation in support.nations:
        routes = [
            Piece("bullet", f"{route.need.strip()}: **{route.name}**. {one_line(route.how)}") for route in nation.routes
        ]
        title = messages.WHERE_TO_TURN_IN.format(nation=nation.name)
        yield from fill(Slide(f"{text.id}__help.{nation.id}", title, first.eyebrow), routes)


def figure(library: Library, figure: Figure, first: Slide) -> Iterator[Slide]:
    """The picture, then its words."""
    picture = Piece("picture", figure.image, mark=figure.id)
    yield replace(first, pieces=(picture,))
    words = [*passage(figure.words), *source_line(library, figure.sources)]
    yield from fill(Slide(f"{figure.id}__words", messages.IN_WORDS, f"{first.eyebrow} · {figure.title}"), words)


def key_points(points: KeyPoints, first: Slide) -> Iterator[Slide]:
    """What to take away, line by line."""
    lines = []
    for at, point in enumerate(points.points, start=1):
        words = one_line(point.text)
        lines.append(Piece("step", f"**{say.FOR_SAFETY} {words}**" if point.about else words, str(at)))
    yield from fill(first, lines)
