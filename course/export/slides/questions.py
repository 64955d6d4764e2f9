"""Questions as slides: the situation, then the question with its letters, then the answer on request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from course.export.slides import messages
from course.export.slides.layout import Piece, Slide, fill, passage
from course.loading.library import Library
from course.model import IconArray, Item, Quiz, Unit
from course.model.option_order import LETTERS
from course.model.question import Question
from course.render import messages as say
from course.render import sources_label


def quiz(library: Library, unit: Unit, activity: Quiz, first: Slide) -> Iterator[Slide]:
    """The slides of a set of questions."""
    total = len(activity.items)
    vote = messages.QUESTIONS.format(count=total) if total > 1 else messages.ONE_QUESTION
    yield from fill(first, [*passage(activity.intro), Piece("paragraph", vote)])
    for at, item in enumerate(activity.items, start=1):
        title = say.QUESTION.format(number=at, total=total)
        eyebrow = f"{first.eyebrow} · {activity.title}{f' · {say.FROM_AN_EARLIER_UNIT}' if item.recall else ''}"
        slide = Slide(f"{activity.id}.{item.id}", title, eyebrow)
        yield from _item(library, item, slide, (library.course.seed, unit.id, activity.id))


def _item(library: Library, item: Item, slide: Slide, names: tuple[str, ...]) -> Iterator[Slide]:
    if item.situation:
        situation = replace(
            slide, id=f"{slide.id}__situation", title=messages.THE_SITUATION.format(question=slide.title)
        )
        yield from fill(situation, passage(item.situation))
    yield from drawings(
        item.icon_arrays,
        replace(slide, id=f"{slide.id}__people", title=messages.IN_PEOPLE_FOR.format(question=slide.title)),
    )
    question = item.pose(*names)
    answer = replace(
        slide, id=f"{slide.id}__answer", title=messages.OUR_ANSWER.format(question=slide.title), on_request=True
    )
    every = replace(
        slide, id=f"{slide.id}__reasons", title=messages.EACH_AND_WHY.format(question=slide.title), on_request=True
    )
    caveat = [Piece("small", item.caveat)] if item.caveat else []
    key = [*_key(question), *passage(item.rationale), *caveat, *source_line(library, item.sources)]
    below = [*fill(answer, key), *fill(every, _reasons(question))]
    asked = [Piece("label", one_line(item.question)), *_asked(question)]
    yield from fill(replace(slide, hint=messages.THE_ANSWER, children=tuple(below)), asked)


def _asked(question: Question) -> list[Piece]:
    """What is shown with the question: the scale or the prompts, and the choices with their letters."""
    scale = [Piece("paragraph", f"{', '.join(question.scale.values())}?")] if question.scale else []
    prompts = [Piece("step", choice.prompt, str(at)) for at, choice in enumerate(question.prompted, start=1)]
    return [*scale, *prompts, *lettered_options(choice.text for choice in question.choices)]


def _key(question: Question) -> list[Piece]:
    match question.form:
        case "choose":
            return [Piece("option", f"**{one_line(choice.text)}**", choice.letter) for choice in question.key]
        case "order":
            return [Piece("label", " ".join(choice.letter for choice in question.key))]
        case "match":
            return [
                Piece("step", f"{one_line(choice.prompt)}: **{choice.letter}**", str(at))
                for at, choice in enumerate(question.key, start=1)
            ]
        case "rate":
            return [Piece("option", f"{question.scale[choice.view]}.", choice.letter) for choice in question.key]
        case _:
            assert_never(question.form)


def _reasons(question: Question) -> list[Piece]:
    """What is said to each choice."""
    reasons: list[Piece] = []
    for at, choice in enumerate(question.reasons, start=1):
        text, feedback = one_line(choice.text), passage(choice.feedback)
        match question.form:
            case "choose":
                about = text
            case "order":
                about = f"{at}. {text}"
            case "match":
                about = f"{one_line(choice.prompt)}: {text}" if choice.prompt else f"{say.BELONGS_WITH_NOTHING} {text}"
            case "rate":
                about = text
                view = question.scale[choice.view]
                feedback = [Piece("paragraph", f"**{view}.** {one_line(choice.feedback)}")]
            case _:
                assert_never(question.form)
        reasons += [Piece("option", f"**{about}**", choice.letter), *feedback]
    return reasons


def lettered_options(texts: Iterable[str]) -> list[Piece]:
    """Texts with letters, in the order in which they come."""
    return [Piece("option", one_line(text), letter) for letter, text in zip(LETTERS, texts, strict=False)]


def drawings(arrays: Sequence[IconArray], slide: Slide) -> Iterator[Slide]:
    """Icon arrays, two on a slide."""
    pairs = [tuple(arrays[at : at + 2]) for at in range(0, len(arrays), 2)]
    if pairs:
        yield from fill(slide, [Piece("drawing", arrays=pair) for pair in pairs])


def source_line(library: Library, sources: Sequence[str]) -> list[Piece]:
    """Sources as people name them, in a small line."""
    names = "; ".join(library.citations[name] for name in sources)
    return [Piece("small", f"{sources_label(sources)} {names}")] if sources else []


def one_line(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())
