"""Practice as slides: reflection, rewriting, maps, ratings, plans and tasks."""

from __future__ import annotations

from collections.abc import Iterator

from course.export.slides.layout import Piece, Slide, fill, passage
from course.export.slides.questions import cited, drawings, one
from course.loading.library import Library
from course.model import Map, Plan, Rating, Reflection, Rewrite, Task


def reflection(reflection: Reflection, first: Slide) -> Iterator[Slide]:
    """Prompts of a named model, and one example."""
    care = (
        "**Keep people safe:** write about your own learning. Leave out names, dates, places and unusual details. "
        "You do not have to share what you write."
    )
    model = f"This follows the steps of {reflection.model.title()}’s model. Nobody marks it. One step is enough."
    yield from fill(first, [*passage(reflection.intro), Piece("paragraph", care), Piece("paragraph", model)])
    over = f"Reflection · {reflection.title}"
    asked: list[Piece] = []
    example: list[Piece] = []
    for prompt in reflection.prompts:
        asked += [Piece("heading", prompt.step), Piece("paragraph", prompt.text)]
        example += [Piece("heading", prompt.step), *passage(prompt.model_answer)]
    below = fill(Slide(f"{reflection.id}__example", "One example; yours will differ", over, asked=True), example)
    yield from fill(
        Slide(f"{reflection.id}__prompts", "Write for yourself", over, hint="one example", below=tuple(below)), asked
    )


def rewrite(library: Library, rewrite: Rewrite, first: Slide) -> Iterator[Slide]:
    """Words to change, what they are about, and one way to do it."""
    over = f"Write it again · {rewrite.title}"
    original = [Piece("quotation", piece.text) for piece in passage(rewrite.original)]
    yield from fill(first, [*passage(rewrite.intro), *cited(library, rewrite.sources)])
    yield from fill(Slide(f"{rewrite.id}__original", "The words to change", over), original)
    yield from drawings(rewrite.icon_arrays, Slide(f"{rewrite.id}__people", "In people", over))
    limit = [Piece("paragraph", f"Aim for {rewrite.words} words or fewer.")] if rewrite.words else []
    ticks = [Piece("bullet", tick.text) for tick in rewrite.checklist]
    model = fill(
        Slide(f"{rewrite.id}__example", "One way to write it", over, asked=True), passage(rewrite.model_answer)
    )
    yield from fill(
        Slide(f"{rewrite.id}__prompt", "Write it again", over, hint="one way to write it", below=tuple(model)),
        [Piece("label", rewrite.prompt), *limit, Piece("heading", "Check your words"), *ticks],
    )


def places(library: Library, chart: Map, first: Slide) -> Iterator[Slide]:
    """The people and services around someone, and our reading."""
    over = f"Map · {chart.title}"
    names = {"strong": "works well", "weak": "works now and then", "gap": "a gap"}
    around = [Piece("bullet", f"**{p.name}**{': ' if p.about else ''}{one(p.about)}") for p in chart.places]
    yield from fill(first, [*passage(chart.intro), *cited(library, chart.sources)])
    scale = Piece("paragraph", "Works well, works now and then, or a gap?")
    listed = Slide(f"{chart.id}__places", "People and services", over)
    yield from fill(listed, [Piece("label", chart.prompt), scale, *around])
    ours = [Piece("bullet", f"**{p.name}: {names[p.link]}.** {one(p.why)}") for p in chart.places]
    below = fill(Slide(f"{chart.id}__answer", "Our reading", over, asked=True), [*ours, *passage(chart.closing)])
    yield from fill(
        Slide(f"{chart.id}__next", "What next?", over, hint="our reading", below=tuple(below)),
        [Piece("label", Map.next_prompt)],
    )


def rating(rating: Rating, first: Slide) -> Iterator[Slide]:
    """Statements to rate."""
    described = [statement for statement in rating.statements if statement.levels]
    scale = f"0 is “{rating.low.lower()}”. 10 is “{rating.high.lower()}”."
    plain = [Piece("bullet", statement.text) for statement in rating.statements if not statement.levels]
    yield from fill(first, [*passage(rating.intro), *([Piece("paragraph", scale)] if plain else []), *plain])
    for statement in described:
        levels = [Piece("step", level, str(at)) for at, level in enumerate(statement.levels, start=1)]
        yield from fill(Slide(f"{rating.id}.{statement.id}", statement.text, f"Rate yourself · {rating.title}"), levels)


def plan(plan: Plan, first: Slide) -> Iterator[Slide]:
    """The fields of a plan."""
    said: list[Piece] = []
    for field in plan.fields:
        said.append(Piece("heading", field.label))
        hints = [one(field.guidance), f"*For example: {one(field.example)}*" if field.example else ""]
        if any(hints):
            said.append(Piece("paragraph", " ".join(filter(None, hints))))
    yield from fill(first, passage(plan.intro))
    yield from fill(Slide(f"{plan.id}__fields", "Write your plan", f"Plan · {plan.title}"), said)


def task(library: Library, todo: Task, first: Slide) -> Iterator[Slide]:
    """One thing to do at work."""
    pair = [Piece("paragraph", f"**With a colleague:** {one(todo.pair)}")] if todo.pair else []
    when = Piece("paragraph", Task.when_prompt)
    yield from fill(first, [*passage(todo.body), *pair, when, *cited(library, todo.sources)])
