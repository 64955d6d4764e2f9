"""Questions as slides: the case, then the question with its letters, then the answer on request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from course.export.slides import messages
from course.export.slides.layout import Piece, Slide, passage
from course.loading.library import Library
from course.model import IconArray, Item, Quiz, Unit
from course.model.option_order import LETTERS
from course.model.question import Question
from course.render import activity_messages as say


def quiz(library: Library, unit: Unit, activity: Quiz, first: Slide) -> Iterator[Slide]:
    """The slides of a set of questions."""
    total = len(activity.items)
    for at, item in enumerate(activity.items, start=1):
        number = say.QUESTION.format(number=at, total=total)
        slide = replace(
            first,
            id=f"{first.id}.{item.id}",
            title=number if total > 1 else activity.title,
            eyebrow=f"{first.eyebrow} · {say.FROM_AN_EARLIER_UNIT}" if item.recall else first.eyebrow,
            size="question",
        )
        yield from _item(item, slide, item.pose(library.course.seed, unit.id, activity.id))


def _item(item: Item, slide: Slide, question: Question) -> Iterator[Slide]:
    if item.situation:
        yield replace(slide, id=f"{slide.id}__case", pieces=tuple(passage(item.situation)))
    people = replace(slide, id=f"{slide.id}__people", size="plain")
    yield from drawings(item.icon_arrays, people)
    answer = Slide(
        f"{slide.id}__answer",
        messages.OUR_ANSWER.format(question=slide.title),
        slide.eyebrow,
        (*_key(question), *([Piece("paragraph", item.caveat)] if item.caveat else [])),
        "question",
    )
    asked = (Piece("label", one_line(item.question)), *_asked(question))
    yield replace(slide, pieces=asked, hint=messages.THE_ANSWER, answers=(answer,))


def _asked(question: Question) -> list[Piece]:
    """What is shown with the question: the scale or the prompts, and the choices with their letters."""
    scale = [Piece("paragraph", f"{', '.join(question.scale.values())}?")] if question.scale else []
    prompts = [Piece("step", choice.prompt, str(at)) for at, choice in enumerate(question.prompted, start=1)]
    return [*scale, *prompts, *lettered_options(choice.brief for choice in question.choices)]


def _key(question: Question) -> list[Piece]:
    match question.form:
        case "choose":
            return [Piece("option", f"**{one_line(choice.brief)}**", choice.letter) for choice in question.key]
        case "order":
            return [Piece("label", " ".join(choice.letter for choice in question.key))]
        case "match":
            return [
                Piece("step", f"{one_line(choice.prompt)}: **{choice.letter}**", str(at))
                for at, choice in enumerate(question.key, start=1)
            ]
        case "rate":
            return [
                Piece("option", f"{one_line(choice.brief)} **{question.scale[choice.view]}.**", choice.letter)
                for choice in question.key
            ]
        case _:
            assert_never(question.form)


def lettered_options(texts: Iterable[str]) -> list[Piece]:
    """Texts with letters, in the order in which they come."""
    return [Piece("option", one_line(text), letter) for letter, text in zip(LETTERS, texts, strict=False)]


def drawings(arrays: Sequence[IconArray], slide: Slide) -> Iterator[Slide]:
    """Icon arrays, two on a slide."""
    pairs = [tuple(arrays[at : at + 2]) for at in range(0, len(arrays), 2)]
    for at, pair in enumerate(pairs, start=1):
        name = slide.id if at == 1 else f"{slide.id}--{at}"
        yield replace(slide, id=name, pieces=(Piece("drawing", arrays=pair),))


def one_line(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())
