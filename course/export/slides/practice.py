"""Practice as slides: reflections, rewriting, maps, ratings, plans and tasks. People write on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from course.export.slides import messages
from course.export.slides.layout import Piece, Slide, deal, fits, passage
from course.export.slides.questions import drawings, one_line
from course.model import Map, Plan, Rating, Reflection, Rewrite, Task
from course.render import activity_messages as say


def reflection(reflection: Reflection, first: Slide) -> Iterator[Slide]:
    """The care to take, and the prompts of a named model."""
    yield from deal(first, [Piece("paragraph", f"{reflection.keep_safe} {messages.NEED_NOT_SHARE}")])
    prompts = [Piece("bullet", f"**{prompt.step}.** {one_line(prompt.text)}") for prompt in reflection.prompts]
    eyebrow = f"{first.eyebrow} · {reflection.title}"
    yield from deal(Slide(f"{first.id}__prompts", messages.WRITE_FOR_YOURSELF, eyebrow), prompts)


def rewrite(rewrite: Rewrite, first: Slide) -> Iterator[Slide]:
    """Words to change, what to do with them, and what they are about. What to look for is on paper."""
    eyebrow = f"{first.eyebrow} · {rewrite.title}"
    original = [replace(piece, style="quotation") for piece in passage(rewrite.original)]
    yield from deal(first, [*original, Piece("label", rewrite.prompt)])
    yield from drawings(rewrite.icon_arrays, Slide(f"{first.id}__people", messages.IN_PEOPLE, eyebrow))


def places(chart: Map, first: Slide) -> Iterator[Slide]:
    """The question, and the people and services around someone."""
    strong, weak, gap = chart.link_names.values()
    scale = messages.WHICH_OF_THREE.format(strong=strong, weak=weak.lower(), gap=gap.lower())
    yield from deal(first, [Piece("label", chart.prompt), Piece("paragraph", scale)])
    around = [Piece("bullet", place.name) for place in chart.places]
    eyebrow = f"{first.eyebrow} · {chart.title}"
    yield from deal(Slide(f"{first.id}__places", messages.PEOPLE_AND_SERVICES, eyebrow, size="question"), around)


def rating(rating: Rating, first: Slide) -> Iterator[Slide]:
    """How to rate, and statements whose levels a group compares; what people rate of themselves is on paper only."""
    compared = [Piece("bullet", statement.text) for statement in rating.statements if statement.levels]
    scale = say.ENDS_OF_SCALE.format(low=rating.low.lower(), high=rating.high.lower())
    intro = passage(rating.intro) if fits(rating.intro) else []
    yield from deal(first, intro if compared or intro else [Piece("paragraph", scale)])
    eyebrow = f"{first.eyebrow} · {rating.title}"
    yield from deal(Slide(f"{first.id}__statements", messages.RATE_EACH, eyebrow), compared)


def plan(plan: Plan, first: Slide) -> Iterator[Slide]:
    """The fields of a plan, and how somebody filled them in."""
    yield from deal(first, [Piece("bullet", field.label) for field in plan.fields])
    examples = [Piece("bullet", one_line(field.example)) for field in plan.fields if field.example]
    yield from deal(
        Slide(f"{first.id}__example", say.AN_EXAMPLE, f"{first.eyebrow} · {plan.title}", size="question"), examples
    )


def task(todo: Task, first: Slide) -> Iterator[Slide]:
    """One thing to do at work."""
    yield from deal(first, passage(todo.body))
