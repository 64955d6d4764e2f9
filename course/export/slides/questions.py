"""Questions as slides: the situation, then the question with its letters, then the answer on request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from course.export.slides.layout import Piece, Slide, fill, passage
from course.loading.library import Library
from course.model import (
    JUDGEMENTS,
    IconArray,
    Item,
    Matching,
    MultipleResponse,
    Ordering,
    Quiz,
    SingleBestAnswer,
    SituationalJudgement,
    Unit,
)
from course.model.option_order import LETTERS, shuffled
from course.model.quiz import Pair, Spare
from course.render import caveat, split_stem


def quiz(library: Library, unit: Unit, activity: Quiz, first: Slide) -> Iterator[Slide]:
    """The slides of a set of questions."""
    count = f"{len(activity.items)} questions" if len(activity.items) > 1 else "One question"
    yield from fill(first, [*passage(activity.intro), Piece("paragraph", f"{count}. Vote by letter, then talk.")])
    for at, item in enumerate(activity.items, start=1):
        title = f"Question {at} of {len(activity.items)}"
        over = f"Questions · {activity.title}{' · from an earlier unit' if item.recall else ''}"
        slide = Slide(f"{activity.id}.{item.id}", title, over)
        yield from _item(library, item, slide, (library.course.seed, unit.id, activity.id))


def _item(library: Library, item: Item, slide: Slide, names: tuple[str, ...]) -> Iterator[Slide]:
    situation, question = split_stem(item.stem)
    if situation:
        told = replace(slide, id=f"{slide.id}__situation", title=f"{slide.title}: the situation")
        yield from fill(told, passage(situation))
    yield from drawings(item.icon_arrays, replace(slide, id=f"{slide.id}__people", title=f"{slide.title}: in people"))
    asked, key, reasons = _asked(item, (*names, item.id))
    answer = replace(slide, id=f"{slide.id}__answer", title=f"{slide.title}: our answer", asked=True)
    every = replace(slide, id=f"{slide.id}__reasons", title=f"{slide.title}: each one, and why", asked=True)
    why_not = [Piece("small", said)] if (said := caveat(item)) else []
    below = [
        *fill(answer, [*key, *passage(item.rationale), *why_not, *cited(library, item.sources)]),
        *fill(every, reasons),
    ]
    yield from fill(
        replace(slide, hint="the answer", below=tuple(below)), [Piece("label", " ".join(question.split())), *asked]
    )


def _asked(item: Item, names: tuple[str, ...]) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """What is shown with the question, what the key is, and what is said to each option."""
    match item:
        case SingleBestAnswer() | MultipleResponse():
            options = list(zip(LETTERS, shuffled(item.options, *names), strict=False))
            key = [Piece("option", f"**{one(o.text)}**", letter) for letter, o in options if o.correct]
            reasons = []
            for letter, option in options:
                reasons += [Piece("option", f"**{one(option.text)}**", letter), *passage(option.feedback)]
            return lettered(option.text for _, option in options), key, reasons
        case SituationalJudgement():
            actions = list(zip(LETTERS, shuffled(item.options, *names), strict=False))
            scale = Piece("paragraph", f"{', '.join(JUDGEMENTS.values())}?")
            key = [Piece("option", f"{JUDGEMENTS[action.view]}.", letter) for letter, action in actions]
            reasons = []
            for letter, action in actions:
                reasons += [Piece("option", f"**{one(action.text)}**", letter)]
                reasons += [Piece("paragraph", f"**{JUDGEMENTS[action.view]}.** {one(action.feedback)}")]
            return [scale, *lettered(action.text for _, action in actions)], key, reasons
        case Ordering():
            shown = shuffled(item.steps, *names)
            letter_of = {step.id: letter for letter, step in zip(LETTERS, shown, strict=False)}
            right = " ".join(letter_of[step.id] for step in item.steps)
            reasons = []
            for at, step in enumerate(item.steps, start=1):
                reasons += [Piece("option", f"**{at}. {one(step.text)}**", letter_of[step.id]), *passage(step.feedback)]
            return lettered(step.text for step in shown), [Piece("label", right)], reasons
        case Matching():
            both: list[Pair | Spare] = [*item.pairs, *item.spares]
            choices = shuffled(both, *names)
            letter_of = {choice.id: letter for letter, choice in zip(LETTERS, choices, strict=False)}
            prompts = [Piece("step", pair.prompt, str(at)) for at, pair in enumerate(item.pairs, start=1)]
            key = [
                Piece("step", f"{one(pair.prompt)}: **{letter_of[pair.id]}**", str(at))
                for at, pair in enumerate(item.pairs, start=1)
            ]
            reasons = []
            for pair in item.pairs:
                reasons += [Piece("option", f"**{one(pair.prompt)}: {one(pair.match)}**", letter_of[pair.id])]
                reasons += passage(pair.feedback)
            for spare in item.spares:
                reasons += [Piece("option", f"**Belongs with nothing: {one(spare.match)}**", letter_of[spare.id])]
                reasons += passage(spare.feedback)
            return [*prompts, *lettered(choice.match for choice in choices)], key, reasons
        case _:
            assert_never(item)


def lettered(texts: Iterable[str]) -> list[Piece]:
    """Texts with letters, in the order in which they come."""
    return [Piece("option", one(text), letter) for letter, text in zip(LETTERS, texts, strict=False)]


def drawings(arrays: Sequence[IconArray], slide: Slide) -> Iterator[Slide]:
    """Icon arrays, two on a slide."""
    pairs = [tuple(arrays[at : at + 2]) for at in range(0, len(arrays), 2)]
    if pairs:
        yield from fill(slide, [Piece("drawing", arrays=pair) for pair in pairs])


def cited(library: Library, sources: Sequence[str]) -> list[Piece]:
    """Sources as people name them, in a small line."""
    names = "; ".join(library.citations[name] for name in sources)
    return [Piece("small", f"{'Source' if len(sources) == 1 else 'Sources'}: {names}")] if sources else []


def one(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())
